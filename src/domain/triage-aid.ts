import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import type { ExtraCriterion } from './covenant-parts.ts'
import { type Criterion, criteria } from './purpose.ts'
import { type Referral, referralTexts } from './referral.ts'
import { referralNeeds } from './referral-needs.ts'
import { PyramidLevel } from './regional-table.ts'
import { shownText } from './shown-words.ts'
import { isBlank, lengths } from './text.ts'

export type Gap = { what: Bilingual; source: string }
type TriageGaps = readonly {
  criterion: string
  title: Bilingual
  /** Facts and sources that the referral does not give; empty when it gives them all. */
  lacking: readonly Gap[]
}[]

const said = (value: string | undefined): boolean => value !== undefined && !isBlank(value)

/** What comes down to where a fact was found; without it no judge can weigh the fact (BGS 1.6). */
const sourceOfFacts: Gap & { met: (referral: Referral) => boolean } = {
  what: { nl: 'Waar de feiten vandaan komen en wie ze controleerde', en: 'Where the facts come from and who checked them' },
  source: 'BGS 1.6',
  met: ({ quality }) => said(quality.how) && said(quality.checkedBy) && quality.checkedOn !== undefined,
}

/**
 * Which fact or source each criterion still lacks (B9). It names gaps and nothing else: no sum, no weight, no order of
 * persons, and nothing that says what the outcome should be (R-GOV-01).
 */
export function triageGaps(referral: Referral, extra: readonly ExtraCriterion[]): TriageGaps {
  const unsourced = sourceOfFacts.met(referral) ? [] : [{ what: sourceOfFacts.what, source: sourceOfFacts.source }]
  const byLaw = (['a', 'b', 'c', 'd'] as const satisfies readonly Criterion[]).map((letter) => ({
    criterion: letter,
    title: criteria[letter],
    lacking: [
      ...referralNeeds
        .filter(({ path, met }) => (path === letter || path.startsWith(`${letter}.`)) && !met(referral))
        .map(({ nl, en, source }) => ({ what: { nl, en }, source })),
      ...unsourced,
    ],
  }))
  const own = extra.map(({ id, question }) => ({
    criterion: id,
    title: { nl: question, en: question },
    lacking: said(referral.extra?.[id])
      ? []
      : [{ what: { nl: 'Een feit bij dit criterium', en: 'A fact for this criterion' }, source: 'LK24 5.1' }],
  }))
  return [...byLaw, ...own]
}

/** What people go by when they choose where a case belongs (LK24 4.1). They tick and choose; nothing adds up (R-GOV-01). */
export const LevelChoice = z.strictObject({ level: PyramidLevel, why: shownText(lengths.note).optional() })
export type LevelChoice = z.infer<typeof LevelChoice>

/** Signs of each level, to hold the facts against. */
export const levelSigns = {
  regular: [
    { nl: 'Eén domein kan dit alleen.', en: 'One domain can do this alone.' },
    { nl: 'Wat er al loopt, is nog niet goed geprobeerd.', en: 'What is already there has not been properly tried.' },
  ],
  local_complex: [
    {
      nl: 'Meer organisaties zijn nodig, maar lokaal komen zij er samen uit.',
      en: 'More organisations are needed, but locally they manage together.',
    },
    { nl: 'De gemeente kan de regie voeren.', en: 'The municipality can direct.' },
  ],
  house: [
    { nl: 'Zorg, straf en bestuur zijn tegelijk nodig.', en: 'Care, criminal law and administration are needed at once.' },
    { nl: 'De lokale aanpak is geprobeerd en was niet genoeg.', en: 'The local approach was tried and was not enough.' },
    { nl: 'Zonder gezamenlijke procesregie loopt het vast.', en: 'Without joint process direction it gets stuck.' },
  ],
} as const satisfies Record<PyramidLevel, readonly Bilingual[]>

/** What the referrer wrote that bears on the level, in their own words. */
export function factsOnLevel({ d }: Referral, language: keyof Bilingual): readonly { term: Bilingual; said: string }[] {
  return [
    { term: { nl: 'Nodige domeinen', en: 'Domains needed' }, said: d.domains.map((domain) => referralTexts[domain][language]).join(', ') },
    { term: { nl: 'Al geprobeerd', en: 'Tried already' }, said: d.tried ?? '' },
    { term: { nl: 'Waarom niet genoeg', en: 'Why not enough' }, said: d.insufficient ?? '' },
  ].filter(({ said: words }) => words.trim() !== '')
}
