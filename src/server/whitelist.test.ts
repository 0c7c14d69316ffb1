import { expect, test } from 'vitest'
import * as z from 'zod'
import { operations as declared } from '../api/index.ts'
import type { Operation } from '../api/operation.ts'
import { chanceFrom } from '../testing/proof/chance.ts'
import { Schema, sampleOf } from '../testing/proof/samples.ts'
import { whitelistOf } from './whitelist.ts'

const operations: Readonly<Record<string, Operation>> = declared
const { next, pick } = chanceFrom(20_261_122)

/** As samples are made from it: each kind that a value may be by itself. */
function schemaOf(result: z.ZodType): Schema {
  const written = JSON.stringify(z.toJSONSchema(result, { io: 'input', unrepresentable: 'any' }))
  const split = JSON.parse(written, (_, each) =>
    Array.isArray(each?.type) ? { anyOf: each.type.map((type: string) => ({ ...each, type })) } : each,
  )
  return Schema.parse(split)
}

/** A value that this schema takes, as chance has it, with something undeclared in every object. */
function anyOf(schema: Schema, secret: object): unknown {
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) return anyOf(pick(alternatives), secret)
  if (schema.enum) return pick(schema.enum)
  if (schema.type === 'array')
    return Array.from({ length: Math.max(schema.minItems ?? 0, Math.floor(3 * next())) }, () => anyOf(schema.items ?? {}, secret))
  if (schema.type === 'null') return null
  if (schema.type !== 'object') return sampleOf(schema)
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) || next() < 0.5)
  return { ...secret, ...Object.fromEntries(fields.map(([name, field]) => [name, anyOf(field, secret)])) }
}

// the parts of a covenant must agree with each other; what it is made of stands in the others, and a notification is not answered
const left = ['showCovenant', 'adoptCovenant', 'withdrawCovenant', 'sendCaseNotification']
const byChance = Object.keys(operations).filter((name) => !left.includes(name))

test.each(byChance)('what %s answers holds what it declares, as its schema gives it, and nothing else', (name) => {
  const result = operations[name]?.result ?? z.never()
  const schema = schemaOf(result)
  const answers = Array.from({ length: 60 }, (_, n) => anyOf(schema, n % 2 === 0 ? { geheim: 'niet voor u' } : {}))
  const valid = answers.flatMap((answer) => {
    const parsed = result.safeParse(answer)
    return parsed.success ? [{ answer, right: JSON.stringify(parsed.data) }] : []
  })
  expect(valid.length).toBeGreaterThan(0)
  for (const { answer, right } of valid) expect(JSON.stringify(whitelistOf(result)(answer))).toBe(right)
})

test('a value of another kind than declared is no answer', () => {
  const Answer = z.object({ id: z.uuid(), names: z.array(z.string()), sort: z.enum(['a', 'b']).nullable() })
  const shown = whitelistOf(Answer)
  const right = { id: '00000000-0000-4000-8000-00000000dead', names: ['één'], sort: null }
  expect(shown({ ...right, secret: 1 })).toEqual(right)
  for (const wrong of [{ ...right, names: 'één' }, { ...right, sort: 'c' }, { ...right, id: 7 }, { ...right, names: [{}] }, [], null, 'x'])
    expect(() => shown(wrong)).toThrow(z.ZodError)
})

test('a text that its schema tidies is tidied', () => {
  expect(whitelistOf(z.object({ name: z.string().trim() }))({ name: ' Piet ' })).toEqual({ name: 'Piet' })
})
