import { z } from 'zod'

export type FormValue = string | number | boolean | readonly string[] | null | undefined
type AnySchema = z.core.$ZodType

/** Fields are flat (`subject.name`, `agreements.0.due`); this makes the nested thing that the schema reads. */
export function toInput(schema: AnySchema, values: Record<string, FormValue>): unknown {
  const input = {}
  for (const [path, value] of Object.entries(values)) put(input, path.split('.'), toLeaf(schemaAt(schema, path.split('.')), value))
  return input
}

/** Asked of the schema itself, so that label and rule never differ. */
export function isOptionalAt(schema: AnySchema, path: string): boolean {
  const leaf = schemaAt(schema, path.split('.'))
  return leaf !== undefined && (accepts(leaf, undefined) || accepts(leaf, null))
}

// An empty box means: not given. Where the schema wants an explicit nothing, it gets null.
function toLeaf(leaf: AnySchema | undefined, value: FormValue): unknown {
  if (value === '' || value === null || value === undefined)
    return leaf && !accepts(leaf, undefined) && accepts(leaf, null) ? null : undefined
  if (leaf && typeof value === 'string' && unwrap(leaf) instanceof z.ZodNumber) return Number(value.replace(',', '.'))
  return typeof value === 'string' ? value.trim() : value
}

function accepts(schema: AnySchema, value: unknown): boolean {
  return z.safeParse(schema, value).success
}

function schemaAt(schema: AnySchema, [head, ...rest]: string[]): AnySchema | undefined {
  if (head === undefined) return schema
  const bare = unwrap(schema)
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest)
  if (!(bare instanceof z.ZodObject)) return undefined
  const next: AnySchema | undefined = bare.shape[head]
  return next && schemaAt(next, rest)
}

function unwrap(schema: AnySchema): AnySchema {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in)
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly
  return isWrapped ? unwrap(schema.def.innerType) : schema
}

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
