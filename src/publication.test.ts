import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { openApiDocument } from './api/openapi.ts'
import { mustConform, readStandard } from './testing/standards.ts'

// two word lists of the standard, as far as a program of this kind could use them
const categories = [
  'business-process-management',
  'collaboration',
  'compliance-management',
  'document-management',
  'task-management',
  'workflow-management',
] as const
const scopes = ['emergency-services', 'healthcare', 'justice', 'local-authorities', 'security', 'society', 'welfare'] as const

/** The fields and words of publiccode.yml 0.5 that are used here; a field that the standard does not know is refused. */
const someText = (max: number, min = 1) => z.string().min(min).max(max)
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.5'),
  name: someText(100),
  url: z.url({ protocol: /^https$/ }),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'standalone/other']),
  softwareVersion: someText(20).optional(),
  releaseDate: z.iso.date().optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(categories)).min(1),
  description: z.record(
    z.enum(['nl', 'en']),
    z.strictObject({
      shortDescription: someText(150),
      longDescription: someText(10_000, 150),
      features: z.array(someText(100)).min(5).max(20),
    }),
  ),
  legal: z.strictObject({ license: someText(40), mainCopyrightOwner: someText(100) }),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    scope: z.array(z.enum(scopes)),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1) }),
  dependsOn: z.strictObject({
    open: z.array(z.strictObject({ name: someText(50), versionMin: someText(20), optional: z.boolean().optional() })),
  }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.strictObject({ name: someText(100), email: z.email() })).min(1),
  }),
})

const read = (file: string): string => readFileSync(file, 'utf8')
const publicCode = () => PublicCode.parse(parse(read('publiccode.yml')))
const manifest = z.object({ license: z.string(), engines: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json')))

test('publiccode.yml keeps to the fields and words of the standard', () => {
  expect(PublicCode.safeParse(parse(read('publiccode.yml'))).error?.issues ?? []).toEqual([])
})

test.skipIf(!mustConform)('publiccode.yml fills in whatever the draft among the standards asks for', () => {
  const paths = (value: unknown): string[] =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? []
      : Object.entries(value).flatMap(([key, each]) => [key, ...paths(each).map((path) => `${key}.${path}`)])
  expect(paths(parse(read('publiccode.yml')))).toEqual(expect.arrayContaining(paths(readStandard('own/publiccode.draft.yml'))))
})

test('what publiccode.yml says is true: languages, versions that are asked for, and no release before there is one', () => {
  const { localisation, description, dependsOn, softwareVersion } = publicCode()
  expect(localisation.availableLanguages.sort()).toEqual(Object.keys(description).sort())
  expect(manifest.engines.node).toBe(`>=${dependsOn.open.find(({ name }) => name === 'Node.js')?.versionMin}`)
  expect(read('README.md')).toContain(`PostgreSQL ${dependsOn.open.find(({ name }) => name === 'PostgreSQL')?.versionMin} or later`)
  const released = /^## \[?(\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]
  expect(softwareVersion).toBe(released)
})

test('the licence is the EUPL 1.2 wherever it is named', () => {
  const named = [
    manifest.license,
    publicCode().legal.license,
    openApiDocument().info.license.identifier,
    z.object({ license: z.string() }).parse(JSON.parse(read('conformance/package.json'))).license,
    /^Files: \*\nCopyright: .+\nLicense: (.+)$/m.exec(read('.reuse/dep5'))?.[1],
  ]
  expect(new Set(named)).toEqual(new Set(['EUPL-1.2']))
  expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  expect(read('LICENSES/EUPL-1.2.txt')).toBe(read('LICENSE'))
})

const Lock = z.object({ packages: z.record(z.string(), z.object({ license: z.string().optional(), version: z.string().optional() })) })

test.each(['package-lock.json', 'conformance/package-lock.json'])('every package of %s has a licence that may be used here', (file) => {
  const allowed =
    /^\(?(MIT|MIT-0|Unlicense|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|PostgreSQL|BlueOak-1\.0\.0|CC0-1\.0|EUPL-1\.2)( AND | OR |\)|$)/
  const { packages } = Lock.parse(JSON.parse(read(file)))
  const others = Object.entries(packages).filter(([, { license }]) => !allowed.test(license ?? ''))
  expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([])
})
