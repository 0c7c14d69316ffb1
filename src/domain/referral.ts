import * as z from 'zod'
import { Bsn } from './bsn.ts'
import { CriterionId } from './covenant-parts.ts'
import { CalendarDate as Day } from './date.ts'
import { LifeDomain } from './life-domains.ts'
import { lengths, line, ownWords } from './text.ts'
import { Theme } from './themes.ts'

/** BGS 2.20(1)(c): what the problems lead to, have led to or would lead to. */
export const Tense = z.enum(['has_led', 'leads', 'would_lead'])
export const Harm = z.enum(['serious_nuisance', 'crime', 'unsafe_for_persons', 'unsafe_in_area'])
/** BGS 2.20(1)(d): from more than one of these domains. */
export const CareDomain = z.enum(['care', 'safety', 'administration'])

/** BGS 1.6 (R-CAS-01): a statement is a checked fact, unless who wrote it marks it as an opinion. */
export const Nature = z.enum(['fact', 'opinion'])
export type Nature = z.infer<typeof Nature>
export const natures = {
  fact: { nl: 'feit', en: 'fact' },
  opinion: { nl: 'oordeel', en: 'opinion' },
} as const satisfies Record<Nature, { nl: string; en: string }>

const criterionTexts = {
  has_led: { nl: 'heeft geleid', en: 'has led' },
  leads: { nl: 'leidt', en: 'leads' },
  would_lead: { nl: 'zou zonder interventie gaan leiden', en: 'would lead without intervention' },
  serious_nuisance: { nl: 'ernstige overlast', en: 'serious nuisance' },
  crime: { nl: 'criminaliteit', en: 'crime' },
  unsafe_for_persons: { nl: 'onveilige situaties voor personen', en: 'unsafe situations for persons' },
  unsafe_in_area: { nl: 'onveilige situaties binnen een gebied', en: 'unsafe situations within an area' },
  care: { nl: 'zorg', en: 'care' },
  safety: { nl: 'straf en veiligheid', en: 'criminal law and safety' },
  administration: { nl: 'bestuur en sociaal domein', en: 'administration and social domain' },
} as const
export const referralTexts = criterionTexts satisfies Record<
  z.infer<typeof Tense> | z.infer<typeof Harm> | z.infer<typeof CareDomain>,
  { nl: string; en: string }
>

/**
 * A referral (aanmelding), from first keystroke to submission: one shape, everything optional.
 * What a complete one needs is said by `referralNeeds`.
 */
export const Referral = z.strictObject({
  subject: z
    .strictObject({
      givenName: line(lengths.name).optional(),
      prefix: line(20).optional(),
      familyName: line(lengths.name).optional(),
      /** Name at birth, name of a partner, other spellings. */
      otherNames: line(lengths.title).optional(),
      birthDate: Day.optional(),
      bsn: Bsn.optional(),
      address: line(lengths.title).optional(),
      municipality: line(lengths.name).optional(),
    })
    .default({}),
  goal: ownWords(lengths.note).optional(),
  themes: z.array(Theme).max(10).default([]),
  urgent: z.boolean().default(false),
  urgencyReason: ownWords(lengths.note).optional(),
  a: z
    .strictObject({
      where: z.enum(['subject', 'family', 'both']).optional(),
      problem: ownWords(lengths.body).optional(),
      nature: Nature.default('fact'),
      familyRelevance: ownWords(lengths.note).optional(),
    })
    .prefault({}),
  b: z
    .array(
      z.strictObject({
        lifeDomain: LifeDomain,
        factor: line(lengths.title).optional(),
        facts: ownWords(lengths.note).optional(),
        nature: Nature.default('fact'),
      }),
    )
    .max(LifeDomain.options.length)
    .default([]),
  c: z
    .strictObject({
      tense: Tense.optional(),
      harms: z.array(Harm).max(4).default([]),
      explanation: ownWords(lengths.body).optional(),
      nature: Nature.default('fact'),
      indications: ownWords(lengths.body).optional(),
    })
    .prefault({}),
  d: z
    .strictObject({
      domains: z.array(CareDomain).max(3).default([]),
      tried: ownWords(lengths.body).optional(),
      insufficient: ownWords(lengths.body).optional(),
      nature: Nature.default('opinion'),
    })
    .prefault({}),
  /** The facts under each criterion of the house's own. */
  extra: z.record(CriterionId, ownWords(lengths.note)).optional(),
  quality: z
    .strictObject({
      checkedBy: line(lengths.name).optional(),
      checkedOn: Day.optional(),
      how: ownWords(lengths.note).optional(),
      onlyOwnData: z.boolean().default(false),
    })
    .default({ onlyOwnData: false }),
  informed: z
    .strictObject({
      told: z.boolean().optional(),
      on: Day.optional(),
      by: line(lengths.name).optional(),
      how: ownWords(lengths.note).optional(),
      reason: ownWords(lengths.note).optional(),
      reviewOn: Day.optional(),
    })
    .default({}),
})
export type Referral = z.infer<typeof Referral>

const empty = JSON.stringify(Referral.parse({}))

/** A draft in which not a word was written. */
export function isEmpty(referral: Referral): boolean {
  return JSON.stringify(Referral.parse(referral)) === empty
}
