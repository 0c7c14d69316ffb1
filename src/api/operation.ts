import type * as z from 'zod'
import { object, undefined as undefinedSchema } from 'zod'
import type { Action } from '../domain/access.ts'
import type { ErrorCode } from '../domain/errors.ts'

export type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api/v1; kebab-case, plural nouns, parameters as `:name`. */
  path: `/${string}`
  nl: string
  en: string
  action: Action
  params: z.ZodObject
  query: z.ZodObject
  body: z.ZodType
  result: z.ZodType
  /** Refusals of the domain beyond those every operation can give. */
  errors: readonly ErrorCode[]
  /** A change to something with a version: asks for If-Match, answers 412 when it moved on. */
  versioned: boolean
  /** A POST that only asks, because what it asks may not stand in an address. */
  reads: boolean
}

type Given = Pick<Operation, 'method' | 'path' | 'nl' | 'en' | 'action' | 'result'> & Partial<Operation>

export const nothing = undefinedSchema()
const noParams = object({})
type NoParams = typeof noParams

type Filled<O extends Given> = {
  [K in keyof Operation]: O extends { [P in K]: infer V }
    ? V
    : K extends 'params' | 'query'
      ? NoParams
      : K extends 'body'
        ? typeof nothing
        : K extends 'errors'
          ? readonly []
          : K extends 'versioned' | 'reads'
            ? false
            : Operation[K]
}

/** Declares one operation; route, validation, permission, lock, transaction, journal, clients and OpenAPI are derived from it. */
export function operation<const O extends Given>(given: O): Filled<O> {
  const filled: Operation = { params: noParams, query: noParams, body: nothing, errors: [], versioned: false, reads: false, ...given }
  return filled as Filled<O> // the defaults above are exactly those of Filled
}

/** What it takes to call one. Who has not signed in has the schemas as types only (see `before-session.ts`). */
export type Callable = Pick<Operation, 'method' | 'path' | 'action'> & Partial<Operation>

export type Input<O extends Operation> = { params: z.output<O['params']>; query: z.output<O['query']>; body: z.output<O['body']> }
export type Result<O extends Callable> = z.output<NonNullable<O['result']>>
/** What a handler returns: identifiers and dates still unbranded. */
export type Answer<O extends Operation> = z.input<O['result']>

type Part<Name extends string, T> = undefined extends T
  ? { [K in Name]?: T }
  : Record<string, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }
export type Sent<O extends Callable> = Part<'params', z.input<NonNullable<O['params']>>> &
  Part<'query', z.input<NonNullable<O['query']>>> &
  ([z.input<NonNullable<O['body']>>] extends [undefined] ? object : Part<'body', z.input<NonNullable<O['body']>>>) &
  (O['versioned'] extends true ? { version: number } : object)
