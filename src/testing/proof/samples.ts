import * as z from 'zod'

/** What a JSON schema of one of our operations says; only the words that occur in them. */
export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    default: z.unknown().optional(),
  }),
)
export type Schema = {
  type?: string | undefined
  format?: string | undefined
  pattern?: string | undefined
  enum?: unknown[] | undefined
  const?: unknown
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  items?: Schema | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minimum?: number | undefined
  default?: unknown
}

/** The schema of what may be sent; one for each alternative. Nothing when nothing may be sent. */
export function schemasOf(type: z.ZodType): Schema[] {
  if (type instanceof z.ZodUndefined) return []
  const schema = Schema.parse(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }))
  return schema.oneOf ?? schema.anyOf ?? [schema]
}

const formats: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-00000000dead',
  date: '2026-12-01',
  'date-time': '2026-12-01T10:00:00Z',
  email: 'naam@example.nl',
  uri: 'https://example.nl/verslag',
}
const patterns: Readonly<Record<string, string>> = {
  '^\\d{9}$': '999990019',
  '^\\d{4}$': '9903',
  '^\\d{20}$': '00000001001234567000',
  '^[a-z][a-z0-9-]{1,40}$': 'rivierenland-oost',
  '^[a-z][a-z0-9.-]{1,40}$': 'n.iemand',
}

/** Fields whose rule no schema says. */
const named: Readonly<Record<string, unknown>> = { birthDate: '1990-04-12' }

/** A valid value with every field filled in. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first) return sampleOf(first)
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, named[name] ?? sampleOf(field)]))
  if (schema.type === 'array') return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}))
  if (schema.type === 'string')
    return formats[schema.format ?? ''] ?? patterns[schema.pattern ?? ''] ?? 'Tekst'.padEnd(schema.minLength ?? 0, 'tekst')
  if (schema.type === 'boolean') return true
  return Math.max(1, schema.minimum ?? 1)
}

export type Path = readonly (string | number)[]
/** One thing made wrong: where, how, and the whole that results. */
type Spoiled = { path: Path; how: string; value: unknown }

const removed = Symbol('removed')

/** Everything that can be wrong with a value of this schema, one thing at a time. */
export function spoil(schema: Schema, sample: unknown): Spoiled[] {
  return [...placesOf(schema, [])].flatMap(({ at, place, isRequired }) => [
    ...Object.entries(wrongs(place)).map(([how, wrong]) => ({ path: at, how, value: replaced(sample, at, wrong) })),
    ...(isRequired ? [{ path: at, how: 'missing', value: replaced(sample, at, removed) }] : []),
  ])
}

type Place = { at: Path; place: Schema; isRequired: boolean }

function* placesOf(schema: Schema, at: Path, isRequired = false): Generator<Place> {
  yield { at, place: schema, isRequired }
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    yield* placesOf(field, [...at, name], schema.required?.includes(name) ?? false)
  if (schema.items) yield* placesOf(schema.items, [...at, 0])
}

const isFreeText = (schema: Schema): boolean =>
  schema.type === 'string' && schema.const === undefined && !schema.enum && !schema.format && !schema.pattern

function wrongs(schema: Schema): Record<string, unknown> {
  const types: Record<string, unknown> = { string: 'tekst', number: 12, boolean: true, array: [], object: {}, null: null }
  const own = schema.type === 'integer' ? 'number' : (schema.type ?? typeof schema.const)
  const wrong = Object.fromEntries(Object.entries(types).flatMap(([type, value]) => (type === own ? [] : [[`${type} instead`, value]])))
  if (schema.enum || schema.const !== undefined) wrong['not one of the choices'] = 'bestaat-niet'
  if (schema.type === 'integer') Object.assign(wrong, { 'a fraction': 1.5, 'too large': 1e300 })
  if (schema.minimum !== undefined) wrong['too small'] = schema.minimum - 1
  if (schema.format) Object.assign(wrong, { 'not of its format': 'geen', empty: '', 'a day that is not there': '2026-02-30' })
  if (isFreeText(schema)) {
    Object.assign(wrong, {
      'with NUL': 'a\u0000b',
      'with a direction override': 'a\u202eb',
      'with half a character': 'a\ud800b',
      'too long': 'x'.repeat((schema.maxLength ?? 10_000) + 1),
    })
  }
  if (schema.maxItems !== undefined) wrong['too many'] = Array.from({ length: schema.maxItems + 1 }, () => sampleOf(schema.items ?? {}))
  if ((schema.minItems ?? 0) > 0) wrong['too few'] = []
  if (schema.type === 'object') wrong['with an unknown field'] = { ...asObject(sampleOf(schema)), 'unknown-to-all': 1 }
  return wrong
}

const asObject = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {})

/** The same whole with another value at this place. */
export function replaced(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(whole)) return whole.map((item, index) => (index === first ? replaced(item, rest, value) : item))
  const next = asObject(whole)
  const below = replaced(next[String(first)], rest, value)
  if (below === removed) delete next[String(first)]
  else next[String(first)] = below
  return next
}

/** The first text field and where it stands. */
export function firstText(schema: Schema): Path | undefined {
  return [...placesOf(schema, [])].find(({ place }) => isFreeText(place))?.at
}
