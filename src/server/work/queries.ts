import { sql } from 'kysely'
import type { CalendarDate } from '../../domain/date.ts'
import type { Tx } from '../db/connect.ts'
import type { SealedColumn } from '../vault.ts'

type Me = { userId: string; participantId: string }

/** My open cases with my seats in each, and what decides whether something is asked of me there. Row security leaves me only what is mine. */
export async function listMyCases(tx: Tx, { userId, participantId }: Me, today: CalendarDate) {
  return tx
    .selectFrom('cases as c')
    .innerJoin('seats as s', (join) => join.onRef('s.case_id', '=', 'c.id').on('s.professional_id', '=', userId).on('s.until', 'is', null))
    .select(({ fn, exists, selectFrom }) => [
      'c.id',
      'c.number',
      'c.subject_name',
      'c.phase',
      'c.review_on',
      'c.urgent',
      fn.agg<string[]>('array_agg', ['s.role']).as('roles'),
      sql<string[]>`array(select j.participant_id from purpose_judgments j where j.case_id = c.id)`.as('judged_by'),
      exists(
        selectFrom('information_requests as r')
          .select('r.id')
          .whereRef('r.case_id', '=', 'c.id')
          .where('r.outcome', 'is', null)
          .where('r.due_on', '>=', today),
      ).as('awaits_answers'),
      sql<
        boolean | null
      >`(select not app.is_confirmed(p.id, p.case_id, p.decided_by) from composition_proposals p where p.case_id = c.id and p.ended_at is null)`.as(
        'proposal_waits',
      ),
      sql<
        string[]
      >`array(select k.participant_id from composition_confirmations k join composition_proposals p on p.id = k.proposal_id where p.case_id = c.id and p.ended_at is null and k.answer = 'objected')`.as(
        'objected_by',
      ),
      sql<
        string[]
      >`array(select k.participant_id from composition_confirmations k join composition_proposals p on p.id = k.proposal_id where p.case_id = c.id and p.ended_at is null and k.answer = 'confirmed')`.as(
        'confirmed_by',
      ),
      'c.submitted_at',
      'c.erase_on',
      exists(selectFrom('first_contacts as f').select('f.case_id').whereRef('f.case_id', '=', 'c.id')).as('contacted'),
      exists(
        selectFrom('referral_supplements as u').select('u.id').whereRef('u.case_id', '=', 'c.id').where('u.answered_at', 'is', null),
      ).as('supplement_asked'),
      exists(selectFrom('outcome_letters as l').select('l.case_id').whereRef('l.case_id', '=', 'c.id')).as('letter_sent'),
      exists(selectFrom('outcome_letters as l').select('l.case_id').whereRef('l.case_id', '=', 'c.id').where('l.read_at', 'is', null)).as(
        'letter_unread',
      ),
      exists(selectFrom('house_offers as o').select('o.case_id').whereRef('o.case_id', '=', 'c.id').where('o.state', '=', 'offered')).as(
        'offer_open',
      ),
      exists(
        selectFrom('house_offers as o')
          .select('o.case_id')
          .whereRef('o.case_id', '=', 'c.id')
          .where('o.state', '=', 'accepted')
          .where('o.letter_at', 'is', null),
      ).as('offer_accepted'),
      selectFrom('plans as p').select('p.version').whereRef('p.case_id', '=', 'c.id').as('plan_version'),
      selectFrom('plan_approvals as a')
        .select('a.plan_version')
        .whereRef('a.case_id', '=', 'c.id')
        .where('a.participant_id', '=', participantId)
        .as('approved_version'),
      exists(selectFrom('closings as k').select('k.case_id').whereRef('k.case_id', '=', 'c.id')).as('closing_proposed'),
      exists(
        selectFrom('closing_agreements as g')
          .select('g.case_id')
          .whereRef('g.case_id', '=', 'c.id')
          .where('g.participant_id', '=', participantId),
      ).as('closing_agreed'),
    ])
    .where('c.phase', 'in', ['signal', 'draft', 'purpose_review', 'enrichment', 'in_treatment', 'radicalisation', 'not_taken'])
    .groupBy('c.id')
    .execute()
}

export type Asked = {
  kind: 'answer_known' | 'answer_request' | 'rectify' | 'agreement' | 'confirm_handover'
  id: string
  caseId: string
  dueOn: string | null
  /** Named as the one who does it, or nobody is. */
  mine: boolean
  isReminded: boolean
  sealed: { by: string; column: SealedColumn; row: string; text: Buffer }
}
type AskedRow = {
  kind: Asked['kind']
  id: string
  case_id: string
  due_on: string | null
  mine: boolean
  reminded: boolean
  by: string
  row: string
  text: Buffer
}

const columns = {
  answer_known: 'information_requests.sealed',
  answer_request: 'information_requests.sealed',
  rectify: 'supply_marks.sealed',
  agreement: 'agreements.sealed',
  confirm_handover: 'agreements.sealed',
} as const satisfies Record<Asked['kind'], SealedColumn>

/** What is asked of my participant by name, with the text that says what, still sealed. */
export async function listAsked(tx: Tx, { userId, participantId }: Me): Promise<Asked[]> {
  const { rows } = await sql<AskedRow>`
    select case kind when 'known' then 'answer_known' else 'answer_request' end as kind, id, case_id, due_on, true as mine, reminders > 0 as reminded, asking_participant_id as by, id as row, sealed as text
      from information_requests where participant_id = ${participantId} and outcome is null
    union all
    select 'rectify', s.id, s.case_id, null, true, false, m.participant_id, m.id, m.sealed
      from supplies s cross join lateral (
        select * from supply_marks where supply_id = s.id and kind = 'dispute' order by at desc limit 1
      ) m where s.supplied_by = ${participantId} and s.status = 'disputed'
    union all
    select 'agreement', id, case_id, due_on, executor_id is null or executor_id = ${userId}, false, supplier_id, id, sealed
      from agreements where participant_id = ${participantId} and status in ('open', 'under_way')
    union all
    select 'confirm_handover', h.id, h.case_id, null, true, false, a.supplier_id, a.id, a.sealed
      from handovers h join agreements a on a.id = h.agreement_id
     where h.confirmed_at is null and (h.to_participant_id = ${participantId} or (h.to_participant_id is null and exists (
        -- of a party outside the house, who leads the case records that it has taken over
        select 1 from seats l
         where l.case_id = h.case_id and l.professional_id = ${userId} and l.until is null and l.role in ('process_lead', 'case_lead')
     )))`.execute(tx)
  return rows.map(({ kind, id, case_id, due_on, mine, reminded, by, row, text }) => ({
    kind,
    id,
    caseId: case_id,
    dueOn: due_on,
    mine,
    isReminded: reminded,
    sealed: { by, column: columns[kind], row, text },
  }))
}

/** The agenda items of my cases in the coming days. */
export async function listComingItems(tx: Tx, from: Date, until: Date) {
  return tx
    .selectFrom('meeting_items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.case_id', 'm.title', 'm.starts_at'])
    .where('m.starts_at', '>=', from.toISOString())
    .where('m.starts_at', '<', until.toISOString())
    .execute()
}
