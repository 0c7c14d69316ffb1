import { call } from '../api/client.ts'
import type { ShownDoor } from '../api/signals.ts'
import { doorOperations } from '../api/signals.ts'
import { testBsn } from '../domain/bsn.ts'
import { type DoorKind, doorKinds } from '../domain/signal.ts'
import type { TestHouse } from './house.ts'

export type OpenedDoor = { door: ShownDoor; secret: string }

/** A door to the participant of this person, opened by the administrator. */
export async function doorTo(world: TestHouse, username: string, kind: DoorKind = 'zsm'): Promise<OpenedDoor> {
  return call(world.as('sem'), doorOperations.openDoor, {
    body: { kind, name: `Systeem van ${username}`, participantId: world.participantOf(username) },
  })
}

export type Sent = { status: number; json: Record<string, unknown>; type: string }

/** As the other system would: over HTTP with the secret of its door and no session. */
export async function sendSignal(
  world: TestHouse,
  secret: string,
  message: unknown,
  kind: DoorKind = 'zsm',
  from = '10.0.0.1',
): Promise<Sent> {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/v1/houses/${world.house.slug}/signals/${doorKinds[kind].path}`,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    payload: typeof message === 'string' ? message : JSON.stringify(message),
    remoteAddress: from,
  })
  const json = answer.body === '' ? {} : answer.json()
  return { status: answer.statusCode, json, type: String(answer.headers['content-type']) }
}

export async function askState(world: TestHouse, secret: string, reference: unknown, from = '10.0.0.1'): Promise<Sent> {
  const answer = await world.app.inject({
    method: 'GET',
    url: `/api/v1/houses/${world.house.slug}/signals/${String(reference)}/status`,
    headers: { authorization: `Bearer ${secret}` },
    remoteAddress: from,
  })
  return { status: answer.statusCode, json: answer.json(), type: String(answer.headers['content-type']) }
}

/** About an invented man, as the ZSM table could send it. */
export function signalMessage(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    registrationNumber: crypto.randomUUID(),
    reportedOn: '2026-11-20',
    contact: { name: 'A. Parket', telephone: '0800-0000' },
    subject: { givenName: 'Sjoerd', familyName: 'Verzonnen', birthDate: '1994-02-11', bsn: String(testBsn(31)) },
    goal: 'Voorkomen dat het uit de hand loopt voordat de zitting is.',
    problem: 'Derde aanhouding in zes weken, telkens na een ruzie thuis.',
    ...change,
  }
}
