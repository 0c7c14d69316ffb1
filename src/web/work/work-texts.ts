import type { WorkItem } from '../../api/work.ts'
import type { TextKey } from '../i18n/language.ts'

type Kind = WorkItem['kind']

/** What is asked, as a sentence. */
export const sentences = {
  adopt_signal: 'work.adoptSignal',
  finish_referral: 'work.finishReferral',
  judge_purpose: 'work.judgePurpose',
  decide_purpose: 'work.decidePurpose',
  answer_known: 'work.answerKnown',
  answer_request: 'work.answerRequest',
  decide_composition: 'work.decideComposition',
  confirm_composition: 'work.confirmComposition',
  record_composition: 'work.recordComposition',
  answer_objection: 'work.answerObjection',
  rectify: 'work.rectify',
  agreement: 'work.agreement',
  approve_plan: 'work.approvePlan',
  prepare_meeting: 'work.prepareMeeting',
  evaluate: 'work.evaluate',
  confirm_handover: 'work.confirmHandover',
  agree_closing: 'work.agreeClosing',
  first_contact: 'work.firstContact',
  supplement_referral: 'work.supplementReferral',
  inform_referrer: 'work.informReferrer',
  answer_offer: 'work.answerOffer',
  hand_over: 'work.handOver',
  read_letter: 'work.readLetter',
  settle_radicalisation: 'work.settleRadicalisation',
  answer_consultation: 'work.answerConsultation',
  decide_consultation: 'work.decideConsultation',
} as const satisfies Record<Kind, TextKey>

export const chipTexts = {
  adopt_signal: 'work.chipSignal',
  finish_referral: 'work.chipReferral',
  judge_purpose: 'work.chipJudge',
  decide_purpose: 'work.chipDecide',
  answer_known: 'work.chipKnown',
  answer_request: 'work.chipAnswer',
  decide_composition: 'work.chipCompose',
  confirm_composition: 'work.chipConfirm',
  record_composition: 'work.chipRecord',
  answer_objection: 'work.chipObjection',
  rectify: 'work.chipRectify',
  agreement: 'work.chipAgreement',
  approve_plan: 'work.chipApprove',
  prepare_meeting: 'work.chipMeeting',
  evaluate: 'work.chipEvaluate',
  confirm_handover: 'work.chipHandover',
  agree_closing: 'work.chipClosing',
  first_contact: 'work.chipContact',
  supplement_referral: 'work.chipSupplement',
  inform_referrer: 'work.chipInform',
  answer_offer: 'work.chipOffer',
  hand_over: 'work.chipHandOver',
  read_letter: 'work.chipLetter',
  settle_radicalisation: 'work.chipRadicalisation',
  answer_consultation: 'work.chipConsultation',
  decide_consultation: 'work.chipOutcome',
} as const satisfies Record<Kind, TextKey>

/** Answered without leaving the list, or at its own place: then the address. */
export const acts: Record<Kind, { label: TextKey; to?: (item: WorkItem) => string }> = {
  adopt_signal: { label: 'work.doLook', to: ({ caseId }) => `/aanmeldingen/signalen/${caseId}` },
  finish_referral: { label: 'work.doContinue', to: ({ caseId }) => `/aanmeldingen/${caseId}` },
  judge_purpose: { label: 'work.doJudge' },
  decide_purpose: { label: 'work.doDecide', to: ({ caseId }) => `/weegtafel#${caseId}` },
  answer_known: { label: 'work.doAnswer' },
  answer_request: { label: 'work.doAnswer' },
  decide_composition: { label: 'work.doPropose', to: ({ caseId }) => `/weegtafel#${caseId}` },
  confirm_composition: { label: 'work.doConfirm', to: ({ caseId }) => `/casussen/${caseId}/weging` },
  record_composition: { label: 'work.doDecide', to: ({ caseId }) => `/casussen/${caseId}/weging` },
  answer_objection: { label: 'work.doLook', to: ({ caseId }) => `/casussen/${caseId}/weging` },
  rectify: { label: 'work.doRectify' },
  agreement: { label: 'work.doReport' },
  approve_plan: { label: 'work.doLook' },
  prepare_meeting: { label: 'work.doPrepare', to: ({ caseId }) => `/casussen/${caseId}/overleggen` },
  evaluate: { label: 'work.doEvaluate', to: ({ caseId }) => `/casussen/${caseId}/plan?doe=evaluatie` },
  confirm_handover: { label: 'work.doLook' },
  agree_closing: { label: 'work.doLook' },
  first_contact: { label: 'work.doRecord', to: ({ caseId }) => `/weegtafel#${caseId}` },
  supplement_referral: { label: 'work.doSupplement', to: ({ caseId }) => `/aanmeldingen/${caseId}` },
  answer_offer: { label: 'work.doAnswer', to: ({ caseId }) => `/aanmeldingen/${caseId}` },
  hand_over: { label: 'work.doRecord', to: ({ caseId }) => `/aanmeldingen/${caseId}?doe=overdracht` },
  // who only tells it is not told whose case it is, and writes where there is no referral beside it
  inform_referrer: {
    label: 'work.doWrite',
    to: ({ caseId, subject }) => (subject === '' ? `/casussen/${caseId}/overzicht?doe=bericht` : `/aanmeldingen/${caseId}?doe=bericht`),
  },
  answer_consultation: { label: 'work.doAnswer', to: ({ caseId }) => `/kort-overleg/${caseId}` },
  decide_consultation: { label: 'work.doDecide', to: ({ caseId }) => `/kort-overleg/${caseId}` },
  read_letter: { label: 'work.doRead', to: ({ caseId }) => `/aanmeldingen/${caseId}` },
  settle_radicalisation: { label: 'work.doRecord', to: ({ caseId }) => `/casussen/${caseId}/overzicht?doe=radicalisering` },
}

/** Where a case is found as long as it has no file of its own. */
export const places: Partial<Record<Kind, string>> = {
  adopt_signal: '/aanmeldingen/signalen',
  finish_referral: '/aanmeldingen',
  answer_consultation: '/kort-overleg',
  decide_consultation: '/kort-overleg',
}
