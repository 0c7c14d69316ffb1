import type * as z from 'zod'
import type { Task } from '../../api/work.ts'
import type { Context } from '../serve.ts'
import { listAdviceFor } from './queries.ts'

/** Open questions for the bureau, and for who asked what was answered. */
export async function adviceTasks({ tx, userId, may }: Context): Promise<z.input<typeof Task>[]> {
  const rows = await listAdviceFor(tx, userId, may('advice.answer'))
  return rows.map((row) => ({
    kind: row.state === 'open' ? 'answer_advice' : 'advice_answered',
    objectId: row.id,
    what: row.title,
    dueOn: null,
  }))
}
