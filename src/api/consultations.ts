import * as z from 'zod'
import {
  ConsultationAdvice,
  ConsultationAnswer,
  ConsultationDraft,
  ConsultationOutcome,
  ConsultedAbout,
  CriteriaCheck,
  DeclineReason,
} from '../domain/consultation.ts'
import { CalendarDate } from '../domain/date.ts'
import { CaseId } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { SupplyGround } from '../domain/supply-tables.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const ListedConsultation = z.object({
  caseId: CaseId,
  question: z.string(),
  mine: z.boolean(),
  askedBy: z.string(),
  askedByParticipant: ParticipantId,
  askedAt: z.iso.datetime(),
  answered: z.int(),
  asked: z.int(),
  /** Whether my participant was asked and has not answered. */
  waitsForMe: z.boolean(),
  outcome: ConsultationOutcome.nullable(),
  eraseOn: CalendarDate,
})

export const ShownConsultation = z.object({
  ...ListedConsultation.shape,
  number: z.string(),
  about: ConsultedAbout,
  ground: SupplyGround,
  answers: z.array(
    z.object({
      participantId: ParticipantId,
      people: z.array(z.string()),
      own: z.boolean(),
      advice: ConsultationAdvice.nullable(),
      motive: z.string().nullable(),
      ground: SupplyGround.nullable(),
      declined: DeclineReason.nullable(),
      answeredBy: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
    }),
  ),
})

export const consultationOperations = {
  beginConsultation: operation({
    method: 'POST',
    path: '/consultations',
    nl: 'Leg één vraag voor aan een of twee andere deelnemers',
    en: 'Put one question to one or two other participants',
    action: 'consultation.begin',
    body: ConsultationDraft,
    result: z.object({ caseId: CaseId, eraseOn: CalendarDate }),
    errors: ['personal_data_likely', 'participant_not_active', 'ground_not_allowed', 'ground_needs_motive'],
  }),
  listConsultations: operation({
    method: 'GET',
    path: '/consultations',
    nl: 'Toon mijn korte overleggen',
    en: 'Show my short consultations',
    action: 'consultation.list',
    result: z.object({ consultations: z.array(ListedConsultation) }),
  }),
  showConsultation: operation({
    method: 'GET',
    path: '/cases/:caseId/consultation',
    nl: 'Toon een kort overleg',
    en: 'Show a short consultation',
    action: 'consultation.read',
    params: inCase,
    result: ShownConsultation,
  }),
  answerConsultation: operation({
    method: 'POST',
    path: '/cases/:caseId/consultation/answer',
    nl: 'Antwoord op een kort overleg, zonder gegevens uit eigen dossiers',
    en: 'Answer a short consultation, without data from one’s own files',
    action: 'consultation.answer',
    params: inCase,
    body: ConsultationAnswer,
    result: ShownConsultation,
    errors: ['already_answered', 'personal_data_likely', 'ground_not_allowed', 'ground_needs_motive'],
  }),
  decideConsultation: operation({
    method: 'POST',
    path: '/cases/:caseId/consultation/outcome',
    nl: 'Leg vast wat een kort overleg opleverde',
    en: 'Record what a short consultation came to',
    action: 'consultation.decide',
    params: inCase,
    body: z.strictObject({ outcome: ConsultationOutcome }),
    result: ShownConsultation,
    errors: ['consultation_decided'],
  }),
  referConsultation: operation({
    method: 'POST',
    path: '/cases/:caseId/consultation/referral',
    nl: 'Maak van een kort overleg een conceptaanmelding; het overleg zelf wordt gewist',
    en: 'Make a draft referral of a short consultation; the consultation itself is erased',
    action: 'consultation.decide',
    params: inCase,
    body: CriteriaCheck,
    result: z.object({ caseId: CaseId, number: z.string() }),
    errors: ['criteria_not_met'],
  }),
  eraseConsultation: operation({
    method: 'DELETE',
    path: '/cases/:caseId/consultation',
    nl: 'Wis een kort overleg nu',
    en: 'Erase a short consultation now',
    action: 'consultation.decide',
    params: inCase,
    result: z.object({ erased: z.literal(true) }),
  }),
}
