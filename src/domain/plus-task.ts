import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { ParticipantId } from './participant.ts'
import { registerLine, registerText, someRegisterLine, someRegisterText } from './register-text.ts'
import { lengths } from './text.ts'

export const PlusTaskId = z.uuid().brand<'PlusTaskId'>()

export const PlusTaskDecisionId = z.uuid().brand<'PlusTaskDecisionId'>()

export const PlusTaskKind = z.enum(['radicalisation', 'after_care', 'neighbourhood_justice', 'compulsory_care', 'other'])
export type PlusTaskKind = z.infer<typeof PlusTaskKind>

/** The plus tasks that the national frame names, with the law they mostly rest on; nobody is bound to the suggestion. */
export const plusTaskKinds = {
  radicalisation: {
    nl: 'persoonsgerichte aanpak radicalisering',
    en: 'person-centred approach to radicalisation',
    suggestedBasis: 'Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten',
    source: 'LK24 4.6',
  },
  after_care: {
    nl: 'nazorg ex-gedetineerden',
    en: 'after-care of ex-detainees',
    suggestedBasis: 'Wet maatschappelijke ondersteuning 2015; Penitentiaire beginselenwet',
    source: 'LK24 4.6',
  },
  neighbourhood_justice: { nl: 'wijkrechtspraak', en: 'neighbourhood justice', suggestedBasis: '', source: 'LK24 4.6' },
  compulsory_care: {
    nl: 'meldpunt verplichte zorg',
    en: 'reporting centre for compulsory care',
    suggestedBasis: 'Wet verplichte ggz 5:2',
    source: 'LK24 4.6',
  },
  other: { nl: 'andere plustaak', en: 'other plus task', suggestedBasis: '', source: 'LK24 4.6' },
} as const satisfies Record<PlusTaskKind, Bilingual & { suggestedBasis: string; source: string }>

export const PlusTaskStatus = z.enum(['considered', 'running', 'ended'])
export type PlusTaskStatus = z.infer<typeof PlusTaskStatus>
export const plusTaskStatuses = {
  considered: { nl: 'in overweging', en: 'under consideration' },
  running: { nl: 'in uitvoering', en: 'running' },
  ended: { nl: 'beëindigd', en: 'ended' },
} as const satisfies Record<PlusTaskStatus, Bilingual>

// in capitals: the Wgs is another act, on debt counselling, and may well be the basis
const namesThisAct = /\bWGS\b|[Gg]egevensverwerking door samenwerkingsverbanden/

/** Another processing than that of the WGS: with a basis, a controller and a place of its own (LK24 4.6; R-GOV-07). */
export const PlusTaskDraft = z.strictObject({
  kind: PlusTaskKind,
  title: someRegisterLine(lengths.title),
  description: someRegisterText(lengths.note),
  outsourcedBy: z.array(ParticipantId).min(1).max(40),
  legalBasis: registerLine(lengths.title).refine((value) => !namesThisAct.test(value), { error: 'plus_task_outside_wgs' }),
  controller: registerLine(lengths.title),
  dataLiveAt: someRegisterLine(lengths.title),
})
export type PlusTaskDraft = z.infer<typeof PlusTaskDraft>

export const AssessmentAspect = z.enum(['need', 'legal_basis', 'money', 'capacity', 'effect_on_basic_task'])
export type AssessmentAspect = z.infer<typeof AssessmentAspect>
export const assessmentAspects = {
  need: {
    nl: 'nut en noodzaak',
    en: 'need',
    question: { nl: 'Waarom is deze taak in de regio nodig?', en: 'Why does the region need this task?' },
  },
  legal_basis: {
    nl: 'wettelijke grondslag',
    en: 'legal basis',
    question: {
      nl: 'Op welke wet rust de taak, en is de WGS er niet voor nodig?',
      en: 'On which act does the task rest, without the WGS?',
    },
  },
  money: { nl: 'geld', en: 'money', question: { nl: 'Wie betaalt, hoeveel en tot wanneer?', en: 'Who pays, how much and until when?' } },
  capacity: {
    nl: 'capaciteit',
    en: 'capacity',
    question: { nl: 'Zijn er mensen met de juiste kennis?', en: 'Are there people with the right knowledge?' },
  },
  effect_on_basic_task: {
    nl: 'gevolgen voor de basistaak',
    en: 'effect on the basic task',
    question: { nl: 'Wat blijft er over voor de complexe casuïstiek?', en: 'What is left for complex cases?' },
  },
} as const satisfies Record<AssessmentAspect, Bilingual & { question: Bilingual }>

