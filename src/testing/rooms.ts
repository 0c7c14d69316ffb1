import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type * as z from 'zod'
import { call } from '../api/client.ts'
import { operation } from '../api/operation.ts'
import { inCase } from '../api/referrals.ts'
import type { Action } from '../domain/access.ts'
import { reportErrors } from '../server/problem.ts'
import { type Context, serve } from '../server/serve.ts'
import { sessionFinder } from '../server/session.ts'
import { sendThrough, type TestHouse } from './house.ts'

type Room<R extends z.ZodType> = { action: Action; result: R; show: (caseId: string, context: Context) => Promise<z.input<R>> }

/** One room of a case file as this person sees it: through the session, the journal, the lock and row security of any operation. */
export async function seeRoom<R extends z.ZodType>(
  world: TestHouse,
  username: string,
  params: { caseId: string },
  { action, result, show }: Room<R>,
): Promise<z.output<R>> {
  const app = fastify()
  reportErrors(app)
  await app.register(cookie)
  const room = operation({ method: 'GET', path: '/cases/:caseId/room', nl: 'Toon', en: 'Show', action, params: inCase, result })
  const findSigned = sessionFinder(new Map([[world.house.slug, world.house]]))
  serve(app, findSigned, { room }, { room: ({ params: { caseId } }, context) => show(caseId, context) })
  try {
    return await call(
      sendThrough(app, () => world.cookieOf(username)),
      room,
      { params },
    )
  } finally {
    await app.close()
  }
}
