import { inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'
import { type Repeating, repeat } from '../repeat.ts'
import { fillSomeKeys } from './queries.ts'

/** Makes the keys of everybody who has none: who was there before the search was, came in by an import, or got another name. */
export async function fillKeys(house: House): Promise<number> {
  let filled = 0
  for (;;) {
    const some = await inTransaction(house.jobs, (connection) => fillSomeKeys(connection, 500))
    if (some === 0) return filled
    filled += some
  }
}

export function startKeys(house: House): Repeating {
  return repeat(
    60_000,
    () => fillKeys(house),
    (error) =>
      process.stderr.write(
        `De zoeksleutels zijn nog niet gemaakt en dat wordt herhaald. / The search keys are not made yet; it is repeated. (${error instanceof Error ? error.name : 'unknown'})\n`,
      ),
  )
}
