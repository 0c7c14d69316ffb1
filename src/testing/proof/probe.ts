import type { OutgoingHttpHeaders } from 'node:http'
import { pathOf } from '../../api/client.ts'
import type { Operation } from '../../api/operation.ts'
import type { TestHouse } from '../house.ts'

/**
 * Asks whether the door lets somebody through, and does nothing. The request carries a query that no operation knows:
 * the door authorises before it looks at the input, so whoever is let through is told `invalid_input` and whoever is not
 * hears why. `invalid_input` is thus the only sign of permission, and no probe changes anything.
 */
export async function probe(world: TestHouse, cookie: string, operation: Operation, caseId: string = crypto.randomUUID()): Promise<string> {
  const { statusCode, body } = await request(world, cookie, operation, { ...paramsFor(operation), caseId }, { 'unknown-to-all': '1' })
  const { code } = JSON.parse(body)
  return typeof code === 'string' ? code : `status ${statusCode}`
}

export function request(
  world: TestHouse,
  cookie: string,
  operation: Operation,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
  headers: OutgoingHttpHeaders = {},
) {
  return world.app.inject({ method: operation.method, url: pathOf(operation, { params, query }), headers: { cookie, ...headers } })
}

/** Something valid for every parameter of a path. */
export function paramsFor(operation: Operation): Record<string, string> {
  const known: Record<string, string> = { slug: 'rivierenland-oost', lifeDomain: 'housing', step: 'picture', aspect: 'need' }
  return Object.fromEntries([...operation.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, known[name] ?? crypto.randomUUID()]))
}
