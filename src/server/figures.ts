import { ageBand } from '../domain/age-band.ts'
import { ageOn, CalendarDate, dateInAmsterdam, daysBetween } from '../domain/date.ts'
import { countEvent } from './cases/queries.ts'
import type { Tx } from './db/connect.ts'

type Counted = { themes: string[]; subject_birth_date: string | null; submitted_at: string | null }

/** Counts what happened to a case, in figures from which nobody can be recognised (R-RET-16). */
export async function countCase(tx: Tx, row: Counted, today: CalendarDate, event: string, outcome: string | null = null): Promise<void> {
  await countEvent(tx, {
    month: `${today.slice(0, 7)}-01`,
    event,
    outcome,
    themes: row.themes,
    ageBand: row.subject_birth_date ? ageBand(ageOn(CalendarDate.parse(row.subject_birth_date), today)) : null,
    days: row.submitted_at ? daysBetween(dateInAmsterdam(new Date(row.submitted_at)), today) : null,
  })
}
