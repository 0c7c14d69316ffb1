import type { MeetingItem } from '../../../api/meetings.ts'

/** Whole minutes that a case has been on the table, by the server's clock; until now when it is not done. */
export function minutesSpent({ begunAt, endedAt }: Pick<MeetingItem, 'begunAt' | 'endedAt'>, now: number): number {
  if (begunAt === null) return 0
  const until = endedAt === null ? now : Date.parse(endedAt)
  return Math.max(0, Math.floor((until - Date.parse(begunAt)) / 60_000))
}
