import { expect, test } from 'vitest'
import { operations } from './index.ts'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument()
const described = Object.values(document.paths).flatMap((path) => Object.values(path)) as {
  operationId: string
  summary: string
  parameters: { name: string; in: string; schema: { type?: string } }[]
  responses: Record<string, { description: string }>
}[]

test('every operation stands in the API document, with a Dutch summary', () => {
  expect(described.map((each) => each.operationId).sort()).toEqual(Object.keys(operations).sort())
  for (const each of described) expect(each.summary).toMatch(/^[A-Z].{5,}/)
})

test('every parameter of a path is described, and no path says what it should not: kebab-case, no trailing slash', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-zA-Z]+\}))+$/)
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    for (const each of Object.values(methods) as { parameters: { name: string; in: string }[] }[]) {
      expect(
        each.parameters
          .filter((parameter) => parameter.in === 'path')
          .map((parameter) => parameter.name)
          .sort(),
      ).toEqual(names.sort())
    }
  }
})

test('a date in the document says it is a date, also where it may be absent', () => {
  const text = JSON.stringify(document)
  expect(text).not.toContain('"anyOf":[{"type":"string","format":"date"')
})

test('no path or query carries a name, a BSN or a date of birth', () => {
  for (const each of described) for (const { name } of each.parameters) expect(name).not.toMatch(/bsn|name|birth|search/i)
})

test('no query takes text of one’s own: what is searched for travels in a body', () => {
  const own = (schema: { type?: string; format?: string; enum?: unknown; pattern?: string }): boolean =>
    schema.type === 'string' && !schema.format && !schema.enum && !schema.pattern
  const free = described.flatMap(({ parameters }) => parameters.filter((each) => each.in === 'query' && own(each.schema)))
  // a place in a list, yes or no, and a municipality
  expect(new Set(free.map(({ name }) => name))).toEqual(new Set(['after', 'open', 'past', 'municipality']))
})

const one = (operationId: string) => {
  const found = described.find((each) => each.operationId === operationId)
  const refusals = Object.entries(found?.responses ?? {}).filter(([status]) => Number(status) >= 400)
  return {
    refusals: Object.fromEntries(refusals.map(([status, { description }]) => [status, description])),
    keepsKey: found?.parameters.some(({ name }) => name === 'Idempotency-Key'),
  }
}

test('a door is described with the refusals that it gives: none of them about a session', () => {
  expect(one('sendZsmSignal')).toEqual({
    keepsKey: false,
    refusals: {
      400: 'invalid_input, malformed_body',
      401: 'door_unknown',
      409: 'nobody_receives',
      413: 'body_too_large',
      415: 'unsupported_media_type',
      429: 'too_many_attempts',
    },
  })
  expect(one('showSignalStatus').refusals).toEqual({
    400: 'invalid_input',
    401: 'door_unknown',
    404: 'not_found',
    429: 'too_many_attempts',
  })
})

test('a key against repeats is described where it is kept, with its refusal, and nowhere else', () => {
  expect(one('beginConsultation')).toMatchObject({ keepsKey: true, refusals: { 422: expect.stringMatching(/^key_reused, /) } })
  for (const name of ['signIn', 'listHouses', 'searchKnowledge']) expect(one(name).keepsKey, name).toBe(false)
})
