import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { speakOfSchemas } from './schema-messages.ts'

// The configuration of zod is one for the whole process, and other test files share it.
const before = z.config().localeError
beforeAll(speakOfSchemas)
afterAll(() => {
  z.config({ localeError: before })
})

function complaint(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message
}

test('a schema says what to do, in Dutch', () => {
  expect(complaint(z.string(), undefined)).toBe('Vul dit veld in.')
  expect(complaint(z.enum(['a', 'b']), undefined)).toBe('Maak een keuze.')
  expect(complaint(z.string().min(8), 'kort')).toBe('Schrijf ten minste 8 tekens.')
  expect(complaint(z.array(z.string()).min(2), ['a'])).toBe('Kies er ten minste 2.')
  expect(complaint(z.iso.date(), 'morgen')).toBe('Vul een datum in: dag, maand en jaar.')
})

test("a schema's own message goes before the general one", () => {
  expect(complaint(z.string().min(8, 'Beschrijf de afspraak.'), 'kort')).toBe('Beschrijf de afspraak.')
})
