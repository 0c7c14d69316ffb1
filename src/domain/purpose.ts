import * as z from 'zod'
import { NotTakenOutcome } from './case.ts'
import type { CaseCovenant } from './case-covenant.ts'
import { CriterionId, type ExtraCriterion } from './covenant-parts.ts'
import { DomainError, type Issue } from './errors.ts'
import type { OutcomeRule } from './house.ts'
import { askingDetails, detailsOf, missingDetails, NotTakenDetails } from './not-taken.ts'
import type { ParticipantId, ParticipantKind } from './participant.ts'
import { shownText, someShownText } from './shown-words.ts'
import { lengths } from './text.ts'

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

/** The answers to the house's own criteria, by their id. */
export const ExtraAnswers = z.record(CriterionId, z.boolean())
export type ExtraAnswers = z.infer<typeof ExtraAnswers>

/** One public participant's own judgment, per criterion (R-CAS-04). */
export const JudgmentDraft = z.strictObject({
  a: z.boolean(),
  b: z.boolean(),
  c: z.boolean(),
  d: z.boolean(),
  /** One answer to each criterion of the house's own that held when the case was submitted. */
  extra: ExtraAnswers.optional(),
  motive: someShownText(lengths.note),
})
export type JudgmentDraft = z.infer<typeof JudgmentDraft>

export const PurposeOutcome = z.enum(['in_accordance', 'not_in_accordance'])
export type PurposeOutcome = z.infer<typeof PurposeOutcome>

export const PurposeDecisionDraft = askingDetails(
  z.strictObject({
    outcome: PurposeOutcome,
    motive: someShownText(lengths.note),
    notTaken: NotTakenOutcome.optional(),
    adviceToReferrer: shownText(lengths.note).optional(),
    ...NotTakenDetails.shape,
  }),
).refine(({ outcome, notTaken }) => outcome !== 'not_in_accordance' || notTaken !== undefined, {
  path: ['notTaken'],
  error: 'required',
  // alone it has a refusal of its own; with something else wrong both are said at once
  when: ({ value, issues }) => issues.length > 0 && typeof value === 'object' && value !== null,
})
export type PurposeDecisionDraft = z.infer<typeof PurposeDecisionDraft>

export type Judgment = { participantId: z.infer<typeof ParticipantId>; kind: ParticipantKind; extra?: ExtraAnswers } & Record<
  Criterion,
  boolean
>

/** The criteria are cumulative (BGS 2.20(1)); the house's own come on top and can only narrow. */
export function meetsAll({ extra = {}, ...judgment }: Record<Criterion, boolean> & { extra?: ExtraAnswers | undefined }): boolean {
  return Criterion.options.every((criterion) => judgment[criterion]) && Object.values(extra).every(Boolean)
}

/** Exactly the house's own criteria are answered, no more and no fewer. Throws `invalid_input` naming each. */
export function checkExtra(extra: ExtraAnswers | undefined, asked: readonly ExtraCriterion[]): void {
  const given = Object.keys(extra ?? {})
  const issues: Issue[] = [
    ...asked.filter(({ id }) => !given.includes(id)).map(({ id }) => ({ path: `extra.${id}`, code: 'required' })),
    ...given.filter((id) => !asked.some((each) => each.id === id)).map((id) => ({ path: `extra.${id}`, code: 'unknown_field' })),
  ]
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

/** What was answered to each criterion that is asked; what nobody answered counts as not met. */
export function answersTo(asked: readonly ExtraCriterion[], given: ExtraAnswers): ExtraAnswers {
  return Object.fromEntries(asked.map(({ id }) => [id, given[id] === true]))
}

/** The only outcome the rule allows; nothing when the recorder states what consensus was reached. */
const ruled: Record<OutcomeRule, (yes: number, all: number) => PurposeOutcome | undefined> = {
  unanimous: (yes, all) => (yes === all ? 'in_accordance' : 'not_in_accordance'),
  majority: (yes, all) => (yes * 2 > all ? 'in_accordance' : 'not_in_accordance'),
  recorded_consensus: (yes, all) => (yes === 0 ? 'not_in_accordance' : yes === all ? 'in_accordance' : undefined),
}

type Quorum = Pick<CaseCovenant, 'quorum'>

export function missingFromQuorum({ quorum }: Quorum, judgments: readonly Pick<Judgment, 'kind'>[]): readonly ParticipantKind[] {
  return quorum.filter((kind) => !judgments.some((judgment) => judgment.kind === kind))
}

/**
 * Gate 1 (WGS 2.31(2)): judged by the public participants on the referral alone, by the covenant under which it came in. Returns who
 * dissents, which is kept.
 */
export function decidePurpose(covenant: Quorum & Pick<CaseCovenant, 'rule'>, judgments: readonly Judgment[], draft: PurposeDecisionDraft) {
  const absent = missingFromQuorum(covenant, judgments)
  if (absent.length > 0)
    throw new DomainError(
      'quorum_missing',
      absent.map((kind) => ({ path: `judgments.${kind}`, code: 'required' })),
    )
  const yes = judgments.filter(meetsAll)
  const only = ruled[covenant.rule](yes.length, judgments.length)
  if (only !== undefined && only !== draft.outcome)
    throw new DomainError('outcome_contradicts_judgments', [{ path: 'outcome', code: only }])
  if (draft.outcome === 'not_in_accordance' && !draft.notTaken)
    throw new DomainError('outcome_code_required', [{ path: 'notTaken', code: 'required' }])
  const missing = draft.outcome === 'not_in_accordance' && draft.notTaken ? missingDetails(draft.notTaken, draft) : []
  if (missing.length > 0) throw new DomainError('invalid_input', missing)
  const dissent = judgments
    .filter((judgment) => meetsAll(judgment) !== (draft.outcome === 'in_accordance'))
    .map((judgment) => judgment.participantId)
  const { outcome, motive, adviceToReferrer } = draft
  const notTaken = outcome === 'in_accordance' ? undefined : draft.notTaken
  return {
    outcome,
    motive,
    adviceToReferrer,
    notTaken,
    details: notTaken ? detailsOf(notTaken, draft) : {},
    rule: covenant.rule,
    dissent,
  }
}
