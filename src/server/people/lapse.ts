import type { House } from '../house.ts'
import { type Repeating, repeat } from '../repeat.ts'

const minute = 60_000

/** Ends what a date has ended: a designation, a participation (R-SEC-10). Who changes a condition ends the seats with that same act. */
export async function endLapsed(house: House): Promise<number> {
  const { rows } = await house.jobs.query<{ seats: number }>('select app.end_lapsed_seats() as seats')
  const seats = rows[0]?.seats ?? 0
  if (seats > 0) house.network.forget()
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
