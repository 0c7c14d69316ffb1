import * as z from 'zod'
import { NotTakenOutcome } from './case.ts'
import { DomainError } from './errors.ts'
import type { Covenant, OutcomeRule } from './house.ts'
import type { ParticipantId, ParticipantKind } from './participant.ts'
import { lengths, someText, text } from './text.ts'

export const Criterion = z.enum(['a', 'b', 'c', 'd'])
export type Criterion = z.infer<typeof Criterion>

export const criteria = {
  a: { nl: 'Problemen bij de betrokkene of in het gezin', en: 'Problems of the subject or in the family', source: 'BGS 2.20(1)(a)' },
  b: {
    nl: 'Meerdere leefgebieden met criminogene factoren',
    en: 'Several life domains with criminogenic factors',
    source: 'BGS 2.20(1)(b)',
  },
  c: { nl: 'Ernstige overlast, criminaliteit of onveiligheid', en: 'Serious nuisance, crime or unsafety', source: 'BGS 2.20(1)(c)' },
  d: { nl: 'Samenwerking uit meerdere domeinen noodzakelijk', en: 'Cooperation from several domains necessary', source: 'BGS 2.20(1)(d)' },
} as const satisfies Record<Criterion, { nl: string; en: string; source: string }>

/** One public participant's own judgment, per criterion (R-CAS-04). */
export const JudgmentDraft = z.strictObject({
  a: z.boolean(),
  b: z.boolean(),
  c: z.boolean(),
  d: z.boolean(),
  motive: someText(lengths.note),
})
export type JudgmentDraft = z.infer<typeof JudgmentDraft>

export const PurposeOutcome = z.enum(['in_accordance', 'not_in_accordance'])
export type PurposeOutcome = z.infer<typeof PurposeOutcome>

export const PurposeDecisionDraft = z.strictObject({
  outcome: PurposeOutcome,
  motive: someText(lengths.note),
  notTaken: NotTakenOutcome.optional(),
  adviceToReferrer: text(lengths.note).optional(),
})
export type PurposeDecisionDraft = z.infer<typeof PurposeDecisionDraft>

export type Judgment = { participantId: z.infer<typeof ParticipantId>; kind: ParticipantKind } & Record<Criterion, boolean>

/** The criteria are cumulative (BGS 2.20(1)). */
export function meetsAll(judgment: Record<Criterion, boolean>): boolean {
  return Criterion.options.every((criterion) => judgment[criterion])
}

/** The only outcome the rule allows; nothing when the recorder states what consensus was reached. */
const ruled: Record<OutcomeRule, (yes: number, all: number) => PurposeOutcome | undefined> = {
  unanimous: (yes, all) => (yes === all ? 'in_accordance' : 'not_in_accordance'),
  majority: (yes, all) => (yes * 2 > all ? 'in_accordance' : 'not_in_accordance'),
  recorded_consensus: (yes, all) => (yes === 0 ? 'not_in_accordance' : yes === all ? 'in_accordance' : undefined),
}

export function missingFromQuorum(covenant: Covenant, judgments: readonly Judgment[]): readonly ParticipantKind[] {
  return covenant.weighing.quorum.filter((kind) => !judgments.some((judgment) => judgment.kind === kind))
}

/** Gate 1 (WGS 2.31(2)): judged by the public participants on the referral alone. Returns who dissents, which is kept. */
export function decidePurpose(covenant: Covenant, judgments: readonly Judgment[], draft: PurposeDecisionDraft) {
  const absent = missingFromQuorum(covenant, judgments)
  if (absent.length > 0)
    throw new DomainError(
      'quorum_missing',
      absent.map((kind) => ({ path: `judgments.${kind}`, code: 'required' })),
    )
  const yes = judgments.filter(meetsAll)
  const only = ruled[covenant.weighing.rule](yes.length, judgments.length)
  if (only !== undefined && only !== draft.outcome)
    throw new DomainError('outcome_contradicts_judgments', [{ path: 'outcome', code: only }])
  if (draft.outcome === 'not_in_accordance' && !draft.notTaken)
    throw new DomainError('outcome_code_required', [{ path: 'notTaken', code: 'required' }])
  const dissent = judgments
    .filter((judgment) => meetsAll(judgment) !== (draft.outcome === 'in_accordance'))
    .map((judgment) => judgment.participantId)
  return { ...draft, notTaken: draft.outcome === 'in_accordance' ? undefined : draft.notTaken, rule: covenant.weighing.rule, dissent }
}
