import { sql } from 'kysely'
import type { ThirdPartyDraft } from '../../domain/meeting.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

/** The agenda of a meeting, one item of a case, or every item of a case; always only what the present person may see. */
export type WhichItems = { meetingId: string } | { caseId: string } | { itemId: string }

export async function listItems(tx: Tx, vault: Vault, which: WhichItems) {
  const rows = await tx
    .selectFrom('meeting_items as i')
    .innerJoin('cases as c', 'c.id', 'i.case_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select([
      'i.id',
      'i.meeting_id',
      'i.case_id',
      'i.participant_id',
      'i.position',
      'i.minutes',
      'i.step',
      'i.step_since',
      'i.begun_at',
      'i.ended_at',
      'i.sealed',
    ])
    .select(['c.number', 'c.subject_name', 'c.phase', 'c.process_lead_id', 'm.starts_at'])
    .where(({ eb }) => {
      if ('meetingId' in which) return eb('i.meeting_id', '=', which.meetingId)
      return 'caseId' in which ? eb('i.case_id', '=', which.caseId) : eb('i.id', '=', which.itemId)
    })
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  const before = await minutesBefore(
    tx,
    rows.map((row) => row.id),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      begins_at: new Date(Date.parse(row.starts_at) + (before.get(row.id) ?? 0) * 60_000).toISOString(),
      goal: await vault.open<string>(row.case_id, row.participant_id, 'meeting_items.sealed', row.id, row.sealed),
    })),
  )
}

export type ItemRow = Awaited<ReturnType<typeof listItems>>[number]

async function minutesBefore(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (itemIds.length === 0) return new Map()
  const query = sql<{ item_id: string; minutes: number }>`select item_id, minutes from app.minutes_before(${[...itemIds]}::uuid[])`
  return new Map((await query.execute(tx)).rows.map((row) => [row.item_id, row.minutes]))
}

export async function listAttendance(tx: Tx, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  return tx
    .selectFrom('attendance')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .execute()
}

export async function listThirdParties(tx: Tx, vault: Vault, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  const rows = await tx
    .selectFrom('third_parties')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<Omit<ThirdPartyDraft, 'declarationSignedOn'>>(
        row.case_id,
        row.participant_id,
        'third_parties.sealed',
        row.id,
        row.sealed,
      ),
    })),
  )
}
