import { sql } from 'kysely'
import { Covenant } from '../domain/house.ts'
import { HouseRole } from '../domain/house-roles.ts'
import { ParticipantClass, ParticipantKind } from '../domain/participant.ts'
import type { Tx } from './db/connect.ts'

export type KnownParticipant = { id: string; kind: ParticipantKind; class: ParticipantClass; name: string; shortName: string }
export type KnownProfessional = { id: string; participantId: string; name: string; houseRoles: readonly HouseRole[]; active: boolean }

/** Who takes part, by id, and the covenant in force: small, and needed by nearly every answer. */
export type Network = {
  participant(id: string): KnownParticipant
  professional(id: string): KnownProfessional
  participants: readonly KnownParticipant[]
  professionals: readonly KnownProfessional[]
  covenant: Covenant
}

async function readNetwork(tx: Tx): Promise<Network> {
  const participants = await tx.selectFrom('participants').select(['id', 'kind', 'class', 'name', 'short_name']).execute()
  const professionals = await tx
    .selectFrom('professionals as p')
    .innerJoin('participants as d', 'd.id', 'p.participant_id')
    .select(['p.id', 'p.participant_id', 'p.name', 'p.house_roles', sql<boolean>`app.is_active(p, d)`.as('active')])
    .execute()
  const covenant = await tx
    .selectFrom('covenants')
    .select('covenant')
    .where(({ eb, fn }) => eb('valid_from', '<=', fn<string>('app.today')))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const byParticipant = new Map(
    participants.map((row) => [
      row.id,
      {
        id: row.id,
        kind: ParticipantKind.parse(row.kind),
        class: ParticipantClass.parse(row.class),
        name: row.name,
        shortName: row.short_name,
      },
    ]),
  )
  const byProfessional = new Map(
    professionals.map((row) => [
      row.id,
      {
        id: row.id,
        participantId: row.participant_id,
        name: row.name,
        houseRoles: HouseRole.array().parse(row.house_roles),
        active: row.active,
      },
    ]),
  )
  return {
    participant: (id) => known(byParticipant, id),
    professional: (id) => known(byProfessional, id),
    participants: [...byParticipant.values()],
    professionals: [...byProfessional.values()],
    covenant: Covenant.parse(covenant.covenant),
  }
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id)
  if (!found) throw new Error('unknown in this network')
  return found
}

/** Read at most every few seconds. Names and choices come from here; who may do what is asked of the database at every act. */
export class NetworkCache {
  #read: { network: Network; until: number } | undefined

  async get(tx: Tx): Promise<Network> {
    if (this.#read && this.#read.until > Date.now()) return this.#read.network
    const network = await readNetwork(tx)
    this.#read = { network, until: Date.now() + 5_000 }
    return network
  }

  forget(): void {
    this.#read = undefined
  }
}
