import * as z from 'zod'
import { LifeDomain } from './life-domains.ts'
import { ParticipantKind } from './participant.ts'
import { lengths, line } from './text.ts'
import { Theme } from './themes.ts'

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid' })

/** How the public participants' judgments become one outcome (R-CAS-04b; the law leaves it open). */
export const OutcomeRule = z.enum(['unanimous', 'majority', 'recorded_consensus'])
export type OutcomeRule = z.infer<typeof OutcomeRule>

/** What differs per house by its covenant (convenant); one versioned, dated row. Terms in the unit their name says. */
export const Covenant = z.strictObject({
  weighing: z.strictObject({
    quorum: z.array(ParticipantKind).min(2).max(7),
    rule: OutcomeRule,
    day: weekday,
    time: timeOfDay,
    cutOffDay: weekday,
    cutOffTime: timeOfDay,
  }),
  terms: z.strictObject({
    firstContactWorkingDays: z.int().min(1).max(20),
    answerDays: z.int().min(1).max(60),
    rejectedWeeks: z.int().min(0).max(8),
    reviewMonths: z.int().min(1).max(6),
    draftWeeks: z.int().min(1).max(26).default(8),
    signalDays: z.int().min(1).max(28).default(10),
    consultationDays: z.int().min(1).max(28).default(14),
  }),
  ceiling: z.enum(['case_and_item', 'item']),
  scores: z.strictObject({ from: z.int().min(0).max(1), to: z.int().min(3).max(10) }),
  lifeDomains: z.array(LifeDomain).min(2),
  themes: z.array(Theme),
  aveLevels: z.array(line(lengths.name)).min(2).max(6),
})
export type Covenant = z.infer<typeof Covenant>

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
  aveLevels: ['AVE 1', 'AVE 2', 'AVE 3', 'AVE 4'],
})
