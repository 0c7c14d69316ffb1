import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../api/client.ts'
import { governanceOperations } from '../../api/governance.ts'
import { legalityOperations } from '../../api/legality.ts'
import type { Operation } from '../../api/operation.ts'
import { plusTaskOperations } from '../../api/plus-tasks.ts'
import { regionalTableOperations } from '../../api/tables.ts'
import { access } from '../../domain/access.ts'
import { testBsn } from '../../domain/bsn.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { paramsFor } from '../../testing/proof/probe.ts'
import { type Path, replaced, type Schema, sampleOf, schemasOf } from '../../testing/proof/samples.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const registers: Readonly<Record<string, Operation>> = {
  ...legalityOperations,
  ...plusTaskOperations,
  ...regionalTableOperations,
  ...governanceOperations,
}

/** Every place where somebody can type freely. */
function textsOf(schema: Schema, at: Path = []): Path[] {
  if (schema.type === 'string')
    return schema.enum || (schema.format && schema.format !== 'email') || schema.pattern === '^\\d{4}$' ? [] : [at]
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => textsOf(field, [...at, name]))
  return schema.items ? [...fields, ...textsOf(schema.items, [...at, 0])] : fields
}

// a page is asked for by the key that the page before it gave
const isKey = (path: Path): boolean => path.length === 1 && path[0] === 'after'
const places = Object.entries(registers).flatMap(([name, operation]) =>
  schemasOf(operation.body).flatMap((schema) =>
    textsOf(schema)
      .filter((path) => !isKey(path))
      .map((path) => ({ name, operation, path, sample: sampleOf(schema) })),
  ),
)

const spaced = (digits: string, separator: string): string => [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].join(separator)

test('no free text of any register takes a citizen service number, however it is written (R-GOV-04, R-GOV-07, R-MON-07)', async () => {
  expect(places.length).toBeGreaterThan(30)
  const cookie = await world.cookieOf('hanneke')
  const number = fc.integer({ min: 1, max: 5_000 }).map((n): string => testBsn(n))
  const written = fc.tuple(number, fc.constantFrom('', '.', ' ')).map(([digits, separator]) => spaced(digits, separator))
  const around = fc.tuple(fc.constantFrom('', 'Zie ', 'nr. '), written, fc.constantFrom('', ', graag', '.')).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), around, written, async ({ name, operation, path, sample }, text, bare) => {
      const value = path.at(-1) === 'mailbox' ? `${bare.replaceAll(' ', '')}@voorbeeld.nl` : text
      const answer = await world.app.inject({
        method: operation.method,
        url: pathOf(operation, { params: paramsFor(operation) }),
        headers: { cookie, 'content-type': 'application/json', ...(operation.versioned ? { 'if-match': '"1"' } : {}) },
        payload: JSON.stringify(replaced(sample, path, value)),
      })
      expect(answer.statusCode, `${name} ${path.join('.')} ${value}: ${answer.body.slice(0, 300)}`).toBe(400)
      expect(answer.json().issues, `${name} ${path.join('.')} ${value}`).toContainEqual({
        path: path.join('.'),
        code: 'no_persons_here',
        nl: expect.any(String),
        en: expect.any(String),
      })
    }),
    { numRuns: 400 },
  )
}, 60_000)

const keepers = {
  processing_kinds: ['legality.write'],
  processing_kind_versions: ['legality.write'],
  legality_events: ['legality.write'],
  plus_tasks: ['plus_task.write', 'plus_task.decide'],
  plus_task_aspects: ['plus_task.write'],
  plus_task_decisions: ['plus_task.decide'],
  regional_tables: ['regional_table.write'],
  municipality_tiles: ['regional_table.write'],
  governance_meetings: ['governance.write'],
  governance_agenda: ['governance.write'],
  governance_decisions: ['governance.write'],
  governance_priorities: ['governance.write'],
} as const

test('the database lets the same roles write in each register as the table of authorisation does', async () => {
  const { rows } = await asSuperuser(world, (client) =>
    client.query<{ name: string; rule: string }>(
      "select tablename as name, coalesce(qual, with_check) as rule from pg_policies where policyname like 'keepers\\_%'",
    ),
  )
  expect(rows).toHaveLength(3 * Object.keys(keepers).length)
  for (const [name, actions] of Object.entries(keepers)) {
    const allowed = [...new Set(actions.flatMap((action) => access[action].houseRoles))].sort()
    const rules = rows.filter((row) => row.name === name).map((row) => /\{([^}]+)\}/.exec(row.rule)?.[1]?.split(',').sort())
    expect(rules, name).toEqual([allowed, allowed, allowed])
  }
})

test('a search in a register takes none either', async () => {
  for (const url of ['/api/v1/processing-kind-searches', '/api/v1/regional-table-searches']) {
    const headers = { cookie: await world.cookieOf('hanneke') }
    const answer = await world.app.inject({ method: 'POST', url, headers, payload: { search: '999990019' } })
    expect(answer.statusCode).toBe(400)
  }
})
