import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { DomainError, type ErrorCode, errors } from '../domain/errors.ts'
import { issueText } from '../domain/issue-text.ts'

export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: ErrorCode
  nl: string
  en: string
  issues: readonly { path: string; code: string; nl: string; en: string }[]
  current?: unknown
}

/** A refusal as problem details (RFC 9457), in Dutch and English; `detail` in the language asked for. */
function problemOf(error: DomainError, language: 'nl' | 'en'): Problem {
  const { status, nl, en } = errors[error.code]
  return {
    type: `urn:vangnet:problem:${error.code}`,
    title: inWords(error.code),
    status,
    detail: language === 'en' ? en : nl,
    code: error.code,
    nl,
    en,
    issues: error.issues.map((issue) => ({ ...issue, ...issueText(issue.code) })),
    ...(error.current === undefined ? {} : { current: error.current }),
  }
}

/** A title is for people, and the same whenever this refusal is given; the code says it already. */
const inWords = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('_', ' ')}`

function languageOf(request: FastifyRequest): 'nl' | 'en' {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl'
}

export function answerProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): FastifyReply {
  const language = languageOf(request)
  const problem = problemOf(error, language)
  reply.header('content-language', language).header('vary', 'accept-language')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

const byFrameworkCode: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
}

/** Anything thrown, as the refusal it is; what is no known refusal is a bug and says nothing of itself. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (isUnavailable(error)) return new DomainError('unavailable')
  // a seat for oneself, with a role that was taken away during this act
  if (error instanceof pg.DatabaseError && error.constraint === 'seat_is_carried') return new DomainError('not_allowed')
  const { code, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as { code?: string; statusCode?: number }
  if (code !== undefined && code in byFrameworkCode) return new DomainError(byFrameworkCode[code] ?? 'internal')
  if (statusCode === 429) return new DomainError('too_many_attempts')
  if (statusCode === 400) return new DomainError('malformed_body')
  return new DomainError('internal')
}

// connection_exception, insufficient_resources, operator_intervention, and a socket that is gone
function isUnavailable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^(08|53|57P)/.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
    /(Connection terminated|timeout exceeded|Query read timeout|not queryable)/i.test(error.message)
  )
}

export function reportErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'internal') request.log.error(traceOf(error), 'a bug')
    return answerProblem(request, reply, refusal)
  })
}

/** Where a bug is, without its message: messages of the database quote values. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return {}
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const { code, constraint, table } =
    error instanceof pg.DatabaseError ? error : { code: undefined, constraint: undefined, table: undefined }
  return { name: error.name, code, constraint, table, frames }
}
