import * as z from 'zod'
import { access } from '../domain/access.ts'
import { type ErrorCode, errors } from '../domain/errors.ts'
import { operations } from './index.ts'
import type { Operation } from './operation.ts'

type Json = { [key: string]: unknown }

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return withNullTypes(rest) as Json // an object goes in, an object comes out
}

/** A value or null is one type with its format, rather than a choice of two schemas; linters look for the format. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes)
  if (typeof value !== 'object' || value === null) return value
  const { anyOf, ...rest } = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withNullTypes(each)])) as Json
  if (!Array.isArray(anyOf)) return anyOf === undefined ? rest : { ...rest, anyOf }
  const [first, second] = anyOf as Json[]
  const isNullable = anyOf.length === 2 && second?.type === 'null' && typeof first?.type === 'string' && first.type !== 'object'
  return isNullable
    ? { ...first, ...rest, type: [first.type, 'null'], ...(Array.isArray(first.enum) ? { enum: [...first.enum, null] } : {}) }
    : { ...rest, anyOf }
}

/** The OpenAPI 3.1 document of all operations, derived from their declarations. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, operation] of Object.entries(operations)) {
    const path = `${operation.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(name, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vangnet',
      version: '1.0.0',
      description: 'De API van Vangnet, het werksysteem van een Zorg- en Veiligheidshuis. / The API of Vangnet.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Vangnet', url: 'https://vangnet.example/', email: 'info@vangnet.example' },
    },
    servers: [{ url: 'https://{host}/api/v1', variables: { host: { default: 'vangnet.example' } } }],
    tags: [...new Set(Object.values(operations).map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vangnet' }, door: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

const tagOf = (operation: Operation): string => operation.action.split('.')[0] ?? ''

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'issues'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    code: { type: 'string', enum: Object.keys(errors) },
    nl: { type: 'string' },
    en: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, nl: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
}

function describe(name: string, operation: Operation) {
  const { action, body, params, query, result, versioned } = operation
  return {
    operationId: name,
    tags: [tagOf(operation)],
    summary: operation.nl,
    description: `${operation.en}. (${access[action].source})`,
    security: securityOf(action),
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...(keepsKey(operation)
        ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 100 } }]
        : []),
      ...(versioned ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : []),
    ],
    ...(hasBody(operation)
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
      : {}),
    responses: {
      ...done(result),
      ...problems([...new Set([...refusalsOf(operation), ...operation.errors])]),
    },
  }
}

const isOpen = ({ action }: Operation): boolean => 'open' in access[action]
const hasBody = ({ body }: Operation): boolean => !(body instanceof z.ZodUndefined)
/** What is asked again under the same key is done once; without a session there is nobody whose key it is. */
const keepsKey = (operation: Operation): boolean => operation.method === 'POST' && !operation.reads && !isOpen(operation)

/** What can be refused beside the refusals of its own. Who needs no session is never told to sign in. */
function refusalsOf(operation: Operation): readonly ErrorCode[] {
  const namesOne = operation.method === 'GET' && Object.keys(operation.params.shape).length > 0
  return [
    // NL API Design Rules 2.2: whatever reads something given can find it invalid
    ...(hasBody(operation) || namesOne || !isOpen(operation) ? (['invalid_input'] as const) : []),
    ...(hasBody(operation) ? (['malformed_body', 'body_too_large', 'unsupported_media_type'] as const) : []),
    ...(isOpen(operation) ? [] : (['not_signed_in', 'not_allowed'] as const)),
    ...(isOpen(operation) && !namesOne ? [] : (['not_found'] as const)),
    ...(operation.versioned ? (['changed_meanwhile', 'version_required'] as const) : []),
    ...(keepsKey(operation) ? (['key_reused'] as const) : []),
  ]
}

function done(result: z.ZodType) {
  const headers = { 'API-Version': { schema: { type: 'string' } } }
  if (result instanceof z.ZodUndefined) return { 204: { description: 'Gelukt, zonder inhoud / done, without content', headers } }
  return { 200: { description: 'Gelukt / done', headers, content: { 'application/json': { schema: jsonSchema(result, 'output') } } } }
}

function securityOf(action: Operation['action']) {
  if (action === 'signal.send') return [{ door: [] }]
  return 'open' in access[action] ? [] : [{ session: [] }]
}

function parameters(place: 'path' | 'query', schema: z.ZodObject) {
  return Object.entries(schema.shape).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: parameterSchema(of as z.ZodType),
  }))
}

function parameterSchema(schema: z.ZodType): unknown {
  const { properties } = jsonSchema(z.object({ of: schema }), 'input') as { properties?: Json }
  return properties?.of ?? {}
}

function problems(codes: readonly ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => errors[code].status))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => errors[code].status === status).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
