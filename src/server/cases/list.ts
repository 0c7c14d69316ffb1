import { type RawBuilder, sql } from 'kysely'
import type * as z from 'zod'
import type { CaseSort } from '../../api/cases.ts'
import type { SeatRole } from '../../domain/access.ts'
import type { CasePhase } from '../../domain/case.ts'
import { DomainError } from '../../domain/errors.ts'
import { withoutPerson } from '../../domain/stage.ts'
import type { Tx } from '../db/connect.ts'

export type CaseRow = {
  id: string
  number: string
  phase: string
  subject_name: string
  subject_birth_date: string | null
  themes: string[]
  urgent: boolean
  process_lead_id: string | null
  case_lead_id: string | null
  referred_by: string
  updated_at: string
  seats: string[]
  next_on: string | null
  open_agreements: number
  overdue_agreements: number
  cursor: string
}
type CaseFilter = {
  me: string
  /** Only in one of these seats. */
  as?: readonly SeatRole[]
  phases: readonly CasePhase[] | undefined
  search: string | undefined
  sort: z.infer<typeof CaseSort>
  after: string | undefined
  limit: number
  today: string
}

// what a row is sorted by, as text that compares as the value does, and the direction
const nextOn = sql`coalesce(least(c.review_on, (select min(a.due_on) from agreements a where a.case_id = c.id and a.status in ('open', 'under_way'))), '9999-12-31'::date)`
const sorts: Record<
  z.infer<typeof CaseSort>,
  { key: RawBuilder<unknown>; type: RawBuilder<unknown>; direction: RawBuilder<unknown>; beyond: RawBuilder<unknown> }
> = {
  updated: { key: sql`c.updated_at`, type: sql`timestamptz`, direction: sql`desc`, beyond: sql`<` },
  number: { key: sql`c.number`, type: sql`text`, direction: sql`desc`, beyond: sql`<` },
  next: { key: nextOn, type: sql`date`, direction: sql`asc`, beyond: sql`>` },
}

/** One page of the cases in which this person has a seat, or one of these; one more row than asked tells that there is a next page. */
export async function listCases(tx: Tx, { me, as, phases, search, sort, after, limit, today }: CaseFilter): Promise<readonly CaseRow[]> {
  const { key, type, direction, beyond } = sorts[sort]
  const cursor = after === undefined ? undefined : readCursor(after)
  const { rows } = await sql<CaseRow>`
    select p.*, (select coalesce(array_agg(distinct s.role), '{}') from seats s where s.case_id = p.id and s.professional_id = ${me} and s."from" <= now() and (s.until is null or s.until > now())) as seats,
           a.open as open_agreements, a.overdue as overdue_agreements, least(p.review_on, a.next) as next_on
      from (select c.id, c.number, c.phase, c.subject_name, c.subject_birth_date, c.themes, c.urgent, c.process_lead_id, c.case_lead_id, c.referred_by, c.updated_at, c.review_on, (${key})::text as cursor
              from cases c
             where c.id in (select s.case_id from seats s where s.professional_id = ${me} and s."from" <= now() and (s.until is null or s.until > now()) ${as ? sql`and s.role = any (${[...as]}::text[])` : sql``})
               and c.phase not in ('signal', 'consultation')
               ${phases ? sql`and c.phase = any (${[...phases]}::text[])` : sql``}
               ${search ? sql`and ((c.subject_name ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`} and ${namedTo(me)}) or c.number like ${`${search.replace(/[\\%_]/g, '\\$&')}%`})` : sql``}
               ${cursor ? sql`and (${key}, c.id) ${beyond} (${cursor.key}::${type}, ${cursor.id}::uuid)` : sql``}
             order by ${key} ${direction}, c.id ${direction} limit ${limit + 1}) p
     cross join lateral (select count(*) as open, count(*) filter (where a.due_on < ${today}::date) as overdue, min(a.due_on) as next
                           from agreements a where a.case_id = p.id and a.status in ('open', 'under_way')) a`.execute(tx)
  return rows
}

// who is not told whose case it is does not find it by the name either
const namedTo = (me: string) =>
  sql`exists (select from seats n where n.case_id = c.id and n.professional_id = ${me} and n.role <> all (${[...withoutPerson]}::text[]) and n."from" <= now() and (n.until is null or n.until > now()))`

export function cursorOf(row: CaseRow): string {
  return Buffer.from(JSON.stringify([row.cursor, row.id])).toString('base64url')
}

const isUuid = /^[0-9a-f-]{36}$/

function readCursor(text: string): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof key === 'string' && /^[\d :.+-]{4,40}$/.test(key) && typeof id === 'string' && isUuid.test(id)) return { key, id }
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('invalid_input', [{ path: 'after', code: 'invalid' }])
}
