import { DomainError, type Issue } from '../domain/domain-error.ts'
import type { ErrorCode } from '../domain/errors.ts'
import type { Callable, Result, Sent } from './operation.ts'

export type Request = { method: string; path: string; headers: Record<string, string>; body?: unknown }
/** Carries one request to the server: fetch in the browser and the CLI, `inject` in tests. Throws when there is no answer. */
export type Send = (request: Request) => Promise<{ status: number; json: unknown }>

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; version?: number }

export function pathOf(operation: Callable, { params = {}, query = {} }: Loose): string {
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) search.append(name, String(each))
  }
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`
}

/**
 * Calls one operation; the web, the command line and the tests all go through here.
 * The key makes a repeated send of the same act one act.
 */
export async function call<O extends Callable>(
  send: Send,
  operation: O,
  sent: Sent<O>,
  key: string = crypto.randomUUID(),
): Promise<Result<O>> {
  const loose = sent as Loose // the conditional type Sent always has this shape
  const headers: Record<string, string> = {}
  if (operation.method === 'POST' && !operation.reads) headers['idempotency-key'] = key
  if (loose.version !== undefined) headers['if-match'] = `"${loose.version}"`
  const { status, json } = await send({ method: operation.method, path: pathOf(operation, loose), headers, body: loose.body })
  if (status >= 400) throw refusalFrom(json)
  // parsed by this very schema, or by nothing, and then as the server let it through that schema
  return (operation.result ? operation.result.parse(json ?? undefined) : json) as Result<O>
}

function refusalFrom(json: unknown): DomainError {
  const problem = (typeof json === 'object' && json !== null ? json : {}) as { code?: ErrorCode; issues?: Issue[]; current?: unknown }
  return new DomainError(problem.code ?? 'internal', problem.issues ?? [], problem.current)
}
