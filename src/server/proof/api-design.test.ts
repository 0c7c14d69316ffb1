import type { OutgoingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../api/client.ts'
import { operations as declared } from '../../api/index.ts'
import { openApiDocument } from '../../api/openapi.ts'
import type { Operation } from '../../api/operation.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { paramsFor } from '../../testing/proof/probe.ts'
import { open } from './oracle.ts'

// What the NL API Design Rules 2.2 ask and no linter sees, tried at every route; what the linter sees: `npm run conformance`.

const operations: readonly [string, Operation][] = Object.entries(declared)
const described = openApiDocument()
const document = '/api/v1/openapi.json'
const events = '/api/v1/events'
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]

let world: TestHouse
let cookie: string
beforeAll(async () => {
  world = await testHouse()
  cookie = await world.cookieOf('piet')
})
afterAll(() => world.close())

let callers = 0
/** From an address of its own each time, so that no limit on attempts is met. */
function ask(method: Method, url: string, headers: OutgoingHttpHeaders = {}, payload?: string) {
  callers += 1
  const remoteAddress = `10.1.${Math.floor(callers / 250)}.${callers % 250}`
  return world.app.inject({ method, url, headers, remoteAddress, ...(payload === undefined ? {} : { payload }) })
}
type Answer = Awaited<ReturnType<typeof ask>>

/** Whoever is let through: by a session, or by what looks like the secret of a door. */
const credentials = (name: string): OutgoingHttpHeaders =>
  open.some((each) => each === name) ? { authorization: `Bearer deur_${'a'.repeat(43)}` } : { cookie }

const urlOf = (operation: Operation): string => pathOf(operation, { params: paramsFor(operation) })
const urls = [...new Map(operations.map(([, operation]) => [operation.path, urlOf(operation)])).values(), document, events]

/** The methods declared for an address, also where a parameter stands for a fixed word. */
function declaredFor(url: string): string[] {
  if (url === document || url === events) return ['GET']
  const found = operations.filter(([, { path }]) => new RegExp(`^/api/v1${path.replace(/:\w+/g, '[^/]+')}$`).test(url))
  return [...new Set(found.map(([, { method }]) => method))]
}

function expectHeaders({ headers }: Pick<Answer, 'headers'>, about: string): void {
  expect(headers, about).toMatchObject({
    'api-version': described.info.version,
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
}

function expectProblem(answer: Answer, status: number, code: string, about: string): void {
  expect(answer.statusCode, `${about}: ${answer.body.slice(0, 200)}`).toBe(status)
  expect(answer.headers['content-type'], about).toMatch(/^application\/problem\+json/)
  expect(answer.json(), about).toMatchObject({ status, code })
  expectHeaders(answer, about)
}

// some two thousand requests
describe('every route of the API', { timeout: 60_000 }, () => {
  test('is known here: what is declared, the document and the stream of changes', () => {
    expect(operations.length).toBeGreaterThan(150)
    expect(urls.length).toBeGreaterThan(100)
  })

  test('says its version, may not be kept, framed or read from another origin, whoever asks (/core/version-header, /core/transport)', async () => {
    for (const [name, operation] of operations) {
      for (const headers of [{}, credentials(name)]) {
        // a query that no operation knows, so that nothing is done
        const answer = await ask(operation.method, `${urlOf(operation)}?unknown-to-all=1`, { ...headers, origin: 'https://elders.example' })
        expectHeaders(answer, name)
        expect(answer.headers['access-control-allow-origin'], name).toBeUndefined()
        expect(answer.headers['content-type'], name).toMatch(/^application\/(problem\+)?json/)
      }
    }
  })

  test('says so when it answers what was asked, too', async () => {
    const readers = operations.filter(([, { method, path }]) => method === 'GET' && !path.includes(':'))
    for (const [name, operation] of readers) expectHeaders(await ask('GET', urlOf(operation), credentials(name)), name)
    expect(readers.length).toBeGreaterThan(20)
  })

  test('has no address with a slash behind it (/core/no-trailing-slash)', async () => {
    for (const url of urls) {
      for (const method of methods) expectProblem(await ask(method, `${url}/`, { cookie }), 404, 'not_found', `${method} ${url}/`)
    }
  })

  test('answers another method with 405 and what is allowed (/core/http-methods)', async () => {
    for (const url of urls) {
      const allowed = declaredFor(url)
      for (const method of methods.filter((each) => !allowed.includes(each))) {
        const answer = await ask(method, url, { cookie })
        expectProblem(answer, 405, 'method_not_allowed', `${method} ${url}`)
        const listed = String(answer.headers.allow).split(', ')
        expect(listed.filter((each) => each !== 'HEAD').sort(), `${method} ${url}`).toEqual(allowed.sort())
        expect(listed.includes('HEAD'), `${method} ${url}`).toBe(allowed.includes('GET'))
      }
    }
  })

  test('takes JSON only: any other content type is 415', async () => {
    for (const [name, operation] of operations.filter(([, { method }]) => method !== 'GET')) {
      const answer = await ask(operation.method, urlOf(operation), { ...credentials(name), 'content-type': 'text/plain' }, 'Jan')
      expectProblem(answer, 415, 'unsupported_media_type', name)
    }
  })
})

test('the stream of changes has the same headers', async () => {
  const answer = await world.app.inject({ method: 'GET', url: events, headers: { cookie }, payloadAsStream: true })
  expect(answer.headers['content-type']).toBe('text/event-stream')
  expectHeaders(answer, events)
  answer.stream().destroy()
})

describe('what is no route of the API', () => {
  test.each([
    '/api/v1/bestaat-niet',
    '/api/v2/cases',
    '/api/v1',
    '/api/v1/',
    '/api/v1/cases/%',
    '/api/v1/cases/%zz/header',
    `/api/v1/${'x'.repeat(15_000)}`,
  ])('%s is 404 with the same headers', async (url) => {
    expectProblem(await ask('GET', url, { cookie }), 404, 'not_found', url.slice(0, 40))
  })
})

describe('the document of the API', () => {
  test('is there for everybody, from any origin, and is what the linter reads (/core/publish-openapi)', async () => {
    const answer = await ask('GET', document, { origin: 'https://elders.example' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': expect.stringMatching(/^application\/json/),
    })
    expectHeaders(answer, document)
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(described)))
  })
})
