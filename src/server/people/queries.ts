import { sql } from 'kysely'
import type { PersonState } from '../../api/people.ts'
import type { CalendarDate } from '../../domain/date.ts'
import type { Conditions, Designation, NewDesignation } from '../../domain/designation.ts'
import { DomainError } from '../../domain/errors.ts'
import type { HouseRole } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import type { Tx } from '../db/connect.ts'

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]
type PersonFilter = {
  participantId: string | undefined
  state: (typeof PersonState.options)[number] | undefined
  role: string | undefined
  search: string | undefined
  after: { name: string; id: string } | undefined
  limit: number
}

const columns = [
  'p.id',
  'p.participant_id',
  'p.name',
  'p.username',
  'p.house_roles',
  'p.designated_from',
  'p.designated_until',
  'p.screened_on',
  'p.no_commercial_tasks',
  'p.trainings',
  'p.mandate',
  'p.mandate_on',
  'p.version',
  'd.kind',
  'd.from',
  'd.until',
] as const

const isActive = sql<boolean>`app.is_active(p, d)`
const hasAllTrainings = sql<boolean>`6 = (select count(distinct t ->> 'topic') from jsonb_array_elements(p.trainings) t where (t ->> 'on')::date <= app.today())`
// "Aydin" finds "Aydın": the letters under their signs
const folded = sql<string>`translate(lower(p.name), 'àáâäãåçèéêëìíîïñòóôöõùúûüýÿışğ', 'aaaaaaceeeeiiiinooooouuuuyyisg')`

function fold(text: string): string {
  const plain = text.toLowerCase().replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '')
  return plain.replace(/[\\%_]/g, '\\$&')
}

function filtered(tx: Tx, { participantId, state, role, search }: Omit<PersonFilter, 'after' | 'limit'>) {
  return tx
    .selectFrom('professionals as p')
    .innerJoin('participants as d', 'd.id', 'p.participant_id')
    .$if(participantId !== undefined, (query) => query.where('p.participant_id', '=', participantId ?? ''))
    .$if(state === 'active', (query) => query.where(isActive))
    .$if(state === 'inactive', (query) => query.where(sql<boolean>`not ${isActive}`))
    .$if(state === 'training_missing', (query) => query.where(sql<boolean>`not ${hasAllTrainings}`))
    .$if(role !== undefined, (query) => query.where(sql<boolean>`${role} = any (p.house_roles)`))
    .$if(search !== undefined, (query) => query.where(folded, 'like', `%${fold(search ?? '')}%`))
}

/** One page of people by name; one more row than asked tells that there is a next page. */
export async function listPeople(tx: Tx, { after, limit, ...filter }: PersonFilter) {
  return filtered(tx, filter)
    .select([...columns])
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(p.name, p.id) > (${after?.name ?? ''}, ${after?.id ?? ''}::uuid)`))
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
}

export async function countPeople(tx: Tx, filter: Omit<PersonFilter, 'after' | 'limit'>): Promise<number> {
  const { n } = await filtered(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('professionals as p')
    .innerJoin('participants as d', 'd.id', 'p.participant_id')
    .select([...columns])
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** Everybody whose designation has not ended, for a review of who has access. */
export async function listDesignated(tx: Tx): Promise<PersonRow[]> {
  return tx
    .selectFrom('professionals as p')
    .innerJoin('participants as d', 'd.id', 'p.participant_id')
    .select([...columns])
    .where(({ eb, fn, or }) => or([eb('p.designated_until', 'is', null), eb('p.designated_until', '>', fn<string>('app.today'))]))
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

export type AccountState = { professional_id: string; has_account: boolean; invited_at: string | null; invited_until: string | null }

/** Who has an account or an open invitation, of those the requester manages. */
export async function mapAccounts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccountState>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<AccountState>`select * from app.account_states(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.professional_id, row]))
}

function columnsOf(given: Conditions) {
  return {
    name: given.name,
    house_roles: [...given.houseRoles],
    designated_from: given.designatedFrom,
    designated_until: given.designatedUntil,
    screened_on: given.screenedOn,
    no_commercial_tasks: given.noCommercialTasks,
    trainings: JSON.stringify(given.trainings),
    mandate: given.mandate,
    mandate_on: given.mandateOn,
  }
}

export async function insertPerson(tx: Tx, { participantId, username, ...given }: Designation): Promise<string> {
  const id = newId()
  const { rows } = await sql<{ taken: boolean }>`select exists (select 1 from professionals where username = ${username}) as taken`.execute(
    tx,
  )
  if (rows[0]?.taken) throw new DomainError('username_taken', [{ path: 'username', code: 'username_taken' }])
  await tx
    .insertInto('professionals')
    .values({ id, participant_id: participantId, username, ...columnsOf(given) })
    .execute()
  return id
}

/**
 * The same person, designated anew: the designation before is kept, and whatever they signed in with opens nothing any more.
 * Answers whether it was still the version that was seen.
 */
export async function designateAgain(tx: Tx, id: string, expected: number, { participantId, ...given }: NewDesignation): Promise<boolean> {
  const row = JSON.stringify({ ...columnsOf(given), trainings: given.trainings })
  const { rows } = await sql<{
    done: boolean
  }>`select app.designate_anew(${newId()}::uuid, ${id}::uuid, ${expected}::int, ${participantId}::uuid, ${row}::jsonb) as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** The designations before the present one, of these people, the last first. */
export async function listFormer(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('former_designations')
    .selectAll()
    .where('professional_id', 'in', [...ids])
    .orderBy('designated_until', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Writes over the version that was seen; answers whether that was still the present one. */
export async function updatePerson(tx: Tx, id: string, expected: number, given: Conditions): Promise<boolean> {
  return updateWhere(tx, id, expected, columnsOf(given))
}

export async function endPerson(tx: Tx, id: string, expected: number, until: CalendarDate): Promise<boolean> {
  return updateWhere(tx, id, expected, { designated_until: until })
}

export async function changeRoles(tx: Tx, id: string, expected: number, roles: readonly HouseRole[]): Promise<boolean> {
  return updateWhere(tx, id, expected, { house_roles: [...roles] })
}

type Change = Partial<ReturnType<typeof columnsOf>>

async function updateWhere(tx: Tx, id: string, expected: number, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('professionals')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type AtStake = { seats: number; cases: number; led: number; is_signed_in: boolean }

/** What would end if the person were active or not and had these roles; nothing when that is not for the requester to know. */
export async function findAtStake(tx: Tx, id: string, active: boolean, roles: readonly string[]): Promise<AtStake | undefined> {
  const { rows } = await sql<AtStake>`select * from app.at_stake(${id}::uuid, ${active}::boolean, ${[...roles]}::text[])`.execute(tx)
  return rows[0]
}

export async function invite(tx: Tx, professionalId: string, hash: Buffer, until: Date): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select app.invite(${newId()}::uuid, ${professionalId}::uuid, ${hash}, ${until.toISOString()}::timestamptz) as done`.execute(tx)
  return rows[0]?.done ?? false
}

export async function revokeInvitation(tx: Tx, professionalId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select app.revoke_invitation(${professionalId}::uuid) as done`.execute(tx)
  return rows[0]?.done ?? false
}
