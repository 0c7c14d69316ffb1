import * as z from 'zod'
import {
  AgreedMeeting,
  AveLevel,
  DomainNames,
  ExtraCriterion,
  inPresentShape,
  proposedLevels,
  proposedMeetings,
  proposedNames,
} from './covenant-parts.ts'
import { type BoundKey, covenantBounds } from './legal-values.ts'
import { LetterTemplates, letterIssues, proposedLetters } from './letter-templates.ts'
import { LifeDomain } from './life-domains.ts'
import { decides, ParticipantKind } from './participant.ts'
import { Theme } from './themes.ts'

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
export type Weekday = z.infer<typeof Weekday>
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid' })

/** How the public participants' judgments become one outcome (R-CAS-04b; the law leaves it open). */
export const OutcomeRule = z.enum(['unanimous', 'majority', 'recorded_consensus'])
export type OutcomeRule = z.infer<typeof OutcomeRule>

/** Whether the term of erasure counts per case and item, or per item (law.md §8.2). */
export const Ceiling = z.enum(['case_and_item', 'item'])

const within = (key: BoundKey) => z.int().min(covenantBounds[key].min).max(covenantBounds[key].max)
const listOf = <Item extends z.ZodType>(item: Item, key: BoundKey) =>
  z.array(item).min(covenantBounds[key].min).max(covenantBounds[key].max)

/** What differs per house by its covenant (convenant); one versioned, dated row. Terms in the unit their name says. */
export const Covenant = z
  .strictObject({
    weighing: z.strictObject({
      quorum: listOf(ParticipantKind, 'quorum'),
      rule: OutcomeRule,
      day: Weekday,
      time: timeOfDay,
      cutOffDay: Weekday,
      cutOffTime: timeOfDay,
      mostPostponements: within('mostPostponements').default(2),
    }),
    terms: z.strictObject({
      firstContactWorkingDays: within('firstContactWorkingDays'),
      answerDays: within('answerDays'),
      rejectedWeeks: within('rejectedWeeks'),
      reviewMonths: within('reviewMonths'),
      draftWeeks: within('draftWeeks').default(8),
      signalDays: within('signalDays').default(10),
      consultationDays: within('consultationDays').default(14),
    }),
    ceiling: Ceiling,
    scores: z.strictObject({ from: within('scoreFrom'), to: within('scoreTo') }),
    lifeDomains: listOf(LifeDomain, 'lifeDomains'),
    domainNames: z
      .array(DomainNames)
      .max(covenantBounds.lifeDomains.max)
      .default([...proposedNames]),
    themes: z.array(Theme).max(20),
    extraCriteria: listOf(ExtraCriterion, 'extraCriteria').default([]),
    aveLevels: listOf(AveLevel, 'aveLevels'),
    meetings: z
      .array(AgreedMeeting)
      .max(12)
      .default([...proposedMeetings]),
    templates: LetterTemplates.default(proposedLetters),
  })
  .superRefine((covenant, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: path.split('.'), message })
    // only public participants judge (WGS 2.31(2))
    if (!covenant.weighing.quorum.every(decides)) say('weighing.quorum', 'judges_are_public')
    for (const [paths, values] of [
      [() => 'weighing.quorum', covenant.weighing.quorum],
      [() => 'lifeDomains', covenant.lifeDomains],
      [(n: number) => `domainNames.${n}`, covenant.domainNames.map(({ lifeDomain }) => lifeDomain)],
      [(n: number) => `extraCriteria.${n}.id`, covenant.extraCriteria.map(({ id }) => id)],
      [(n: number) => `aveLevels.${n}.name`, covenant.aveLevels.map(({ name }) => name)],
    ] as const)
      for (const n of twiceIn(values)) say(paths(n), 'twice')
    for (const { path, code } of letterIssues(covenant.templates)) say(path, code)
  })
export type Covenant = z.infer<typeof Covenant>

/** Where a value stands that stood before. */
function twiceIn(values: readonly string[]): number[] {
  return values.flatMap((value, n) => (values.indexOf(value) < n ? [n] : []))
}

/** A covenant as it is stored, also one from before some of its fields were there. */
export function readCovenant(stored: unknown): Covenant {
  return Covenant.parse(inPresentShape(stored))
}

/** The values proposed where law and practice leave a choice to the house (law.md R-CAS-04b, R-CAS-07, R-RET-02, R-CAS-15). */
export const proposedCovenant: Covenant = Covenant.parse({
  weighing: {
    quorum: ['police', 'prosecution', 'municipal_executive'],
    rule: 'recorded_consensus',
    day: 'tuesday',
    time: '13:30',
    cutOffDay: 'monday',
    cutOffTime: '12:00',
  },
  terms: {
    firstContactWorkingDays: 5,
    answerDays: 10,
    rejectedWeeks: 4,
    reviewMonths: 6,
    draftWeeks: 8,
    signalDays: 10,
    consultationDays: 14,
  },
  ceiling: 'case_and_item',
  scores: { from: 1, to: 5 },
  lifeDomains: LifeDomain.options,
  themes: Theme.options,
  aveLevels: [...proposedLevels],
})
