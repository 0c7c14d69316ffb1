import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../domain/ids.ts'
import { type Connection, inTransaction } from '../db/connect.ts'
import { type House, journalMac, newSalt } from '../house.ts'
import { eraseAllButHeld } from './held.ts'

export type Due = { caseId: string; reason: Reason }
type Erased = { cases: number; items: number; keptForHold: number }
type Reason = keyof typeof reasons

/** Why something goes, and by which article. */
export const reasons = {
  not_taken: { nl: 'niet in behandeling genomen', en: 'not taken into treatment', source: 'BGS 1.16(1)(b)' },
  consultation: { nl: 'kort overleg voorbij', en: 'short consultation over', source: 'WGS 1.8(7); WGS 2.31(1)' },
  signal: {
    nl: 'signaal niet op tijd opgepakt of niet opgenomen',
    en: 'signal not adopted in time or declined',
    source: 'WGS 1.8(7); WGS 2.31(1)',
  },
  draft: { nl: 'concept niet op tijd ingediend', en: 'draft not submitted in time', source: 'WGS 1.8(7); WGS 2.31(1)' },
  ceiling: { nl: 'vijf jaar na de eerste verwerking', en: 'five years after first processing', source: 'WGS 1.8(7)' },
  no_longer_necessary: { nl: 'na afsluiten niet langer noodzakelijk', en: 'no longer necessary after closing', source: 'WGS 1.8(7)' },
} as const satisfies Record<string, { nl: string; en: string; source: string }>

/** Cases whose day of erasure has come; not those of which only what is held is left, which have no referral any more. */
export async function listDue(house: House, today: string, limit: number, but: readonly string[] = []): Promise<readonly Due[]> {
  const { rows } = await house.jobs.query<Due>(
    `select c.id as "caseId", case when c.phase = 'not_taken' then 'not_taken' when c.phase in ('consultation', 'signal', 'draft') then c.phase when c.erase_on < c.ceiling_on then 'no_longer_necessary' else 'ceiling' end as reason
       from cases c
      where c.erase_on <= $1 and not (c.id = any($3::uuid[])) and (exists (select from referrals r where r.case_id = c.id)
         or not exists (select from supplies s where s.case_id = c.id and s.held_because is not null))
      order by c.erase_on, c.id limit $2`,
    [today, limit, but],
  )
  return rows
}

/**
 * Erases what is due on this day, case by case, each in a transaction of its own: begun again after an interruption it goes on
 * where it was. What a statutory rule or legal claim holds stays, shielded (R-RET-06). A case that cannot be erased keeps no
 * other from it; that it could not is thrown once all the rest is done (R-RET-15).
 */
export async function eraseDue(house: House, today: string): Promise<Erased> {
  const total: Erased = { cases: 0, items: 0, keptForHold: 0 }
  const failures = new Map<string, unknown>()
  for (;;) {
    const due = await listDue(house, today, 200, [...failures.keys()])
    if (due.length === 0) break
    for (const each of due) {
      try {
        const kept = await eraseCase(house, each, today)
        if (kept > 0) total.keptForHold += 1
        else total.cases += 1
        house.keys.forget(each.caseId)
      } catch (error) {
        failures.set(each.caseId, error)
      }
    }
  }
  total.items = await eraseItems(house, today)
  await destroyKeys(house, today)
  await house.jobs.query("delete from replays where at < now() - interval '1 day'")
  await house.jobs.query('delete from sessions where expires_at < now()')
  // how a signal stood is told for a year; it holds nothing of the signal
  await house.jobs.query("delete from signals where case_id is null and changed_at < now() - interval '1 year'")
  if (failures.size > 0) throw new AggregateError(failures.values(), `${failures.size} cases could not be erased`)
  return total
}

const counted = ['persons', 'agreements', 'meeting_items', 'goals', 'information_requests', 'consultation_answers'] as const

async function eraseCase(house: House, { caseId, reason }: Due, today: string): Promise<number> {
  return inTransaction(house.jobs, async (connection) => {
    const { client } = connection
    const { rowCount } = await client.query('select from cases where id = $1 and erase_on <= $2 for update', [caseId, today])
    if (!rowCount) return 0 // done meanwhile by another process
    const counts = await countContent(connection, caseId)
    if (reason === 'consultation') await countUndecided(connection, caseId, today)
    const { rows } = await client.query<{ held: number }>(
      'select count(*) as held from supplies where case_id = $1 and held_because is not null',
      [caseId],
    )
    const held = rows[0]?.held ?? 0
    if (held > 0) await eraseAllButHeld(connection, caseId)
    else await client.query('delete from cases where id = $1', [caseId])
    await certify(house, connection, caseId, reason, counts, today)
    return held
  })
}

/** A consultation of which nobody recorded the outcome still counts once (R-RET-16). */
async function countUndecided({ client }: Connection, caseId: string, today: string): Promise<void> {
  await client.query(
    `insert into statistics (id, month, event, outcome, themes)
     select gen_random_uuid(), date_trunc('month', $2::date), 'consulted', 'nothing', '{}' from consultations where case_id = $1 and outcome is null`,
    [caseId, today],
  )
}

async function countContent({ client }: Connection, caseId: string): Promise<Record<string, number>> {
  const { rows: byCategory } = await client.query<{ category: string; n: number }>(
    'select category, count(*) as n from supplies where case_id = $1 and held_because is null group by category order by category',
    [caseId],
  )
  const counts: Record<string, number> = Object.fromEntries(byCategory.map((row) => [row.category, row.n]))
  const { rows } = await client.query<Record<string, number>>(
    `select ${counted.map((table) => `(select count(*) from ${table} where case_id = $1) as ${table}`).join(', ')}`,
    [caseId],
  )
  return { ...counts, ...rows[0] }
}

/** Proof of destruction without anything of the person (R-RET-15), and the journal's line of it. */
async function certify(
  house: House,
  { client }: Connection,
  caseId: string,
  reason: Reason,
  counts: Record<string, number>,
  today: string,
): Promise<void> {
  const pseudonym = createHash('sha256').update(`certificate|${caseId}`).digest('hex').slice(0, 16)
  await client.query(
    'insert into destruction_certificates (id, pseudonym, reason, source, counts, erased_on) values ($1, $2, $3, $4, $5, $6)',
    [newId(), pseudonym, reason, reasons[reason].source, JSON.stringify(counts), today],
  )
  const traceId = `${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}`
  const line = { action: 'retention.erase', operation: 'eraseDue', caseId, outcome: 'done', traceId }
  await client.query(
    "insert into journal (action, operation, case_id, outcome, purpose, origin, trace_id, mac, salt, leaf) values ($1, $2, $3, 'done', 'retention', 'job', $4, $5, $6, '')",
    [line.action, line.operation, caseId, traceId, journalMac(house.secrets.journal, line), newSalt()],
  )
}

/** Single items may end before their case does. */
async function eraseItems(house: House, today: string): Promise<number> {
  const { rowCount } = await house.jobs.query('delete from supplies where erase_on <= $1 and held_because is null', [today])
  return rowCount ?? 0
}

/** A bucket's key goes when its month is over and nothing sealed with it is left: what stands in old copies is then unreadable. */
async function destroyKeys(house: House, today: string): Promise<void> {
  const { rows } = await house.jobs.query<{ bucket: string }>(
    'select distinct bucket from data_keys union select distinct key_bucket from cases where key_bucket is not null',
  )
  const used = new Set(rows.map((row) => row.bucket))
  for (const bucket of house.keyring.buckets()) if (bucket < today.slice(0, 7) && !used.has(bucket)) house.keyring.destroyBucket(bucket)
}
