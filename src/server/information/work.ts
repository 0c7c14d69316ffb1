import type * as z from 'zod'
import type { Task } from '../../api/work.ts'
import { endedQuestionDays } from '../../domain/asked.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Context } from '../serve.ts'
import { insertPutAway, listEndedQuestions } from './queries.ts'

/** Who was asked and has no place in the case hears that nothing is asked any more; of what was decided they hear nothing (R-CAS-04c). */
export async function endedQuestionTasks({ tx }: Context): Promise<z.input<typeof Task>[]> {
  const ended = await listEndedQuestions(tx, endedQuestionDays)
  return ended.map(({ request_id: objectId, number: what }) => ({ kind: 'question_ended' as const, objectId, what, dueOn: null }))
}

/** For the acting person alone: colleagues who were asked the same keep the notice. */
export async function putAwayQuestion(requestId: string, { tx }: Context): Promise<void> {
  if (!(await insertPutAway(tx, requestId, endedQuestionDays))) throw new DomainError('not_found')
}
