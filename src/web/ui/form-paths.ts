import type { z } from 'zod'

export type FormValue = string | number | boolean | readonly string[] | null | undefined
type AnySchema = z.core.$ZodType

type Wrong = { issues: readonly { path: readonly PropertyKey[]; message: string }[] }
/** What a form asks of a schema; one of zod has it, and the page to sign in does without zod. */
export type FormSchema<Value = unknown> = {
  safeParse: (input: unknown) => { success: true; data: Value; error?: undefined } | { success: false; data?: undefined; error: Wrong }
}

/** Fields are flat (`subject.name`, `agreements.0.due`); this makes the nested thing that the schema reads. */
export function toInput(schema: FormSchema, values: Record<string, FormValue>): unknown {
  const input = {}
  for (const [path, value] of Object.entries(values)) put(input, path.split('.'), toLeaf(leafOf(schema, path), value))
  return input
}

/** Asked of the schema itself, so that label and rule never differ. */
export function isOptionalAt(schema: FormSchema, path: string): boolean {
  const leaf = leafOf(schema, path)
  return leaf !== undefined && (accepts(leaf, undefined) || accepts(leaf, null))
}

// An empty box means: not given. Where the schema wants an explicit nothing, it gets null.
function toLeaf(leaf: AnySchema | undefined, value: FormValue): unknown {
  if (value === '' || value === null || value === undefined)
    return leaf && !accepts(leaf, undefined) && accepts(leaf, null) ? null : undefined
  if (leaf && typeof value === 'string' && isNumber(unwrap(leaf))) return Number(value.replace(',', '.'))
  return typeof value === 'string' ? value.trim() : value
}

function accepts(schema: AnySchema, value: unknown): boolean {
  const result = schema['~standard'].validate(value)
  return !(result instanceof Promise) && !result.issues
}

function leafOf(schema: FormSchema, path: string): AnySchema | undefined {
  return isOfZod(schema) ? schemaAt(schema, path.split('.')) : undefined
}

function schemaAt(schema: AnySchema, [head, ...rest]: string[]): AnySchema | undefined {
  if (head === undefined) return schema
  const bare = unwrap(schema)
  if (isArray(bare)) return schemaAt(bare._zod.def.element, rest)
  if (!isObject(bare)) return undefined
  const next: AnySchema | undefined = bare._zod.def.shape[head]
  return next && schemaAt(next, rest)
}

function unwrap(schema: AnySchema): AnySchema {
  if (isPipe(schema)) return unwrap(schema._zod.def.in)
  return isWrapped(schema) ? unwrap(schema._zod.def.innerType) : schema
}

// Asked by name: the classes themselves would bring all of zod with the first form.
const kindOf = (schema: AnySchema) => schema._zod.def.type
const isOfZod = (schema: FormSchema | AnySchema): schema is AnySchema => '_zod' in schema
const isArray = (schema: AnySchema): schema is z.core.$ZodArray => kindOf(schema) === 'array'
const isObject = (schema: AnySchema): schema is z.core.$ZodObject => kindOf(schema) === 'object'
const isNumber = (schema: AnySchema) => kindOf(schema) === 'number'
const isPipe = (schema: AnySchema): schema is z.core.$ZodPipe => kindOf(schema) === 'pipe'
const isWrapped = (schema: AnySchema): schema is z.core.$ZodOptional =>
  ['optional', 'nullable', 'default', 'readonly'].includes(kindOf(schema))

type Branch = { [key: string]: unknown }

function put(target: Branch, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined || value === undefined) return
  if (rest.length === 0) {
    target[head] = value
    return
  }
  target[head] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}
  const branch = target[head]
  if (isBranch(branch)) put(branch, rest, value)
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null
}
