import { appendHead, type HeadLog } from '../crypto/heads.ts'
import { append, deserialiseFrontier, emptyFrontier, rootOf, serialiseFrontier } from '../crypto/merkle.ts'
import { inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'
import { type Repeating, repeat } from '../repeat.ts'

export function headLogOf(house: House, dataFolder: string): HeadLog {
  return { dataFolder, house: house.slug, secret: house.secrets.head }
}

/** Each second: puts the finished lines in the tree and signs its head, which is kept outside the database. */
export function startSequencer(house: House, dataFolder: string): Repeating {
  return repeat(
    1_000,
    () => sequence(house, dataFolder),
    () => undefined,
  )
}

const takeSql = `
  select j.seq, j.leaf from journal j
   where j.txid >= $1::xid8 and j.txid < pg_snapshot_xmin($2::pg_snapshot) order by j.txid, j.seq`

/** Lines of finished transactions get their place in the tree, in the order of their transactions. Answers how many there are in all. */
export async function sequence(house: House, dataFolder: string): Promise<number> {
  return inTransaction(house.jobs, async ({ client }) => {
    await client.query("select pg_advisory_xact_lock(hashtext('vangnet.sequence'))")
    const { rows: trees } = await client.query<{ next_txid: string; size: number; frontier: Buffer }>(
      'select next_txid, size, frontier from journal_tree',
    )
    const tree = trees[0]
    const { rows: now } = await client.query<{ snapshot: string; xmin: string }>(
      'select pg_current_snapshot()::text as snapshot, pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    )
    const { snapshot, xmin } = now[0] ?? { snapshot: '', xmin: '0' }
    const { rows: lines } = await client.query<{ seq: number; leaf: Buffer }>(takeSql, [tree?.next_txid ?? '0', snapshot])
    if (lines.length === 0) return tree?.size ?? 0
    let frontier = tree ? deserialiseFrontier(tree.frontier) : emptyFrontier
    const first = frontier.size
    for (const line of lines) frontier = append(frontier, line.leaf)
    await client.query(
      'insert into journal_leaves (position, seq, leaf) select $1 + n - 1, s, l from unnest($2::bigint[], $3::bytea[]) with ordinality as t (s, l, n)',
      [first, lines.map((line) => line.seq), lines.map((line) => line.leaf)],
    )
    await client.query(
      `insert into journal_tree (next_txid, size, frontier) values ($1, $2, $3)
       on conflict (one) do update set next_txid = excluded.next_txid, size = excluded.size, frontier = excluded.frontier`,
      [xmin, frontier.size, serialiseFrontier(frontier)],
    )
    // before the commit: a head of lines that were then lost shows, a line without a head would not
    appendHead(headLogOf(house, dataFolder), { size: frontier.size, root: rootOf(frontier), at: new Date() }, { durable: false })
    return frontier.size
  })
}
