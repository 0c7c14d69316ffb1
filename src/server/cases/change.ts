import { together } from '../db/connect.ts'
import type { Context } from '../serve.ts'
import { changeCase } from './queries.ts'

/** What changed in a case counts in its version, and whoever may see the case hears of it. */
export async function noteChange(
  context: Context,
  caseId: string,
  kind: string,
  id: string,
  change: Parameters<typeof changeCase>[2] = {},
) {
  await together([changeCase(context.tx, caseId, change), context.changed(kind, id, caseId)])
}
