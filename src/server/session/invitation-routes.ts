import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { invitationOperations } from '../../api/invitations.ts'
import { issuesOf } from '../../api/issues.ts'
import type { Operation } from '../../api/operation.ts'
import { DomainError } from '../../domain/errors.ts'
import type { House } from '../house.ts'
import { setSession } from '../session.ts'
import { acceptInvitation, type Link, prepareAccount, readLink, showInvitation } from './invitations.ts'

function bodyOf<B extends z.ZodType>(schema: B, request: FastifyRequest): z.output<B> {
  const parsed = schema.safeParse(request.body ?? undefined)
  if (!parsed.success) throw new DomainError('invalid_input', issuesOf(parsed.error))
  return parsed.data
}

/** What an invited person does without a session. The token travels in a body only, so that no log or history keeps it. */
export function serveInvitations(app: FastifyInstance, houses: ReadonlyMap<string, House>): void {
  const route = (operation: Operation, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): void => {
    app.route({
      method: operation.method,
      url: `/api/v1${operation.path}`,
      handler,
      // enough for somebody who mistypes, and nothing for who guesses
      config: { rateLimit: { max: 15, timeWindow: '1 minute' } },
    })
  }
  const linkOf = (token: string, request: FastifyRequest): Link => {
    const link = readLink(houses, token, request.ip)
    if (!link) throw new DomainError('invitation_not_valid')
    return link
  }

  route(invitationOperations.showInvitation, async (request, reply) => {
    const { token } = bodyOf(invitationOperations.showInvitation.body, request)
    return reply.send(await showInvitation(linkOf(token, request)))
  })
  route(invitationOperations.prepareAccount, async (request, reply) => {
    const { token, password } = bodyOf(invitationOperations.prepareAccount.body, request)
    return reply.send(await prepareAccount(linkOf(token, request), password))
  })
  route(invitationOperations.acceptInvitation, async (request, reply) => {
    const { token, code } = bodyOf(invitationOperations.acceptInvitation.body, request)
    const link = linkOf(token, request)
    const session = await acceptInvitation(link, code)
    setSession(request, reply, link.house, session)
    // the answer is what the session itself would show
    const shown = await app.inject({
      method: 'GET',
      url: '/api/v1/session',
      headers: { cookie: `vangnet=${link.house.slug}.${session}` },
    })
    return reply.code(shown.statusCode).type('application/json').send(shown.body)
  })
}
