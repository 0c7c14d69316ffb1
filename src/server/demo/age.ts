import type { Epoch, Played } from '../../world/play.ts'
import { type Connection, inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'
import { Vault } from '../vault.ts'

/** Every moment that a case keeps, and the dates beside it that were counted from that moment. */
const moments: readonly (readonly [table: string, moment: string, ...dates: string[]])[] = [
  ['persons', 'first_processed_at'],
  ['referrals', 'saved_at'],
  ['seats', '"from"'],
  ['seats', 'until'],
  ['purpose_judgments', 'at'],
  ['triage_levels', 'at'],
  ['purpose_advice', 'at'],
  ['purpose_decisions', 'decided_at'],
  ['purpose_judgment_history', 'at'],
  ['purpose_recusals', 'at'],
  ['purpose_postponements', 'at', 'weighed_on', 'until_on'],
  ['referral_supplements', 'asked_at'],
  ['referral_supplements', 'answered_at'],
  ['first_contacts', 'at', 'contacted_on'],
  ['outcome_letters', 'sent_at'],
  ['outcome_letters', 'read_at'],
  ['house_offers', 'offered_at'],
  ['information_requests', 'asked_at', 'due_on'],
  ['information_requests', 'answered_at'],
  ['information_requests', 'ended_at'],
  ['supplies', 'supplied_at'],
  ['supplies', 'first_processed_at'],
  ['supply_marks', 'at'],
  ['composition_proposals', 'proposed_at'],
  ['composition_proposals', 'ended_at'],
  ['composition_confirmations', 'at'],
  ['composition_decisions', 'decided_at'],
  ['direction_takeovers', 'decided_at'],
  ['direction_takeovers', 'previous_until'],
  ['questions', 'answered_at'],
  ['analysis_domains', 'updated_at'],
  ['analysis_views', 'updated_at'],
  ['goals', 'created_at'],
  ['meeting_items', 'step_since'],
  ['meeting_items', 'begun_at'],
  ['meeting_items', 'ended_at'],
  ['meeting_notes', 'updated_at'],
  ['meeting_decisions', 'at'],
  ['agreements', 'registered_at', 'starts_on', 'due_on'],
  ['agreement_reports', 'at', 'proposed_due_on'],
  ['plan_approvals', 'at'],
  ['handovers', 'proposed_at'],
  ['handovers', 'confirmed_at'],
  ['closings', 'proposed_at'],
  ['closing_agreements', 'at'],
  ['cases', 'updated_at'],
  ['cases', 'submitted_at'],
  ['cases', 'first_processed_at'],
  ['cases', 'closed_at'],
]

const epochs = `with epoch as (
  select e."caseId" as case_id, e.starts, e."happenedAt" as happened_at, e."daysAgo" as days,
         coalesce(lead(e.starts) over (partition by e."caseId" order by e.starts), 'infinity') as ends
    from jsonb_to_recordset($1::jsonb) as e ("caseId" uuid, starts timestamptz, "happenedAt" timestamptz, "daysAgo" int))`

// what took milliseconds took people minutes; nothing has happened in the future
const aged = (column: string): string => `least(now(), e.happened_at + 600 * (${column} - e.starts))`

function ageing([table, moment, ...dates]: (typeof moments)[number]): string {
  const shifted = dates.map((date) => `, ${date} = t.${date} - e.days`).join('')
  return `${epochs} update ${table} t set ${moment} = ${aged(`t.${moment}`)}${shifted} from epoch e
           where e.case_id = t.${table === 'cases' ? 'id' : 'case_id'} and t.${moment} >= e.starts and t.${moment} < e.ends`
}

/** Where a row keeps no moment, the journal knows it: both were written in one transaction. */
const ofJournal =
  'j.txid::text::bigint % 4294967296 = t.xmin::text::bigint and j.case_id = e.case_id and j.at >= e.starts and j.at < e.ends'

const fromJournal: readonly string[] = [
  `${epochs} update evaluations t set "on" = t."on" - e.days, next_review_on = t.next_review_on - e.days
     from epoch e, journal j where ${ofJournal} and t.case_id = e.case_id`,
  `${epochs} update statistics t set month = date_trunc('month', e.happened_at at time zone 'Europe/Amsterdam')::date, days = greatest(0, t.days - e.days)
     from epoch e, journal j where ${ofJournal}`,
]

const inAmsterdam = (column: string): string => `(${column} at time zone 'Europe/Amsterdam')::date`

/** Terms follow from the moments they are counted from (WGS 1.8(7); BGS 1.16(1)(b)). */
const terms: readonly string[] = [
  // its days are those of today; without it the receipt is written anew for the day of submission
  'update referrals set receipt_sealed = null where case_id = any ($1)',
  `update cases set ceiling_on = (${inAmsterdam('first_processed_at')} + interval '5 years')::date, erase_on = (${inAmsterdam('first_processed_at')} + interval '5 years')::date,
          number = to_char(submitted_at, 'YYYY') || substr(number, 5) where first_processed_at is not null and id = any ($1)`,
  `update cases c set erase_on = ${inAmsterdam('coalesce((select l.sent_at from outcome_letters l where l.case_id = c.id), d.decided_at)')} + 7 * (select (covenant #>> '{terms,rejectedWeeks}')::int from covenants order by version desc limit 1)
     from purpose_decisions d where d.case_id = c.id and c.phase = 'not_taken' and c.id = any ($1)`,
  // decided at the weighing of the Tuesday before
  `update purpose_decisions d set weighed_on = ${inAmsterdam('d.decided_at')} - (extract(isodow from ${inAmsterdam('d.decided_at')})::int + 5) % 7
    where d.case_id = any ($1)`,
  'delete from weighings where $1::uuid[] is not null',
  `insert into weighings (weighed_on, fits, fits_not, postponed)
   select w.on, count(*) filter (where w.result = 'in_accordance'), count(*) filter (where w.result = 'not_in_accordance'), count(*) filter (where w.result = 'postponed')
     from (select weighed_on as on, outcome as result, case_id from purpose_decisions
           union all select weighed_on, 'postponed', case_id from (select distinct case_id, weighed_on, until_on from purpose_postponements) p) w
    where w.on is not null and w.case_id = any ($1) group by w.on`,
  `update cases c set review_on = coalesce((select max(e.next_review_on) from evaluations e where e.case_id = c.id),
          c.review_on - (now()::date - (select ${inAmsterdam('max(d.decided_at)')} from composition_decisions d where d.case_id = c.id)))
    where c.review_on is not null and c.id = any ($1)`,
  `update supplies s set erase_on = least(c.erase_on, (${inAmsterdam('s.first_processed_at')} + interval '5 years')::date) from cases c where c.id = s.case_id and c.id = any ($1)`,
]

/** A day of the story has passed: what is said of a life domain now is earlier than what will be said next. */
export async function turnDay(house: House, before: Epoch | undefined): Promise<string> {
  if (before) {
    const text =
      'update analysis_domains set updated_at = $2::timestamptz + 600 * (updated_at - $3::timestamptz) where case_id = $1 and updated_at >= $3'
    await house.jobs.query(text, [before.caseId, before.happenedAt, before.starts])
  }
  const { rows } = await house.jobs.query<{ at: string }>('select clock_timestamp()::text as at')
  return rows[0]?.at ?? ''
}

/** Puts what was played just now in the past it belongs to, all or nothing. The journal stays: it says what truly happened. */
export async function ageWorld(house: House, played: Played): Promise<void> {
  if (!house.fictitious) throw new Error('only an invented past can be changed')
  const ids = [...played.cases.values()].map(({ caseId }) => caseId)
  await inTransaction(house.jobs, async (connection) => {
    const given = JSON.stringify(played.epochs)
    for (const text of [...fromJournal, ...moments.map(ageing)]) await connection.client.query(text, [given])
    for (const text of terms) await connection.client.query(text, [ids])
    if (played.pastMeeting) {
      const { id, approvedAt } = played.pastMeeting
      await connection.client.query('update meetings set approved_at = $2 where id = $1', [id, approvedAt])
    }
    await moveKeys(house, connection, ids)
  })
  for (const id of ids) house.keys.forget(id)
}

/** The keys wait in the month in which the case is now erased. */
async function moveKeys(house: House, { client, tx }: Connection, ids: readonly string[]): Promise<void> {
  const vault = new Vault(tx, house.slug, house.keyring, house.keys)
  await vault.readAhead(ids)
  const { rows } = await client.query<{ id: string; bucket: string }>(
    `select id, to_char(erase_on, 'YYYY-MM') as bucket from cases where id = any ($1) and erase_on is not null and to_char(erase_on, 'YYYY-MM') <> key_bucket`,
    [ids],
  )
  for (const { id, bucket } of rows) await vault.moveToBucket(id, bucket)
}
