import type { Action } from './access.ts'

/** The steps of the work, in order, and the act each needs. What may be done is said by the access table alone. */
export const caseSteps = {
  submit: 'referral.write',
  judge: 'purpose.judge',
  decide_purpose: 'purpose.decide',
  ask: 'information.ask',
  answer: 'information.answer',
  confirm_composition: 'composition.confirm',
  decide_composition: 'composition.decide',
  plan_meeting: 'meeting.prepare',
  add_agreement: 'plan.write',
  approve_plan: 'plan.approve',
  evaluate: 'case.evaluate',
  propose_handover: 'handover.propose',
  propose_closing: 'closing.propose',
  agree_closing: 'closing.agree',
  close: 'closing.close',
  report_radicalisation: 'radicalisation.report',
  settle_radicalisation: 'radicalisation.settle',
  step_aside: 'case.step_aside',
  inform_referrer: 'outcome.inform',
} as const satisfies Record<string, Action>
export type CaseStep = keyof typeof caseSteps
