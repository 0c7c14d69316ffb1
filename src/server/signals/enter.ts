import { createHmac } from 'node:crypto'
import { DomainError } from '../../domain/errors.ts'
import type { DoorKind } from '../../domain/signal.ts'
import { type Connection, inTransaction, named } from '../db/connect.ts'
import { type House, journalMac, newSalt } from '../house.ts'
import { refusalOf } from '../problem.ts'

type DoorAct = {
  house: House
  /** Which kind of door it must be; any for asking how something stands. */
  kind: DoorKind | null
  operation: string
  tokenHash: Buffer
  caseId: string | null
  /** By what the sender knows its message; never kept as it is. */
  key: string | null
  traceId: string
}
export type EnteredByDoor = { door_id: string; participant_id: string; signal_id: string | null; signal_days: number; at: string }

const enterSql = 'select * from app.enter_by_door($1, $2, $3, $4, $5, $6, $7, $8, $9)'

/** One act of a door in one transaction that has journaled it before anything happens; a refusal is journaled by itself. */
export async function byDoor<T>(act: DoorAct, work: (connection: Connection, entered: EnteredByDoor) => Promise<T>): Promise<T> {
  const { traceId } = act
  let doorId = 'unknown'
  try {
    return await inTransaction(act.house.pool, async (connection) => {
      const entered = await enter(connection, act, traceId)
      doorId = entered.door_id
      return work(connection, entered)
    })
  } catch (error) {
    await journalRefusal(act, traceId, `door:${doorId}`, refusalOf(error).code)
    throw error
  }
}

async function enter({ client }: Connection, act: DoorAct, traceId: string): Promise<EnteredByDoor> {
  const { house, kind, operation, tokenHash, caseId, key } = act
  const line = { action: 'signal.send', operation, outcome: 'done', traceId }
  // one signature for a line about a new case, one for a message that came before
  const [mac, again] = [caseId, null].map((about) => journalMac(house.secrets.journal, { ...line, caseId: about }))
  const values = [tokenHash, kind, operation, caseId, key === null ? null : keyHash(house, key), traceId, mac, newSalt(), again]
  const { rows } = await client.query<EnteredByDoor>({ name: named(enterSql), text: enterSql, values })
  const [entered] = rows
  if (!entered) throw new DomainError('door_unknown')
  return entered
}

/** A number of the sender may tell of a person, so that only this is kept of it. */
export function keyHash(house: House, key: string): Buffer {
  return createHmac('sha256', house.secrets.bsn).update(`signal|${key}`).digest()
}

async function journalRefusal({ house, operation }: DoorAct, traceId: string, origin: string, outcome: string): Promise<void> {
  const line = { action: 'signal.send', operation, caseId: null, outcome, traceId }
  const text = 'select app.refuse($1, $2, $3, $4, $5, $6, $7, $8, $9)'
  const values = [null, line.action, operation, null, outcome, traceId, origin, journalMac(house.secrets.journal, line), newSalt()]
  // when even this cannot be written the database is gone, and the sender is told so already
  await house.pool.query({ name: named(text), text, values }).catch(() => undefined)
}
