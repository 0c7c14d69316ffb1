import type * as z from 'zod'
import type { WorkItem } from '../../api/work.ts'
import { CalendarDate } from '../../domain/date.ts'
import { together } from '../db/connect.ts'
import type { Context } from '../serve.ts'
import { listAnswers, listConsultations, openWritten } from './queries.ts'

/** The consultations that wait for an answer of my participant, and mine that have all their answers. */
export async function consultationWork(context: Context): Promise<z.input<typeof WorkItem>[]> {
  const { tx, vault, userId, participantId } = context
  const rows = (await listConsultations(tx)).filter((row) => row.outcome === null)
  const ids = rows.map((row) => row.case_id)
  const [answers] = await together([listAnswers(tx, ids), vault.readAhead(ids)])
  const items = await Promise.all(
    rows.map(async (row): Promise<z.input<typeof WorkItem>[]> => {
      const own = answers.filter((answer) => answer.case_id === row.case_id)
      const isAsked = own.some((answer) => answer.participant_id === participantId && answer.answered_at === null)
      const isAnswered = row.referred_by === userId && own.every((answer) => answer.answered_at !== null)
      if (!isAsked && !isAnswered) return []
      const { question } = await openWritten(vault, row)
      return [
        {
          kind: isAsked ? 'answer_consultation' : 'decide_consultation',
          caseId: row.case_id,
          caseNumber: row.number,
          subject: '',
          objectId: null,
          isReminded: false,
          what: question.length > 160 ? `${question.slice(0, 159).trimEnd()}…` : question,
          // what was asked in ten minutes is answered before it erases itself
          dueOn: CalendarDate.nullable().parse(row.erase_on),
        },
      ]
    }),
  )
  return items.flat()
}
