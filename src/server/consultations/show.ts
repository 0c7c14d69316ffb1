import type * as z from 'zod'
import type { ListedConsultation, ShownConsultation } from '../../api/consultations.ts'
import { ConsultationAdvice, ConsultationOutcome, DeclineReason } from '../../domain/consultation.ts'
import { SupplyGround } from '../../domain/supply-tables.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context } from '../serve.ts'
import { answerPlace, type ConsultationRow, getConsultation, listAnswers, openWritten, type Written } from './queries.ts'

type AnswerRow = Awaited<ReturnType<typeof listAnswers>>[number]

/** One line of the list, of what is opened already. */
export function listed(
  row: ConsultationRow,
  answers: readonly AnswerRow[],
  { question }: Written,
  { userId, participantId }: Context,
  { professional }: Network,
): z.input<typeof ListedConsultation> {
  return {
    caseId: row.case_id,
    question,
    mine: row.referred_by === userId,
    askedBy: professional(row.referred_by).name,
    askedByParticipant: row.participant_id,
    askedAt: row.first_processed_at ?? '',
    answered: answers.filter((answer) => answer.answered_at !== null).length,
    asked: answers.length,
    waitsForMe: row.outcome === null && answers.some((answer) => answer.participant_id === participantId && answer.answered_at === null),
    outcome: ConsultationOutcome.nullable().parse(row.outcome),
    eraseOn: row.erase_on ?? '',
  }
}

/** Who asked reads every answer; who was asked reads the question and the answer of their own participant. */
export async function showConsultation(caseId: string, context: Context): Promise<z.input<typeof ShownConsultation>> {
  const { tx, vault, userId, participantId, network } = context
  const [row, answers, known] = await together([getConsultation(tx, caseId), listAnswers(tx, [caseId]), network()])
  const written = await openWritten(vault, row)
  const visible = row.referred_by === userId ? answers : answers.filter((answer) => answer.participant_id === participantId)
  const motives = new Map(
    await Promise.all(visible.map(async (answer) => [answer.participant_id, await motiveOf(answer, context)] as const)),
  )
  return {
    ...listed(row, answers, written, context, known),
    number: row.number,
    about: written.about,
    ground: SupplyGround.parse(row.ground),
    answers: visible.map((answer) => ({
      participantId: answer.participant_id,
      people: answer.professional_ids.map((id) => known.professional(id).name),
      own: answer.participant_id === participantId,
      advice: ConsultationAdvice.nullable().parse(answer.advice),
      motive: motives.get(answer.participant_id) ?? null,
      ground: SupplyGround.nullable().parse(answer.ground),
      declined: DeclineReason.nullable().parse(answer.declined),
      answeredBy: answer.answered_by && known.professional(answer.answered_by).name,
      answeredAt: answer.answered_at,
    })),
  }
}

async function motiveOf({ case_id, participant_id, sealed }: AnswerRow, { vault }: Context): Promise<string | undefined> {
  if (!sealed) return undefined
  const place = answerPlace(case_id, participant_id)
  const { motive } = await vault.open<{ motive?: string }>(case_id, participant_id, 'consultation_answers.sealed', place, sealed)
  return motive
}
