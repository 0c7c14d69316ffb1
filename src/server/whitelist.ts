import * as z from 'zod'

type Shown = (value: unknown) => unknown

/**
 * What an answer may hold: exactly what its schema declares, as `schema.parse` gives it. What the server itself wrote is
 * not measured again (lengths, patterns); a value of another kind, and every schema that is not plain, goes to zod.
 */
export function whitelistOf(schema: z.ZodType): Shown {
  const known = made.get(schema)
  if (known) return known
  const shown = plain(schema) ?? ((value: unknown) => schema.parse(value))
  made.set(schema, shown)
  return shown
}

/** Reads one value of a row as its schema gives it, for what is read row by row. */
export function reader<T extends z.ZodType>(schema: T): (value: unknown) => z.output<T> {
  return whitelistOf(schema) as (value: unknown) => z.output<T> // what zod gives, by the test that holds the two together
}

const made = new WeakMap<z.ZodType, Shown>()

/** zod types what it keeps inside by its own core; whatever comes out of it is a schema. */
const inner = (schema: unknown): Shown => whitelistOf(schema as z.ZodType)

function plain(schema: z.ZodType): Shown | undefined {
  if (changesItself(schema)) return undefined
  const kept = (fits: (value: unknown) => boolean): Shown => {
    return (value) => (fits(value) ? value : schema.parse(value))
  }
  const oneOf = (values: Iterable<unknown>): Shown => {
    const known = new Set(values)
    return kept((value) => known.has(value))
  }
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return kept((value) => typeof value === 'string')
  if (schema instanceof z.ZodNumber) return kept(Number.isFinite)
  if (schema instanceof z.ZodBoolean) return kept((value) => typeof value === 'boolean')
  if (schema instanceof z.ZodNull) return kept((value) => value === null)
  if (schema instanceof z.ZodLiteral) return oneOf(schema.values)
  if (schema instanceof z.ZodEnum) return oneOf(schema.options)
  if (schema instanceof z.ZodNullable) return unless(null, schema.unwrap())
  if (schema instanceof z.ZodOptional) return unless(undefined, schema.unwrap())
  if (schema instanceof z.ZodReadonly) return inner(schema.unwrap())
  if (schema instanceof z.ZodArray) return eachOf(schema)
  return schema instanceof z.ZodObject ? fieldsOf(schema) : undefined
}

/** A trimmed or lower-cased text is not the text that came in. */
function changesItself(schema: z.ZodType): boolean {
  const { checks = [], coerce } = schema.def as { checks?: readonly z.core.$ZodCheck[]; coerce?: boolean } // every definition may have them
  return coerce === true || checks.some((check) => check._zod.def.check === 'overwrite')
}

function unless(nothing: null | undefined, schema: unknown): Shown {
  const shown = inner(schema)
  return (value) => (value === nothing ? nothing : shown(value))
}

function eachOf(schema: z.ZodArray): Shown {
  const shown = inner(schema.element)
  return (values) => (Array.isArray(values) ? values.map((value) => shown(value)) : schema.parse(values))
}

function fieldsOf(schema: z.ZodObject): Shown | undefined {
  if (schema.def.catchall) return undefined
  const fields = Object.entries(schema.shape).map(([name, field]) => ({ name, shown: inner(field) }))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return schema.parse(value)
    const given = value as Record<string, unknown> // an object, whatever its fields
    const taken: Record<string, unknown> = {}
    for (const { name, shown } of fields) {
      const field = shown(given[name])
      if (field !== undefined) taken[name] = field
    }
    return taken
  }
}
