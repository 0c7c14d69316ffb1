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

test('a date that happens to pass the eleven-test is no BSN (R-GOV-05)', () => {
  expect(findBsn('Zij is er sinds 12-03-1987 en sinds 24-03-1987.')).toEqual([])
})

test('a BSN in running text is covered but for its end, and the text stays as long as it was (R-SEC-04)', () => {
  const text = 'BSN 999990019 of 999.99.0019; zijn dossier is 123456789.'
  expect(coverBsn(text)).toBe('BSN ••••••019 of ••••••••019; zijn dossier is 123456789.')
  expect(coverBsn(text)).toHaveLength(text.length)
  expect(findBsn(coverBsn(text))).toEqual([])
})
