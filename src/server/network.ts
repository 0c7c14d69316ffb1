import { sql } from 'kysely'
import { type CaseCovenant, covenantOf } from '../domain/case-covenant.ts'
import type { ExtraCriterion } from '../domain/covenant-parts.ts'
import { type CovenantVersion, extraCriteriaAt, versionAt } from '../domain/covenant-versions.ts'
import { CalendarDate, instantInAmsterdam, type Period } from '../domain/date.ts'
import { type Covenant, readCovenant } from '../domain/house.ts'
import { HouseRole } from '../domain/house-roles.ts'
import { ParticipantClass, ParticipantKind } from '../domain/participant.ts'
import type { Tx } from './db/connect.ts'
import { reader } from './whitelist.ts'

type KnownParticipant = { id: string; kind: ParticipantKind; class: ParticipantClass; name: string; shortName: string } & Period
type KnownProfessional = { id: string; participantId: string; name: string; houseRoles: readonly HouseRole[]; active: boolean }

/** Who takes part, by id, and the covenant in force: small, and needed by nearly every answer. */
export type Network = {
  participant(id: string): KnownParticipant
  professional(id: string): KnownProfessional
  participants: readonly KnownParticipant[]
  professionals: readonly KnownProfessional[]
  covenant: Covenant
  covenantVersion: number
  /** The covenant as it was in force at this moment. */
  covenantAt(moment: Date): Covenant
  /** The covenant of this day and those agreed to hold after it. */
  covenantsFrom(day: CalendarDate): readonly Covenant[]
  /** What decides about a case: of the covenant that was in force when it was submitted, never of today's (R-GOV-08). */
  covenantOf(row: { submitted_at: string | null }): CaseCovenant
  /** What is asked beside a to d of a case that was submitted at this moment. */
  extraCriteria(submittedAt: string | null): readonly ExtraCriterion[]
}

const readDay = reader(CalendarDate)
const readKind = reader(ParticipantKind)
const readClass = reader(ParticipantClass)
const readRoles = reader(HouseRole.array())

async function readNetwork(tx: Tx): Promise<Network> {
  const participants = await tx.selectFrom('participants').select(['id', 'kind', 'class', 'name', 'short_name', 'from', 'until']).execute()
  const professionals = await tx
    .selectFrom('professionals as p')
    .innerJoin('participants as d', 'd.id', 'p.participant_id')
    .select(['p.id', 'p.participant_id', 'p.name', 'p.house_roles', sql<boolean>`app.is_active(p, d)`.as('active')])
    .execute()
  const stored = await tx
    .selectFrom('covenants')
    .select(['version', 'valid_from', 'adopted_at', 'covenant', ({ fn }) => fn<string>('now').as('at')])
    .where('version', 'not in', ({ selectFrom }) => selectFrom('covenant_withdrawals').select('version'))
    .orderBy('version')
    .execute()
  const versions = stored.map(
    (row): CovenantVersion => ({
      version: row.version,
      validFrom: CalendarDate.parse(row.valid_from),
      adoptedAt: row.adopted_at === null ? null : new Date(row.adopted_at),
      covenant: readCovenant(row.covenant),
    }),
  )
  const now = new Date(stored[0]?.at ?? 0)
  const inForce = versionAt(versions, now)
  const byParticipant = new Map(
    participants.map((row) => [
      row.id,
      {
        id: row.id,
        kind: readKind(row.kind),
        class: readClass(row.class),
        name: row.name,
        shortName: row.short_name,
        from: readDay(row.from),
        until: row.until === null ? null : readDay(row.until),
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
        houseRoles: readRoles(row.house_roles),
        active: row.active,
      },
    ]),
  )
  return {
    participant: (id) => known(byParticipant, id),
    professional: (id) => known(byProfessional, id),
    participants: [...byParticipant.values()],
    professionals: [...byProfessional.values()],
    covenant: inForce.covenant,
    covenantVersion: inForce.version,
    covenantAt: (moment) => versionAt(versions, moment).covenant,
    covenantsFrom: (day) =>
      [versionAt(versions, instantInAmsterdam(day, '12:00')), ...versions.filter(({ validFrom }) => validFrom > day)].map(
        ({ covenant }) => covenant,
      ),
    covenantOf: ({ submitted_at: at }) => covenantOf(versions, at === null ? null : new Date(at), now),
    extraCriteria: (submittedAt) => extraCriteriaAt(versions, submittedAt === null ? now : new Date(submittedAt)),
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
