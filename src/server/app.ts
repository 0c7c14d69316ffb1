import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { openApiDocument } from '../api/openapi.ts'
import { DomainError } from '../domain/errors.ts'
import { Changes, serveEvents } from './events.ts'
import { handlers, signedOperations } from './handlers.ts'
import { serveHealth } from './health.ts'
import type { House } from './house.ts'
import { servePublicHouses } from './houses/routes.ts'
import { answerProblem, reportErrors } from './problem.ts'
import { serve } from './serve.ts'
import { serveInvitations } from './session/invitation-routes.ts'
import { serveSessions } from './session/routes.ts'
import { whoIs } from './session/who.ts'
import { sessionFinder } from './session.ts'
import { serveSignalDoors } from './signals/routes.ts'

type AppGiven = { houses: ReadonlyMap<string, House>; demo: boolean; log?: 'info' | 'warn' | 'silent'; web?: string }

const webFolder = join(import.meta.dirname, '../../dist/web')
// a field that is far too long still gets a proper answer naming it; beyond this nothing is read
const bodyLimit = 12 * 1_024 * 1_024

/** What the server consists of. */
export async function makeApp({ houses, demo, log = 'silent', web = webFolder }: AppGiven): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    logger: log === 'silent' ? false : { level: log, serializers: { req: ({ method, id }) => ({ method, id }) } },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 20_000 }, // longer than any address node reads
    frameworkErrors: (_error, request, reply) => void answerProblem(request, reply, new DomainError('not_found')),
    rewriteUrl: readableUrl,
    trustProxy: 'loopback',
    forceCloseConnections: true, // a stream of changes never ends by itself
  })
  reportErrors(app)
  const knownMethods = collectMethods(app)
  await app.register(cookie)
  await app.register(helmet, security)
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new DomainError('too_many_attempts') })
  onlyJson(app)

  const findSigned = sessionFinder(houses)
  const changes = new Map([...houses.values()].map((house) => [house, new Changes(house)]))
  const changesOf = (house: House): Changes => changes.get(house) ?? new Changes(house)
  app.addHook('preClose', async () => {
    for (const each of changes.values()) await each.stop()
  })

  serveHealth(app, houses)
  serveSessions(app, { houses, demo, findSigned })
  serveInvitations(app, houses)
  servePublicHouses(app, houses)
  serveSignalDoors(app, houses)
  serve(app, findSigned, signedOperations, handlers(demo))
  serveEvents(app, changesOf, whoIs(findSigned))
  const document = JSON.stringify(openApiDocument())
  app.get('/api/v1/openapi.json', (_request, reply) =>
    reply.header('access-control-allow-origin', '*').type('application/json').send(document),
  )
  answerOtherMethods(app, knownMethods)
  await serveWeb(app, web)
  return app
}

const security = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
  strictTransportSecurity: { maxAge: 31_536_000 },
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
}

/** The API speaks JSON and says which version it is (NL API Design Rules). */
function onlyJson(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.header('api-version', '1.0.0').header('cache-control', 'no-store')
    // the router would take the last parameter for an empty one
    if (request.url.split('?')[0]?.endsWith('/')) throw new DomainError('not_found')
    const { accept } = request.headers
    if (accept && !/(\*\/\*|application\/(\*|json|problem\+json)|text\/event-stream)/.test(accept)) throw new DomainError('not_acceptable')
  })
  // a DELETE or POST without content may still carry the header
  app.removeContentTypeParser('application/json')
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined)
    try {
      done(null, JSON.parse(body.toString()))
    } catch {
      done(new DomainError('malformed_body'))
    }
  })
}

/** An address that cannot be read is one that is not there, and is answered with the headers of every other. */
function readableUrl({ url = '/' }: { url?: string | undefined }): string {
  if (!url.includes('%')) return url
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return url
  } catch {
    return url.startsWith('/api/') ? '/api/unreadable' : '/unreadable.address'
  }
}

type KnownMethods = (url: string) => readonly string[]

/** Which methods an address of the API knows, whatever stands in it for a parameter. */
function collectMethods(app: FastifyInstance): KnownMethods {
  const routes: { pattern: RegExp; methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (url.startsWith('/api/'))
      routes.push({ pattern: new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`), methods: [method].flat() })
  })
  return (url) => [...new Set(routes.filter(({ pattern }) => pattern.test(url)).flatMap(({ methods }) => methods))]
}

/** A path that exists, asked for with another method: 405 and what is allowed. */
function answerOtherMethods(app: FastifyInstance, knownMethods: KnownMethods): void {
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?')[0] ?? ''
    const allowed = knownMethods(url)
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      reply.header('allow', allowed.join(', '))
      return answerProblem(request, reply, new DomainError('method_not_allowed'))
    }
    if (request.method === 'GET' && !url.startsWith('/api/') && !url.includes('.') && 'sendFile' in reply) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    return answerProblem(request, reply, new DomainError('not_found'))
  })
}

async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) return
  await app.register(statics, {
    root,
    immutable: true,
    maxAge: '365d',
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => void (/\.html(\.br|\.gz)?$/.test(path) && reply.header('cache-control', 'no-cache')),
  })
  app.get('/', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'))
}
