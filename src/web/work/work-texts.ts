import type { WorkItem } from '../../api/work.ts'
import type { TextKey } from '../i18n/language.ts'

type Kind = WorkItem['kind']

/** What is asked, as a sentence. */
export const sentences = {
  finish_referral: 'work.finishReferral',
  judge_purpose: 'work.judgePurpose',
  decide_purpose: 'work.decidePurpose',
  answer_request: 'work.answerRequest',
  decide_composition: 'work.decideComposition',
  rectify: 'work.rectify',
  agreement: 'work.agreement',
  approve_plan: 'work.approvePlan',
  prepare_meeting: 'work.prepareMeeting',
  evaluate: 'work.evaluate',
  confirm_handover: 'work.confirmHandover',
  agree_closing: 'work.agreeClosing',
} as const satisfies Record<Kind, TextKey>

export const chipTexts = {
  finish_referral: 'work.chipReferral',
  judge_purpose: 'work.chipJudge',
  decide_purpose: 'work.chipDecide',
  answer_request: 'work.chipAnswer',
  decide_composition: 'work.chipCompose',
  rectify: 'work.chipRectify',
  agreement: 'work.chipAgreement',
  approve_plan: 'work.chipApprove',
  prepare_meeting: 'work.chipMeeting',
  evaluate: 'work.chipEvaluate',
  confirm_handover: 'work.chipHandover',
  agree_closing: 'work.chipClosing',
} as const satisfies Record<Kind, TextKey>

/** Answered without leaving the list, or at its own place: then the address. */
export const acts: Record<Kind, { label: TextKey; to?: (item: WorkItem) => string }> = {
  finish_referral: { label: 'work.doContinue', to: ({ caseId }) => `/aanmeldingen/${caseId}` },
  judge_purpose: { label: 'work.doJudge' },
  decide_purpose: { label: 'work.doDecide', to: ({ caseId }) => `/weegtafel#${caseId}` },
  answer_request: { label: 'work.doAnswer' },
  decide_composition: { label: 'work.doDecide', to: ({ caseId }) => `/weegtafel#${caseId}` },
  rectify: { label: 'work.doRectify' },
  agreement: { label: 'work.doReport' },
  approve_plan: { label: 'work.doLook' },
  prepare_meeting: { label: 'work.doPrepare', to: ({ caseId }) => `/casussen/${caseId}/overleggen` },
  evaluate: { label: 'work.doEvaluate', to: ({ caseId }) => `/casussen/${caseId}/plan?doe=evaluatie` },
  confirm_handover: { label: 'work.doLook' },
  agree_closing: { label: 'work.doLook' },
}
