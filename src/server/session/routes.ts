import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { issuesOf } from '../../api/issues.ts'
import type { Operation } from '../../api/operation.ts'
import { DemoPerson, sessionOperations } from '../../api/session.ts'
import { DomainError } from '../../domain/errors.ts'
import type { House } from '../house.ts'
import type { FindSigned } from '../serve.ts'
import { clearSession, setSession } from '../session.ts'
import { signOut } from './handlers.ts'
import { signIn, signInToDemo } from './sign-in.ts'

type Given = { houses: ReadonlyMap<string, House>; demo: boolean; findSigned: FindSigned }

function bodyOf<B extends z.ZodType>(schema: B, request: FastifyRequest): z.output<B> {
  const parsed = schema.safeParse(request.body ?? undefined)
  if (!parsed.success) throw new DomainError('invalid_input', issuesOf(parsed.error))
  return parsed.data
}

/** Beginning and ending a session are the only acts that happen outside one. */
export function serveSessions(app: FastifyInstance, { houses, demo, findSigned }: Given): void {
  const route = (operation: Operation, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): void => {
    app.route({
      method: operation.method,
      url: `/api/v1${operation.path}`,
      handler,
      config: { rateLimit: operation.path === '/session' && operation.method === 'POST' ? { max: 10, timeWindow: '1 minute' } : false },
    })
  }
  const houseOf = (slug: string): House => {
    const house = houses.get(slug)
    if (!house) throw new DomainError('sign_in_failed')
    return house
  }
  const onlyInDemo = (): void => {
    if (!demo) throw new DomainError('demo_only')
  }
  const begun = async (request: FastifyRequest, reply: FastifyReply, house: House, token: string): Promise<unknown> => {
    setSession(request, reply, house, token)
    // the answer is what the session itself would show
    const shown = await app.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie: `vangnet=${house.slug}.${token}` } })
    return reply.code(shown.statusCode).type('application/json').send(shown.body)
  }

  route(sessionOperations.signIn, async (request, reply) => {
    const given = bodyOf(sessionOperations.signIn.body, request)
    const house = houseOf(given.house)
    return begun(request, reply, house, await signIn(house, given, request.ip))
  })
  route(sessionOperations.signInToDemo, async (request, reply) => {
    onlyInDemo()
    const { house: slug, username } = bodyOf(sessionOperations.signInToDemo.body, request)
    const house = houseOf(slug)
    if (!house.fictitious) throw new DomainError('demo_only')
    return begun(request, reply, house, await signInToDemo(house, username, request.ip))
  })
  route(sessionOperations.listDemoPeople, async (_request, reply) => {
    onlyInDemo()
    const people = await Promise.all([...houses.values()].filter((house) => house.fictitious).map(demoPeople))
    return reply.type('application/json').send(JSON.stringify({ people: people.flat() }))
  })
  route(sessionOperations.signOut, async (request, reply) => {
    const signed = findSigned(request)
    if (signed) await signOut(signed.house, signed.tokenHash)
    clearSession(reply)
    return reply.type('application/json').send('{"signedOut":true}')
  })
}

async function demoPeople(house: House): Promise<z.infer<typeof DemoPerson>[]> {
  const { rows } = await house.jobs.query(
    `select p.username, p.name, d.name as participant, p.house_roles as roles, app.is_active(p, d) as active
       from professionals p join participants d on d.id = p.participant_id join accounts a on a.professional_id = p.id order by d.class desc, d.name, p.name`,
  )
  return z.array(DemoPerson).parse(rows.map((row) => ({ ...row, house: house.slug, houseName: house.name })))
}
