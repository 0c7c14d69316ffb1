import type * as z from 'zod'
import type { takeoverOperations } from '../../api/takeovers.ts'
import type { Task } from '../../api/work.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Context, Handlers } from '../serve.ts'
import { listUndirected, takeOver } from './takeover-queries.ts'

export const takeoverHandlers: Handlers<typeof takeoverOperations> = {
  async listUndirected(_input, { tx }) {
    return { cases: [...(await listUndirected(tx))] }
  },

  async takeOverCase({ body }, { tx }) {
    const caseId = await takeOver(tx, body.number, body.why)
    if (!caseId) throw new DomainError('not_found')
    return { caseId }
  },
}

/** A case that nobody directs is work for every process director until one takes it. */
export async function takeoverTasks(context: Context): Promise<z.input<typeof Task>[]> {
  if (!context.may('case.take_over')) return []
  const cases = await listUndirected(context.tx)
  return cases.map(({ number }) => ({ kind: 'take_over' as const, objectId: number, what: number, dueOn: context.today }))
}
