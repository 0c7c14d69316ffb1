import type { Connection } from '../db/connect.ts'

/** What goes whole; what hangs on these rows (notes, decisions, attendance, third parties) goes with them. */
const contentTables = [
  'supply_marks',
  'handovers',
  'agreements',
  'meeting_items',
  'goals',
  'analysis_domains',
  'analysis_history',
  'analysis_views',
  'instrument_results',
  'evaluations',
  'plan_approvals',
  'closing_agreements',
  'closings',
  'questions',
  'composition_decisions',
  'composition_confirmations',
  'composition_proposals',
  'direction_takeovers',
  'purpose_judgments',
  'triage_levels',
  'purpose_judgment_history',
  'purpose_recusals',
  'purpose_postponements',
  'purpose_advice',
  'referral_supplements',
  'first_contacts',
  'outcome_letters',
  'house_offers',
  'referrals',
  'information_requests',
] as const

/**
 * A statutory rule or legal claim keeps single items and nothing else: they stay, shielded, with the name of whom they are
 * about and the bare fact of the decision they rest on; every other text and its key goes (WGS 1.8(7); R-RET-06).
 */
export async function eraseAllButHeld({ client }: Connection, caseId: string): Promise<void> {
  const erase = (text: string): Promise<unknown> => client.query(text, [caseId])
  await erase('update supplies set request_id = null where case_id = $1 and held_because is not null')
  await erase('delete from supplies where case_id = $1 and held_because is null')
  await erase('select app.leave_identity($1)')
  for (const table of contentTables) await erase(`delete from ${table} where case_id = $1`)
  await erase(
    "delete from persons p where case_id = $1 and kind = 'circle' and not exists (select from supplies s where s.person_id = p.id)",
  )
  await erase('update persons set sealed = null, bsn_sealed = null, bsn_index = null where case_id = $1')
  await erase("update purpose_decisions set sealed = '' where case_id = $1")
  await erase("delete from seats where case_id = $1 and (role <> 'reviewer' or until <= now())")
  await erase(
    'delete from data_keys k where case_id = $1 and not exists (select from supplies s where s.case_id = k.case_id and s.supplied_by = k.participant_id)',
  )
  await erase(
    "update cases set phase = 'closed', closed_at = coalesce(closed_at, now()), version = version + 1, updated_at = now() where id = $1",
  )
}
