import { expect, test } from 'vitest'
import { proposedCovenant } from './house.ts'
import { writeOutcomeLetter } from './outcome-letter.ts'

const told = {
  caseNumber: '2026-0142',
  date: '24 november 2026',
  house: 'Zorg- en Veiligheidshuis Rivierenland-Oost',
  outcome: 'local_approach' as const,
  motive: 'Het lokale team kan dit.',
  adviceToReferrer: 'Vraag om een overleg.',
  details: { advisedTo: 'het wijkteam Oudewaard' },
  contactPoint: 'Contactpunt, Stadhuisplein 1',
  erasedOn: '22 december 2026',
}

test('the message to the referrer says what was decided, where to go and when all is erased, and leaves no field open (R-RET-02)', () => {
  const letter = writeOutcomeLetter(proposedCovenant.templates.notTaken, told)
  for (const part of ['2026-0142', 'lokale persoonsgerichte aanpak', 'Vraag om een overleg.', 'wijkteam Oudewaard', '22 december 2026'])
    expect(letter).toContain(part)
  expect(letter).not.toMatch(/[{}]|\n\n\n/)
})

test('an abbreviation stays as it is in the middle of a sentence', () => {
  expect(writeOutcomeLetter('{uitkomst}', { ...told, outcome: 'zsm_advice' })).toBe('ZSM-advies')
  expect(writeOutcomeLetter('{uitkomst}', { ...told, outcome: 'advice' })).toBe('advies gegeven')
})

test('another house is named with how to reach it, and an offer to hand over asks for an answer', () => {
  const details = { houseName: 'ZVH Veenkoloniën-West', houseContact: 'Haven 12, Turfhaven', offerHandover: true }
  const letter = writeOutcomeLetter('{advies}', { ...told, adviceToReferrer: null, details })
  expect(letter).toContain('ZVH Veenkoloniën-West')
  expect(letter).toContain('of u akkoord bent')
})
