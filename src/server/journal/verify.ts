import { type HeadLine, readHeads } from '../crypto/heads.ts'
import { append, emptyFrontier, type Frontier, rootOf } from '../crypto/merkle.ts'
import { type House, journalMac } from '../house.ts'
import { headLogOf } from './sequence.ts'

/** What was done to the journal outside the application: which line (by its number), and what. */
type Finding = {
  kind: 'edited' | 'removed' | 'inserted' | 'reordered' | 'head_forged' | 'head_without_lines'
  seq: number | null
  between?: readonly [number, number]
  /** For a head: which line of the file of heads. */
  line?: number
}
type Verified = { lines: number; heads: number; findings: readonly Finding[] }

type Line = {
  position: number | null
  seq: number
  kept: Buffer | null
  row: Buffer | null
  now: Buffer | null
  mac: Buffer | null
  trace_id: string
  action: string
  operation: string
  case_id: string | null
  outcome: string
}

const page = 5_000

/** Compares every line with its leaf, every leaf with the tree, and the tree with the heads that were signed at the time. */
export async function verifyJournal(house: House, dataFolder: string): Promise<Verified> {
  const findings: Finding[] = []
  const heads = [...readHeads(headLogOf(house, dataFolder))]
  for (const head of heads) if (!head.genuine) findings.push({ kind: 'head_forged', seq: null, line: head.line })
  const lines = await verifyLeaves(house, heads, findings)
  await findLoose(house, findings)
  return { lines, heads: heads.length, findings: findings.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0)) }
}

async function verifyLeaves(house: House, heads: readonly HeadLine[], findings: Finding[]): Promise<number> {
  const roots = new Map(heads.filter((head) => head.genuine).map((head) => [head.size, head.root]))
  let frontier: Frontier = emptyFrontier
  let sound = 0
  for (let from = 0; ; from += page) {
    const { rows } = await house.jobs.query<Line>(
      `select l.position, l.seq, l.leaf as kept, j.leaf as row, case when j.seq is null then null else app.leaf(j) end as now, j.mac, j.trace_id, j.action, j.operation, j.case_id, j.outcome
         from journal_leaves l left join journal j on j.seq = l.seq where l.position >= $1 and l.position < $2 order by l.position`,
      [from, from + page],
    )
    for (const line of rows) {
      check(house, line, findings)
      if (line.kept) frontier = append(frontier, line.kept)
      const root = roots.get(frontier.size)
      if (root === undefined) continue
      if (!root.equals(rootOf(frontier))) return differs(findings, sound, frontier.size)
      sound = frontier.size
    }
    if (rows.length === 0) break
  }
  const largest = Math.max(0, ...roots.keys())
  if (largest > frontier.size) findings.push({ kind: 'head_without_lines', seq: null, between: [frontier.size, largest] })
  return frontier.size
}

/** From here on the tree is another one than was signed; the lines between the last sound head and this one hold the change. */
function differs(findings: Finding[], sound: number, size: number): number {
  if (findings.length === 0) findings.push({ kind: 'reordered', seq: null, between: [sound, size] })
  return size
}

function check(house: House, line: Line, findings: Finding[]): void {
  if (!line.now || !line.kept) findings.push({ kind: 'removed', seq: line.seq })
  else if (!isGenuine(house, line) && line.now.equals(line.kept)) findings.push({ kind: 'inserted', seq: line.seq })
  else if (!line.now.equals(line.kept) || !line.row?.equals(line.kept)) findings.push({ kind: 'edited', seq: line.seq })
}

function isGenuine(house: House, { trace_id: traceId, action, operation, case_id: caseId, outcome, mac }: Line): boolean {
  return mac?.equals(journalMac(house.secrets.journal, { traceId, action, operation, caseId, outcome })) ?? false
}

/** Lines that have no place in the tree: those of the last second are new, the others were put in later; a copied line shows twice. */
async function findLoose(house: House, findings: Finding[]): Promise<void> {
  const { rows: loose } = await house.jobs.query<Line & { old: boolean }>(
    `select j.seq, null as position, null as kept, j.leaf as row, app.leaf(j) as now, j.mac, j.trace_id, j.action, j.operation, j.case_id, j.outcome,
            j.txid < coalesce((select next_txid from journal_tree), '0') as old
       from journal j where not exists (select 1 from journal_leaves l where l.seq = j.seq)`,
  )
  for (const line of loose) if (line.old || !isGenuine(house, line)) findings.push({ kind: 'inserted', seq: line.seq })
  // of two lines with one signature the one that entered the tree first is the real one, whatever number the other was given
  const { rows: copies } = await house.jobs.query<{ seq: number }>(
    `select seq from (select j.seq, row_number() over (partition by j.mac order by l.position nulls last, j.seq) as nth
       from journal j left join journal_leaves l on l.seq = j.seq where j.mac in (select mac from journal group by mac having count(*) > 1)) t
      where nth > 1`,
  )
  for (const copy of copies) if (!findings.some((finding) => finding.seq === copy.seq)) findings.push({ kind: 'inserted', seq: copy.seq })
}
