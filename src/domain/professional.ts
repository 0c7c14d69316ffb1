import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate, type Period } from './date.ts'
import { HouseRole } from './house-roles.ts'
import { classOf, type Participant, ParticipantId, ProfessionalId } from './participant.ts'
import { lengths, someLine } from './text.ts'

export const TrainingTopic = z.enum([
  'careful_handling',
  'rules',
  'work_processes',
  'information_analysis',
  'information_security',
  'data_ethics',
])
export type TrainingTopic = z.infer<typeof TrainingTopic>

/** What everybody who processes must have been trained in (R-AUT-08). */
export const trainingTopics = {
  careful_handling: { nl: 'zorgvuldig omgaan met gegevens', en: 'careful handling of data', source: 'BGS 1.17' },
  rules: { nl: 'de regels', en: 'the rules', source: 'BGS 1.17' },
  work_processes: { nl: 'werkprocessen', en: 'work processes', source: 'BGS 1.17' },
  information_analysis: { nl: 'informatieanalyse', en: 'information analysis', source: 'BGS 1.17' },
  information_security: { nl: 'informatiebeveiliging', en: 'information security', source: 'BGS 1.17' },
  data_ethics: { nl: 'data-ethiek', en: 'data ethics', source: 'BGS 1.17' },
} as const satisfies Record<TrainingTopic, Bilingual & { source: string }>

/** Somebody whom a participant designated for the cooperation; they stay in its employment (WGS 1.4(3)). */
export const Professional = z
  .object({
    id: ProfessionalId,
    participantId: ParticipantId,
    name: someLine(lengths.name),
    houseRoles: z.array(HouseRole).min(1, { error: 'required' }),
    designatedFrom: CalendarDate,
    designatedUntil: CalendarDate.nullable(),
    /** Date of the certificate of conduct (VOG) or statutory screening; the document stays with the employer. */
    screenedOn: CalendarDate.nullable(),
    noCommercialTasks: z.boolean(),
    trainings: z.array(z.object({ topic: TrainingTopic, on: CalendarDate })),
  })
  .refine(({ designatedFrom, designatedUntil }) => designatedUntil === null || designatedFrom <= designatedUntil, {
    error: 'ends_before_it_begins',
    path: ['designatedUntil'],
  })
export type Professional = z.infer<typeof Professional>

type ActiveRefusal = keyof typeof activeRefusals

/** Why an account is not active. An account lives only while every condition holds (R-AUT-01, R-AUT-07, R-SEC-10). */
export const activeRefusals = {
  designated_by_other_participant: {
    nl: 'Aangewezen door een andere deelnemer',
    en: 'Designated by another participant',
    source: 'WGS 1.8(2)',
  },
  participant_not_begun: { nl: 'De deelname is nog niet begonnen', en: 'The participation has not begun', source: 'WGS 2.27' },
  participant_ended: { nl: 'De deelname is geëindigd', en: 'The participation has ended', source: 'WGS 2.27' },
  designation_not_begun: { nl: 'De aanwijzing is nog niet ingegaan', en: 'The designation has not begun', source: 'WGS 1.8(2)' },
  designation_ended: { nl: 'De aanwijzing is geëindigd', en: 'The designation has ended', source: 'WGS 1.8(2)' },
  not_screened: {
    nl: 'Er is geen VOG of wettelijke screening vastgelegd',
    en: 'No certificate of conduct or screening is recorded',
    source: 'BGS 1.11',
  },
  commercial_tasks_not_excluded: {
    nl: 'De verklaring dat er geen commerciële taken zijn ontbreekt',
    en: 'The declaration of no commercial tasks is missing',
    source: 'WGS 1.4(3)',
  },
} as const satisfies Record<string, Bilingual & { source: string }>

type Conditions = Pick<Professional, 'participantId' | 'designatedFrom' | 'designatedUntil' | 'screenedOn' | 'noCommercialTasks'>
type Participation = Pick<Participant, 'id' | 'kind'> & Period

export function activeRefusal(professional: Conditions, participant: Participation, today: CalendarDate): ActiveRefusal | undefined {
  const { designatedFrom, designatedUntil, screenedOn } = professional
  if (professional.participantId !== participant.id) return 'designated_by_other_participant'
  if (today < participant.from) return 'participant_not_begun'
  if (participant.until !== null && today >= participant.until) return 'participant_ended'
  if (today < designatedFrom) return 'designation_not_begun'
  if (designatedUntil !== null && today >= designatedUntil) return 'designation_ended'
  if (screenedOn === null || screenedOn > today) return 'not_screened'
  if (classOf(participant.kind) === 'private' && !professional.noCommercialTasks) return 'commercial_tasks_not_excluded'
  return undefined
}

/** The day from which somebody is designated no longer, by an end of their own or of the participation; nothing while that lies ahead. */
export function endedOn({ designatedUntil }: Pick<Conditions, 'designatedUntil'>, { until }: Period, today: CalendarDate) {
  const first = [designatedUntil, until].filter((day) => day !== null).sort()[0]
  return first !== undefined && first <= today ? first : undefined
}

/** A warning, not a refusal: the law asks for training and sets no date by which it must be had. */
export function missingTrainings({ trainings }: Pick<Professional, 'trainings'>, today: CalendarDate): TrainingTopic[] {
  return TrainingTopic.options.filter((topic) => !trainings.some((training) => training.topic === topic && training.on <= today))
}
