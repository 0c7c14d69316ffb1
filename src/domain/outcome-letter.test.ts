import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { proposedCovenant } from './house.ts'
import { writeHandoverLetter, writeOutcomeLetter, writeReceipt } from './outcome-letter.ts'

const day = (text: string) => CalendarDate.parse(text)
const sender = (templates: Partial<typeof proposedCovenant.templates> = proposedCovenant.templates) => ({
  templates,
  caseNumber: '2026-0142',
  today: day('2026-11-24'),
  house: 'Zorg- en Veiligheidshuis Rivierenland-Oost',
  contactPoint: 'Contactpunt, Stadhuisplein 1',
})
const told = {
  outcome: 'local_approach' as const,
  motive: 'Het lokale team kan dit.',
  adviceToReferrer: 'Vraag om een overleg.',
  details: { advisedTo: 'het wijkteam Oudewaard' },
  erasedOn: day('2026-12-22'),
}

test('the message to the referrer says what was decided, where to go and when all is erased, and leaves no field open (R-RET-02)', () => {
  const letter = writeOutcomeLetter(sender(), told)
  for (const part of ['2026-0142', 'lokale persoonsgerichte aanpak', 'Vraag om een overleg.', 'wijkteam Oudewaard', '22 december 2026'])
    expect(letter).toContain(part)
  expect(letter).not.toMatch(/[{}]|\n\n\n/)
})

test('an abbreviation stays as it is in the middle of a sentence', () => {
  const outcome = sender({ notTaken: '{uitkomst}' })
  expect(writeOutcomeLetter(outcome, { ...told, outcome: 'zsm_advice' })).toBe('ZSM-advies')
  expect(writeOutcomeLetter(outcome, { ...told, outcome: 'advice' })).toBe('advies gegeven')
})

test('another house is named with how to reach it, and an offer to hand over asks for an answer', () => {
  const details = { houseName: 'ZVH Veenkoloniën-West', houseContact: 'Haven 12, Turfhaven', offerHandover: true }
  const letter = writeOutcomeLetter(sender({ notTaken: '{ontvangend_huis}: {advies}' }), { ...told, adviceToReferrer: null, details })
  expect(letter).toMatch(/^ZVH Veenkoloniën-West: /)
  expect(letter).toContain('of u akkoord bent')
})

test('a house that has no text of its own for a letter sends the proposed one (R-CAS-07)', () => {
  for (const templates of [{}, { receipt: '  ', notTaken: '', handedOver: '\n' }]) {
    expect(writeReceipt(sender(templates), day('2026-12-01'))).toBe(writeReceipt(sender(), day('2026-12-01')))
    expect(writeOutcomeLetter(sender(templates), told)).toBe(writeOutcomeLetter(sender(), told))
    const to = { house: 'ZVH Veenkoloniën-West', erasedOn: told.erasedOn }
    expect(writeHandoverLetter(sender(templates), to)).toBe(writeHandoverLetter(sender(), to))
  }
  expect(writeReceipt(sender(), day('2026-12-01'))).toContain('uiterlijk op 1 december 2026')
})
