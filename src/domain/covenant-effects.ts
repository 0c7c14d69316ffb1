import * as z from 'zod'
import { CalendarDate, instantInAmsterdam } from './date.ts'
import type { Covenant } from './house.ts'
import { firstContactDueOn, nextWeighing } from './weighing.ts'

/** What of running work a new covenant touches, as the database counts it: numbers, never who. */
export const RunningWork = z.object({
  referralDays: z.array(z.object({ on: CalendarDate, n: z.int() })),
  reviews: z.int(),
  enrichments: z.int(),
  drafts: z.int(),
  draftsOver: z.int(),
  signals: z.int(),
  consultations: z.int(),
  reviewsLater: z.int(),
  openRequests: z.int(),
  notTaken: z.int(),
  treated: z.int(),
  scoresOutside: z.int(),
  domainsLeft: z.int(),
})
export type RunningWork = z.infer<typeof RunningWork>

export const EffectKind = z.enum([
  'weighing_moves',
  'judging_keeps',
  'first_contact_keeps',
  'extra_for_new_only',
  'drafts_end',
  'drafts_over',
  'signals_end',
  'consultations_end',
  'requests_keep',
  'not_taken_keep',
  'reviews_sooner',
  'ceiling_counts',
  'scores_outside',
  'domains_left',
])
export type EffectKind = z.infer<typeof EffectKind>
export type Effect = { kind: EffectKind; n: number; from?: string; to?: string }

/** What changes for running work on the day this covenant would hold, in the order of a case's life. Sums only (R-GOV-01). */
export function effectsOf(before: Covenant, after: Covenant, running: RunningWork, validFrom: CalendarDate): readonly Effect[] {
  const [was, is] = [before.terms, after.terms]
  const { reviews } = running
  const isOtherQuorum = !sameKinds(before.weighing.quorum, after.weighing.quorum)
  // the quorum stands behind gate 2 as well; rule and postponement are of gate 1 only
  const judgedYet = reviews + (isOtherQuorum ? running.enrichments : 0)
  const on = instantInAmsterdam(validFrom, '00:00')
  const [old, fresh] = [nextWeighing(before.weighing, on).at.toISOString(), nextWeighing(after.weighing, on).at.toISOString()]
  const [judged, judges] = [before.weighing, after.weighing]
  const isOtherJudging = isOtherQuorum || judged.rule !== judges.rule || judged.mostPostponements !== judges.mostPostponements
  const hasMoreCriteria = after.extraCriteria.some(({ id }) => !before.extraCriteria.some((each) => each.id === id))
  const effects: (Effect & { when: boolean })[] = [
    { kind: 'weighing_moves', n: 1, from: old, to: fresh, when: old !== fresh },
    { kind: 'judging_keeps', n: judgedYet, when: isOtherJudging },
    { kind: 'first_contact_keeps', n: kept(running, was, is), when: true },
    { kind: 'extra_for_new_only', n: reviews, when: hasMoreCriteria },
    { kind: 'drafts_end', n: running.drafts, when: was.draftWeeks !== is.draftWeeks },
    { kind: 'drafts_over', n: running.draftsOver, when: was.draftWeeks !== is.draftWeeks },
    { kind: 'signals_end', n: running.signals, when: was.signalDays !== is.signalDays },
    { kind: 'consultations_end', n: running.consultations, when: was.consultationDays !== is.consultationDays },
    { kind: 'requests_keep', n: running.openRequests, when: was.answerDays !== is.answerDays },
    { kind: 'not_taken_keep', n: running.notTaken, when: was.rejectedWeeks !== is.rejectedWeeks },
    { kind: 'reviews_sooner', n: running.reviewsLater, when: is.reviewMonths < was.reviewMonths },
    { kind: 'ceiling_counts', n: running.treated, when: before.ceiling !== after.ceiling },
    { kind: 'scores_outside', n: running.scoresOutside, when: true },
    { kind: 'domains_left', n: running.domainsLeft, when: true },
  ]
  return effects.filter(({ when, n }) => when && n > 0).map(({ when: _, ...effect }) => effect)
}

/** Referrals that keep another last day of first contact than the new term would give. */
function kept({ referralDays }: RunningWork, was: Covenant['terms'], is: Covenant['terms']): number {
  const dueOn = (on: CalendarDate, terms: Covenant['terms']) => firstContactDueOn(instantInAmsterdam(on, '12:00'), terms)
  return referralDays.filter(({ on }) => dueOn(on, was) !== dueOn(on, is)).reduce((sum, { n }) => sum + n, 0)
}

const sameKinds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((kind) => other.includes(kind))
