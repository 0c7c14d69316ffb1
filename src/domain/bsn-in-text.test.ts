import { expect, test } from 'vitest'
import { coverBsn, findBsn } from './bsn-in-text.ts'

test.each([
  ['Zijn BSN is 999990019 en hij woont bij zijn moeder.', '999990019'],
  ['Zoek op 999.99.0019 in het systeem.', '999.99.0019'],
  ['bsn999 990 019', '999 990 019'],
  ['In 2024 999-990-019 gemeld.', '999-990-019'],
  ['Het oude nummer 12345672 staat er zonder nul.', '12345672'],
])('a BSN is found as it stands in the text (R-GOV-05): %s', (text, number) => {
  expect(findBsn(text)).toEqual([number])
})

test.each([
  'Bel 06 12345678 of 0570-123456.',
  'De zaak van 12-03-1987, dossier 123456789.',
  'Rekening NL91ABNA0417164300.',
  'Er waren 14 meldingen in 2025 en 9 in 2026.',
])('what fails the eleven-test or is a date is no BSN (R-GOV-05): %s', (text) => {
  expect(findBsn(text)).toEqual([])
})

const days = Array.from({ length: 700 }, (_, n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const numbers = Array.from({ length: 700 }, (_, n) => n * 13 + 1)

test.each([
  ['days', days.map((day) => `Sinds ${day.split('-').reverse().join('-')} 9.30 uur, en weer op ${day} om 14.30-15.30.`)],
  ['days with dots and strokes', days.map((day) => `Van ${day.split('-').reverse().join('.')} tot ${day.replaceAll('-', '/')}`)],
  ['cases', numbers.map((n) => `Zie ook 2026-${String(n).padStart(4, '0')}.`)],
  ['telephones', numbers.map((n) => `Bel 06 ${1_000 + n} ${9_999 - n}, of (010) ${4_000_000 + n * 7}`)],
])('of %s one in eleven passes the eleven-test, and none is taken for a BSN (R-GOV-05)', (_, texts) => {
  expect(texts.filter((text) => findBsn(text).length > 0)).toEqual([])
})

test.each([
  'Hij (14.30 uur, 12-03-1987, zaak 2026-0019) heeft 999990019',
  '06 12345678 of 999990019',
  '12.34.56.782',
  '1234-56-782',
])('and beside them a BSN is still found (R-GOV-05): %s', (text) => {
  expect(findBsn(text)).toHaveLength(1)
})

test('a BSN in running text is covered but for its end, and the text stays as long as it was (R-SEC-04)', () => {
  const text = 'BSN 999990019 of 999.99.0019; zijn dossier is 123456789.'
  expect(coverBsn(text)).toBe('BSN ••••••019 of ••••••••019; zijn dossier is 123456789.')
  expect(coverBsn(text)).toHaveLength(text.length)
  expect(findBsn(coverBsn(text))).toEqual([])
})
