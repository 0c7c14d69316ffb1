import { CalendarDate } from '../../domain/date.ts'
import { placeOnAgenda } from '../../domain/weighing.ts'
import type { Network } from '../network.ts'

type Weighed = { phase: string; submitted_at: string | null; urgent: boolean }

/** On which weighing a case is, at the table as in everybody's list of work; past gate 1 it is on none (R-CAS-07). */
export function agendaOf(
  { phase, submitted_at: at, urgent }: Weighed,
  postponedUntil: string | undefined,
  { covenant }: Network,
  now: Date,
) {
  if (phase !== 'purpose_review' || at === null) return null
  const until = postponedUntil === undefined ? null : CalendarDate.parse(postponedUntil)
  return placeOnAgenda(covenant.weighing, now, { submittedAt: new Date(at), urgent, postponedUntil: until })
}
