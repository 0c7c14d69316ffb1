import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../api/openapi.ts'
import { DomainError, type ErrorCode, errors } from '../../domain/errors.ts'
import { validator } from '../../testing/standards.ts'
import { reportErrors } from '../problem.ts'

const codes = Object.keys(errors).filter((code): code is ErrorCode => code in errors)
const { schemas } = openApiDocument().components

/** The members of RFC 9457 with their types, as its section 3.1 has them; those of our own are in the API document. */
const rfc9457 = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', minLength: 1 },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', minLength: 1 },
    instance: { type: 'string', format: 'uri-reference' },
  },
}

let app: FastifyInstance
beforeAll(async () => {
  // what refuses is the one place of all routes; here each refusal has an address
  app = fastify()
  reportErrors(app)
  for (const code of codes) {
    app.get(`/${code}`, () => {
      throw new DomainError(code, [{ path: 'body.subject.bsn', code: 'bsn_fails_eleven_test' }])
    })
  }
  app.get('/bug', () => {
    throw new Error('Jan Verzonnen, 999990019')
  })
  await app.ready()
})
afterAll(() => app.close())

describe('a refusal is problem details (RFC 9457)', () => {
  const isProblem = validator(rfc9457)
  const isOurs = validator({ components: { schemas } }, '/components/schemas/Problem')

  test.each(codes)('%s', async (code) => {
    const answer = await app.inject({ url: `/${code}`, headers: { 'accept-language': 'en' } })
    const problem = answer.json()
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json(; charset=utf-8)?$/)
    expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true)
    expect(isOurs(problem), JSON.stringify(isOurs.errors)).toBe(true)
    expect(problem).toMatchObject({ status: errors[code].status, detail: errors[code].en })
    expect(answer.statusCode).toBe(problem.status)
  })

  test('has a type of its own for each refusal, and a title in words that only its type decides', async () => {
    const problems = await Promise.all(codes.map(async (code) => (await app.inject({ url: `/${code}` })).json()))
    expect(new Set(problems.map(({ type }) => type)).size).toBe(codes.length)
    for (const { title } of problems) expect(title).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/)
  })

  test('says which language its detail is in', async () => {
    for (const [asked, answered] of [
      ['en-GB', 'en'],
      ['nl', 'nl'],
      ['fr', 'nl'],
    ]) {
      const { headers, body } = await app.inject({ url: '/not_found', headers: { 'accept-language': asked } })
      expect(headers).toMatchObject({ 'content-language': answered, vary: 'accept-language' })
      expect(JSON.parse(body).detail).toBe(answered === 'en' ? errors.not_found.en : errors.not_found.nl)
    }
  })

  test('of a bug says nothing of what went wrong', async () => {
    const answer = await app.inject({ url: '/bug' })
    expect(answer.statusCode).toBe(500)
    expect(isProblem(answer.json())).toBe(true)
    expect(answer.body).not.toMatch(/Jan|999990019/)
  })
})
