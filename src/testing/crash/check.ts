import type pg from 'pg'
import type { Ledger } from './client.ts'

export type Checked = { lost: readonly string[]; half: readonly string[] }

/** Compares what people were told with what is there, and looks for anything that is only half there. */
export async function check(client: pg.Client, ledger: Ledger): Promise<Checked> {
  return { lost: await findLost(client, ledger), half: await findHalf(client) }
}

async function findLost(client: pg.Client, { acts, cases }: Ledger): Promise<string[]> {
  const { rows: lines } = await client.query<{ trace: string; operation: string }>(
    "select split_part(trace_id, '-', 1) as trace, operation from journal where outcome = 'done'",
  )
  const journaled = new Set(lines.map((line) => `${line.operation} ${line.trace}`))
  const { rows } = await client.query<{ id: string; phase: string; version: number }>(
    'select c.id, c.phase, r.version from cases c left join referrals r on r.case_id = c.id',
  )
  const present = new Map(rows.map((row) => [row.id, row]))
  return [
    ...acts
      .filter((act) => act.acknowledged && !journaled.has(`${act.operation} ${act.trace}`))
      .map((act) => `${act.operation} has no journal line`),
    ...[...cases.values()].flatMap((told) => {
      const row = present.get(told.caseId)
      if (!row) return ['a case is gone']
      if (row.version < told.version) return ['a saved referral is gone']
      return told.submitted && row.phase !== 'purpose_review' ? ['a submission is gone'] : []
    }),
  ]
}

const lineOf = (operation: string): string =>
  `(select count(distinct split_part(j.trace_id, '-', 1)) from journal j where j.outcome = 'done' and j.operation = '${operation}' and j.case_id = c.id)`

/** Each says what an act writes together; a row is something of which only a part is there. */
const halves: Readonly<Record<string, string>> = {
  'a case without its referral': 'select from cases c where not exists (select from referrals r where r.case_id = c.id)',
  'a case without its referrer':
    "select from cases c where not exists (select from seats s where s.case_id = c.id and s.role = 'referrer')",
  'a referral without its key':
    'select from referrals r where not exists (select from data_keys k where k.case_id = r.case_id and k.participant_id = r.participant_id)',
  'a draft with a person in it': "select from cases c where c.phase = 'draft' and exists (select from persons p where p.case_id = c.id)",
  'a draft with judges':
    "select from cases c where c.phase = 'draft' and exists (select from seats s where s.case_id = c.id and s.role <> 'referrer')",
  'a draft with a line of its submission': `select from cases c where c.phase = 'draft' and ${lineOf('submitReferral')} > 0`,
  'a submission without its line': `select from cases c where c.phase = 'purpose_review' and ${lineOf('submitReferral')} <> 1`,
  'a submission without its subject':
    "select from cases c where c.phase = 'purpose_review' and (select count(*) from persons p where p.case_id = c.id) <> 1",
  'a submission without judges':
    "select from cases c where c.phase = 'purpose_review' and (select count(*) from seats s where s.case_id = c.id and s.role = 'judge') < 3",
  'a submission whose keys lie in another month':
    "select from cases c join data_keys k on k.case_id = c.id where c.phase = 'purpose_review' and (k.bucket <> c.key_bucket or k.bucket <> to_char(c.erase_on, 'YYYY-MM'))",
  'a saved referral without its line, or a line without what was saved': `select from cases c join referrals r on r.case_id = c.id where r.version <> 1 + ${lineOf('saveReferral')}`,
  'a figure too many or too few':
    "select from (select (select count(*) from statistics where event = 'referred') as n, (select count(*) from cases where phase <> 'draft') as m) t where n <> m",
  'a begun referral without its line, or a line without a case':
    "select from (select (select count(distinct split_part(trace_id, '-', 1)) from journal where outcome = 'done' and operation = 'startReferral') as n, (select count(*) from cases) as m) t where n <> m",
}

async function findHalf(client: pg.Client): Promise<string[]> {
  const found: string[] = []
  for (const [what, query] of Object.entries(halves)) {
    const { rowCount } = await client.query(query)
    if (rowCount) found.push(`${what} (${rowCount})`)
  }
  return found
}
