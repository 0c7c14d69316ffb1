import type { Dossier, NextStep } from '../../api/cases.ts'

/** The rooms of a case in the order of the tabs; what each needs to be open. */
export const rooms = {
  overzicht: () => true,
  personen: ({ persons }) => persons !== null,
  informatie: ({ information }) => information !== null,
  analyse: ({ analysis }) => analysis !== null,
  plan: ({ plan }) => plan !== null,
  overleggen: ({ meetings }) => meetings !== null,
  weging: ({ purpose, proposal, composition }) => purpose !== null || composition !== null || (proposal?.open ?? null) !== null,
  verloop: (_dossier, mayReadHistory) => mayReadHistory,
} as const satisfies Record<string, (dossier: Dossier, mayReadHistory: boolean) => boolean>
export type Room = keyof typeof rooms

export const roomNames = Object.keys(rooms) as Room[] // Object.keys forgets the key type

export function isRoom(name: string): name is Room {
  return Object.hasOwn(rooms, name)
}

type StepName = (typeof NextStep.shape.step.options)[number]

/** What is pressing goes first: what others wait for, then what moves the case on, then what may wait. */
const stepOrder: readonly StepName[] = [
  'settle_radicalisation',
  'inform_referrer',
  'submit',
  'judge',
  'decide_purpose',
  'answer',
  'agree_closing',
  'close',
  'confirm_composition',
  'decide_composition',
  'add_agreement',
  'plan_meeting',
  'approve_plan',
  'evaluate',
  'ask',
  'propose_handover',
  'propose_closing',
  'report_radicalisation',
  'step_aside',
]

/** Possible, but never what a case waits for. */
export const exceptional: readonly StepName[] = ['report_radicalisation', 'step_aside']

type Ordering = { header: Pick<Dossier['header'], 'phase' | 'nextSteps'>; proposal: { open: unknown } | null }

/** The steps in that order. Once treatment goes on, changing who is involved presses nobody, unless a proposal for it lies open. */
export function orderedSteps({ header: { phase, nextSteps }, proposal }: Ordering): Dossier['header']['nextSteps'] {
  const mayWait = phase === 'in_treatment' && !proposal?.open
  const rank = (step: StepName) => (step === 'decide_composition' && mayWait ? stepOrder.length : stepOrder.indexOf(step))
  return [...nextSteps].sort((a, b) => rank(a.step) - rank(b.step))
}

/** Where a step is taken; `doe` opens its form. */
export const stepAddresses = {
  submit: (id) => `/aanmeldingen/${id}`,
  judge: (id) => `/weegtafel#${id}`,
  decide_purpose: (id) => `/weegtafel#${id}`,
  ask: (id) => `/casussen/${id}/informatie?doe=vraag`,
  answer: (id) => `/casussen/${id}/informatie`,
  confirm_composition: (id) => `/casussen/${id}/weging`,
  decide_composition: (id, { phase }) => (phase === 'in_treatment' ? `/casussen/${id}/weging?doe=samenstelling` : `/weegtafel#${id}`),
  plan_meeting: (id) => `/casussen/${id}/overleggen?doe=agenda`,
  add_agreement: (id) => `/casussen/${id}/plan?doe=afspraak`,
  approve_plan: (id) => `/casussen/${id}/plan?doe=instemmen`,
  evaluate: (id) => `/casussen/${id}/plan?doe=evaluatie`,
  propose_handover: (id) => `/casussen/${id}/plan?doe=overdracht`,
  propose_closing: (id) => `/casussen/${id}/plan?doe=afsluiten`,
  agree_closing: (id) => `/casussen/${id}/plan?doe=instemmen-afsluiten`,
  close: (id) => `/casussen/${id}/plan?doe=sluiten`,
  report_radicalisation: (id) => `/casussen/${id}/overzicht?doe=radicalisering`,
  settle_radicalisation: (id) => `/casussen/${id}/overzicht?doe=radicalisering`,
  step_aside: (id) => `/casussen/${id}/overzicht?doe=verschonen`,
  // who only tells it has no referral to write beside
  inform_referrer: (id, { subject }) => (subject === '' ? `/casussen/${id}/overzicht?doe=bericht` : `/aanmeldingen/${id}?doe=bericht`),
} as const satisfies Record<StepName, (caseId: string, header: Pick<Dossier['header'], 'phase' | 'subject'>) => string>

type Proposal = NonNullable<NonNullable<Dossier['proposal']>['open']>

/** Who has not confirmed the proposal that lies open; nothing when none does. */
export function awaitedBy(proposal: Dossier['proposal']): string[] | undefined {
  return proposal?.open?.decidedBy.filter(isAwaited).map(({ participant }) => participant)
}

/** Whether somebody named in the proposal that lies open can get no place any more: then another is made, whoever confirms this one. */
export function isBlocked(proposal: Dossier['proposal']): boolean {
  return proposal?.open?.members.some(({ obstacle }) => obstacle !== null) ?? false
}

/** The articles of a step as a professional knows them; the numbers by which a requirement is counted say nothing to them. */
export function articlesOf(source: string): string {
  return source
    .split('; ')
    .filter((part) => !part.startsWith('R-'))
    .join('; ')
}

const isAwaited = ({ answer }: Proposal['decidedBy'][number]): boolean => answer !== 'confirmed'
