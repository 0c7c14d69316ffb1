import type { House } from '../house.ts'
import { type Repeating, repeat } from '../repeat.ts'

const minute = 60_000

/**
 * Ends what a date has ended: a designation, a participation (R-SEC-10); and seats whose role gives a seat from today on.
 * Who changes a condition does so with that same act. Answers how many seats ended.
 */
export async function endLapsed(house: House): Promise<number> {
  const { rows } = await house.jobs.query<{ ended: number }>('select app.end_lapsed_seats() as ended')
  const begun = await house.jobs.query<{ begun: number }>('select app.seat_latecomers() as begun')
  const seats = rows[0]?.ended ?? 0
  if (seats + (begun.rows[0]?.begun ?? 0) > 0) house.network.forget()
  return seats
}

/** Each minute; that several processes do it does no harm. */
export function startLapses(house: House): Repeating {
  return repeat(
    minute,
    () => endLapsed(house),
    (error) =>
      process.stderr.write(
        `Het beëindigen van zetels is mislukt en wordt herhaald. / Ending seats failed and is repeated. (${error instanceof Error ? error.name : 'unknown'})\n`,
      ),
  )
}