export const AspectJudgment = z.enum(['sufficient', 'with_reservation', 'insufficient'])
export const aspectJudgments = {
  sufficient: { nl: 'voldoende', en: 'sufficient' },
  with_reservation: { nl: 'met voorbehoud', en: 'with reservation' },
  insufficient: { nl: 'onvoldoende', en: 'insufficient' },
} as const satisfies Record<z.infer<typeof AspectJudgment>, Bilingual>
export const AspectDraft = z.strictObject({ judgment: AspectJudgment, motive: someRegisterText(lengths.note) })

export const PlusTaskOutcome = z.enum(['carry_out', 'carry_out_with_conditions', 'not_carried_out'])
export type PlusTaskOutcome = z.infer<typeof PlusTaskOutcome>
export const plusTaskOutcomes = {
  carry_out: { nl: 'uitvoeren', en: 'carry out', allows: true },
  carry_out_with_conditions: { nl: 'uitvoeren met voorwaarden', en: 'carry out with conditions', allows: true },
  not_carried_out: { nl: 'niet uitvoeren', en: 'not carried out', allows: false },
} as const satisfies Record<PlusTaskOutcome, Bilingual & { allows: boolean }>
export const PlusTaskDecisionDraft = z.strictObject({
  decidedOn: CalendarDate,
  outcome: PlusTaskOutcome,
  conditions: registerText(lengths.note).optional(),
  until: CalendarDate.optional(),
})
export type PlusTaskDecisionDraft = z.infer<typeof PlusTaskDecisionDraft>

type DecidedOutcome = { outcome: PlusTaskOutcome; until: CalendarDate | null }

/** The steering group decides on a task that was judged on every aspect (LK24 4.6). */
export function decidePlusTask(judged: readonly AssessmentAspect[], draft: PlusTaskDecisionDraft, today: CalendarDate): void {
  const issues: Issue[] = []
  if (draft.decidedOn > today) issues.push({ path: 'decidedOn', code: 'date_in_future' })
  if (draft.until !== undefined && draft.until < draft.decidedOn) issues.push({ path: 'until', code: 'ends_before_it_begins' })
  if (draft.outcome === 'carry_out_with_conditions' && !draft.conditions?.trim()) issues.push({ path: 'conditions', code: 'required' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  const missing = AssessmentAspect.options.filter((aspect) => !judged.includes(aspect))
  if (missing.length > 0) throw new DomainError('assessment_incomplete', [], { missing })
}

type Decided = DecidedOutcome & { id: string; withdrawn: boolean }

/** Whether a task that runs would have nothing to run on without this decision; the decisions come last taken first (LK24 4.6). */
export function restsOn(
  task: { status: PlusTaskStatus; legalBasis: string; controller: string },
  decisions: readonly Decided[],
  { id, today }: { id: string; today: CalendarDate },
): boolean {
  const [counts, next] = decisions.filter(({ withdrawn }) => !withdrawn)
  return task.status === 'running' && counts?.id === id && missingToRun(task, next, today).includes('decision')
}

/** Nothing runs without a decision that allows it today and a legal basis of its own (LK24 4.6; R-GOV-07). */
export function missingToRun(task: { legalBasis: string; controller: string }, decision: DecidedOutcome | undefined, today: CalendarDate) {
  const missing: ('decision' | 'legal_basis' | 'controller')[] = []
  if (!decision || !plusTaskOutcomes[decision.outcome].allows || (decision.until !== null && decision.until < today))
    missing.push('decision')
  if (task.legalBasis.trim() === '') missing.push('legal_basis')
  if (task.controller.trim() === '') missing.push('controller')
  return missing
}
