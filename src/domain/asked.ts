import * as z from 'zod'
import type { SeatRole } from './access.ts'
import type { Bilingual } from './bilingual.ts'

/** Why a question need not be answered any more: gate 2 decides anew who may supply (WGS 2.31(3)-(4)). */
export const QuestionEnd = z.enum(['not_composed', 'not_taken'])
export type QuestionEnd = z.infer<typeof QuestionEnd>

export const questionEnds = {
  not_composed: {
    nl: 'vervallen bij poort 2: deze deelnemer is niet betrokken',
    en: 'ended at gate 2: this participant is not involved',
    source: 'WGS 2.31(4)',
  },
  not_taken: {
    nl: 'vervallen bij poort 2: de casus is niet in behandeling genomen',
    en: 'ended at gate 2: the case was not taken into treatment',
    source: 'BGS 1.16(1)(b)',
  },
} as const satisfies Record<QuestionEnd, Bilingual & { source: string }>

/** As whom a participant answers once the case is treated. The process director and the support answer for nobody. */
const answering: readonly SeatRole[] = ['case_lead', 'member']
export const answersAs = (role: SeatRole): boolean => answering.includes(role)

/** For how many days who was asked hears that a question need not be answered any more: long enough for a holiday. */
export const endedQuestionDays = 14

type Asked = { participantId: string; outcome: string | null }

/** The open questions that a composition with these participants overtakes; what was supplied already stays, with where it came from. */
export function overtaken<Question extends Asked>(questions: readonly Question[], involved: readonly string[]): Question[] {
  return questions.filter(({ participantId, outcome }) => outcome === null && !involved.includes(participantId))
}
