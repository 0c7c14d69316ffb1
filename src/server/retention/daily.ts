import { dateInAmsterdam } from '../../domain/date.ts'
import { inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'
import { type Repeating, repeat } from '../repeat.ts'
import { eraseDue } from './erase.ts'

const minute = 60_000

/** Erases each day what is due, soon after midnight in the Netherlands; several processes do it once. */
export function startDaily(house: House): Repeating {
  let doneFor = ''
  return repeat(
    minute,
    async () => {
      const today = dateInAmsterdam(new Date())
      if (today === doneFor) return
      const mine = await inTransaction(
        house.jobs,
        async ({ client }) =>
          (await client.query<{ got: boolean }>("select pg_try_advisory_xact_lock(hashtext('vangnet.daily')) as got")).rows[0]?.got,
      )
      if (!mine) return
      await eraseDue(house, today)
      doneFor = today
    },
    (error) =>
      process.stderr.write(
        `Het dagelijkse vernietigen is mislukt en wordt herhaald. / The daily erasure failed and is repeated. (${error instanceof Error ? error.name : 'unknown'})\n`,
      ),
  )
}
