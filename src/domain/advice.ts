import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { holdsBsn } from './bsn-in-text.ts'
import { DomainError, type Issue } from './errors.ts'
import { LifeDomain } from './life-domains.ts'
import { likelyPersonalData } from './personal-data.ts'
import { lengths, line, someLine, someText, text } from './text.ts'
import { Theme } from './themes.ts'

const isAboutNobody = (value: string): boolean => !holdsBsn(value)
const noBsn = { error: 'bsn_not_here' }

/** What is written at the advice desk: a BSN is refused at the field (R-GOV-05). */
export const anonymousText = (max: number) => someText(max).refine(isAboutNobody, noBsn)
export const anonymousLine = (max: number) => someLine(max).refine(isAboutNobody, noBsn)
export const anonymousSearch = line(lengths.title).refine(isAboutNobody, noBsn)

/** On which of the three levels of cooperation a question lies (LK24 5). */
export const AdviceLevel = z.enum(['case', 'cooperation', 'policy'])
export type AdviceLevel = z.infer<typeof AdviceLevel>

export const adviceLevels = {
  case: { nl: 'Casus: wat kan in een situatie', en: 'Case: what is possible in a situation' },
  cooperation: { nl: 'Samenwerking: wie doet wat, welke tafel', en: 'Cooperation: who does what, which table' },
  policy: { nl: 'Beleid: wat vraagt om afspraken', en: 'Policy: what asks for arrangements' },
} as const satisfies Record<AdviceLevel, Bilingual>

export const AdviceState = z.enum(['open', 'answered', 'closed'])
export type AdviceState = z.infer<typeof AdviceState>

export const adviceStates = {
  open: { nl: 'Open', en: 'Open' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  closed: { nl: 'Afgerond', en: 'Closed' },
} as const satisfies Record<AdviceState, Bilingual>

const subject = {
  themes: z.array(Theme).max(5).default([]),
  lifeDomains: z.array(LifeDomain).max(LifeDomain.options.length).default([]),
  level: AdviceLevel,
}
/** What looked like a name or an address, and of which the writer says it is nobody's. */
const Confirmed = z.array(line(lengths.title)).max(50).default([])

/** A question to the bureau, about nobody. */
export const AdviceQuestion = z.strictObject({
  title: anonymousLine(lengths.title),
  question: anonymousText(lengths.body),
  /** What one wants to achieve; it goes along when the question leads to a referral. */
  goal: text(lengths.note).refine(isAboutNobody, noBsn).optional(),
  ...subject,
  confirmed: Confirmed,
})
export type AdviceQuestion = z.infer<typeof AdviceQuestion>

export const AdviceAnswer = z.strictObject({ answer: anonymousText(lengths.body), confirmed: Confirmed })
export type AdviceAnswer = z.infer<typeof AdviceAnswer>

/** A question and its answer made general, for everyone in the network. */
export const KnowledgeDraft = z.strictObject({
  title: anonymousLine(lengths.title),
  question: anonymousText(lengths.body),
  answer: anonymousText(lengths.body),
  ...subject,
  confirmed: Confirmed,
})
export type KnowledgeDraft = z.infer<typeof KnowledgeDraft>

/** What in these texts looks like a person's and was not said to be nobody's, by field. */
export function unconfirmed(
  texts: Readonly<Record<string, string | undefined>>,
  confirmed: readonly string[],
  known: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([path, value = '']) => {
      const left = likelyPersonalData(value, known).filter((fragment) => !confirmed.includes(fragment))
      return left.length > 0 ? [[path, left]] : []
    }),
  )
}

/** Nothing that looks like a person's passes unless its writer said whose it is not (R-GOV-05). */
export function refuseUnconfirmed(
  texts: Readonly<Record<string, string | undefined>>,
  confirmed: readonly string[],
  known: readonly string[],
): void {
  const issues: Issue[] = Object.keys(unconfirmed(texts, confirmed, known)).map((path) => ({ path, code: 'personal_data_likely' }))
  if (issues.length > 0) throw new DomainError('personal_data_likely', issues)
}
