import type * as z from 'zod'
import type { doorOperations, ShownDoor } from '../../api/signals.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { DoorKind, doorKinds } from '../../domain/signal.ts'
import type { Network } from '../network.ts'
import type { Context, Handlers } from '../serve.ts'
import { hashToken, newToken } from '../session.ts'
import { changeSecret, closeDoor, getDoor, insertDoor, listDoors } from './queries.ts'

type Row = Awaited<ReturnType<typeof getDoor>>

function shown(row: Row, slug: string, { participant, professional }: Network): z.input<typeof ShownDoor> {
  const kind = DoorKind.parse(row.kind)
  return {
    id: row.id,
    kind,
    name: row.name,
    participantId: row.participant_id,
    participant: participant(row.participant_id).shortName,
    createdAt: row.created_at,
    createdBy: professional(row.created_by).name,
    renewedAt: row.renewed_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
    path: `/api/v1/houses/${slug}/signals/${doorKinds[kind].path}`,
  }
}

/** Recognised by its beginning when somebody finds it where it should not be. */
const newSecret = (): string => `deur_${newToken()}`

async function opened(id: string, secret: string, { tx, house, network }: Context) {
  return { door: shown(await getDoor(tx, id), house.slug, await network()), secret }
}

export const doorHandlers: Handlers<typeof doorOperations> = {
  async listDoors(_input, { tx, house, network }) {
    const known = await network()
    return { doors: (await listDoors(tx)).map((row) => shown(row, house.slug, known)) }
  },

  async openDoor({ body }, context) {
    const { tx, userId, network } = context
    const { professionals } = await network()
    // somebody there must be able to adopt what comes in (WGS 2.31(1))
    if (!professionals.some((person) => person.active && person.participantId === body.participantId))
      throw new DomainError('participant_not_active', [{ path: 'participantId', code: 'participant_not_active' }])
    const [id, secret] = [newId(), newSecret()]
    await insertDoor(tx, {
      id,
      kind: body.kind,
      name: body.name.trim(),
      participant_id: body.participantId,
      secret_hash: hashToken(secret),
      created_by: userId,
    })
    return opened(id, secret, context)
  },

  async renewDoor({ params: { doorId } }, context) {
    const secret = newSecret()
    if (!(await changeSecret(context.tx, doorId, hashToken(secret)))) throw new DomainError('not_found')
    return opened(doorId, secret, context)
  },

  async closeDoor({ params: { doorId } }, { tx }) {
    if (!(await closeDoor(tx, doorId))) throw new DomainError('not_found')
    return { closed: true }
  },
}
