import { sql } from 'kysely'
import { InformationRequest, RequestKind } from '../../api/information.ts'
import type { QuestionEnd } from '../../domain/asked.ts'
import type { RequestDraft } from '../../domain/supply.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'
import { reader } from '../whitelist.ts'
import { answerOf, type StoredAnswer } from './stored-answer.ts'

const readKind = reader(RequestKind)
const readOutcome = reader(InformationRequest.shape.outcome)

type NewRequest = {
  id: string
  caseId: string
  kind: 'known' | 'question'
  draft: Pick<RequestDraft, 'participantId' | 'question' | 'categories'>
  dueOn: string
  askedBy: string
  askingParticipantId: string
}

export async function insertRequest(tx: Tx, vault: Vault, row: NewRequest): Promise<void> {
  const { id, caseId, draft, askingParticipantId } = row
  const sealed = await vault.seal(caseId, askingParticipantId, 'information_requests.sealed', id, { question: draft.question })
  await tx
    .insertInto('information_requests')
    .values({
      id,
      case_id: caseId,
      kind: row.kind,
      participant_id: draft.participantId,
      asked_by: row.askedBy,
      asking_participant_id: askingParticipantId,
      categories: draft.categories,
      sealed,
      due_on: row.dueOn,
    })
    .execute()
}

/** The questions of a case that this seat may see: all of them, or those to one's own participant; `id` for one. */
export async function listRequests(tx: Tx, vault: Vault, caseId: string, id?: string) {
  const rows = await tx
    .selectFrom('information_requests')
    .selectAll()
    .where('case_id', '=', caseId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, answer_sealed: answer, ...row }) => {
      const { question } = await vault.open<{ question: string }>(
        caseId,
        row.asking_participant_id,
        'information_requests.sealed',
        row.id,
        sealed,
      )
      const given = answer
        ? await vault.open<StoredAnswer>(caseId, row.participant_id, 'information_requests.answer_sealed', row.id, answer)
        : {}
      return { ...row, question, ...answerOf(row, given) }
    }),
  )
}

type Answer = {
  id: string
  caseId: string
  participantId: string
  answeredBy: string
  answer: Omit<StoredAnswer, 'reason'> & { outcome: string }
}

/** Answers an open question; whether it was still open. */
export async function answerOpenRequest(tx: Tx, vault: Vault, row: Answer): Promise<boolean> {
  const { id, caseId, participantId, answeredBy, answer } = row
  const { outcome, contact, refusalReason, explanation } = answer
  const stored = { contact, refusalReason, explanation } satisfies StoredAnswer
  const sealed = await vault.seal(caseId, participantId, 'information_requests.answer_sealed', id, stored)
  const result = await tx
    .updateTable('information_requests')
    .set(({ fn }) => ({ outcome, answer_sealed: sealed, answered_by: answeredBy, answered_at: fn<string>('now') }))
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Ends the open questions of a case to whoever is not among these participants; answers how many. */
export async function endRequests(tx: Tx, caseId: string, endedAs: QuestionEnd, except: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('information_requests')
    .set(({ fn }) => ({ outcome: 'ended', ended_as: endedAs, ended_at: fn<string>('now') }))
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null)
    .$if(except.length > 0, (query) => query.where('participant_id', 'not in', [...except]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

type EndedQuestion = { request_id: string; number: string }

/** What one was asked and, in these last days, need not answer any more, of cases in which one has no place now. */
export async function listEndedQuestions(tx: Tx, days: number): Promise<readonly EndedQuestion[]> {
  const { rows } = await sql<EndedQuestion>`
    select e.request_id, e.number
      from app.ended_questions(${days}::int) e
     where not exists (select from put_away_questions p where p.request_id = e.request_id and p.professional_id = (select app.me()))
  `.execute(tx)
  return rows
}

/** Whether this person is told of the question at all; a second time changes nothing. */
export async function insertPutAway(tx: Tx, requestId: string, days: number): Promise<boolean> {
  const { rows } = await sql`
    with told as (select e.request_id from app.ended_questions(${days}::int) e where e.request_id = ${requestId}),
         put_away as (insert into put_away_questions (request_id, professional_id) select request_id, app.me() from told on conflict do nothing)
    select from told`.execute(tx)
  return rows.length > 0
}

/** One reminder a day at most; whether this one was sent. */
export async function remindOpenRequest(tx: Tx, id: string): Promise<boolean> {
  const result = await tx
    .updateTable('information_requests')
    .set(({ eb, fn }) => ({ reminded_at: fn<string>('now'), reminders: eb('reminders', '+', 1) }))
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where(({ eb, or }) =>
      or([eb('reminded_at', 'is', null), eb(sql`(reminded_at at time zone 'Europe/Amsterdam')::date`, '<', sql`app.today()`)]),
    )
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What each question of a case to this participant came to. */
export async function listOutcomes(tx: Tx, caseId: string, participantId: string) {
  const rows = await tx
    .selectFrom('information_requests')
    .select(['kind', 'outcome'])
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .execute()
  return rows.map((row) => ({ kind: readKind(row.kind), outcome: readOutcome(row.outcome) }))
}

/** How many questions of each case are open, and answered. */
export async function countRequests(tx: Tx, caseIds: readonly string[]): Promise<Map<string, { open: number; answered: number }>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('information_requests')
    .select(({ fn }) => ['case_id', fn.countAll<number>().as('asked'), fn.count<number>('outcome').as('answered')])
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .execute()
  return new Map(rows.map((row) => [row.case_id, { open: row.asked - row.answered, answered: row.answered }]))
}
