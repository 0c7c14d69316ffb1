import type pg from 'pg'
import { inTransaction } from '../server/db/connect.ts'
import { journalMac, newSalt } from '../server/house.ts'
import { hashToken } from '../server/session.ts'
import type { TestHouse } from './house.ts'

/** Runs SQL past every handler, as the application's own role, acting as this person in this case. */
export async function asApplication<T>(
  world: TestHouse,
  username: string,
  caseId: string | null,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const { house } = world
  const token = (await world.cookieOf(username)).split('.')[1] ?? ''
  const [action, operation, traceId] = ['case.read', 'test', 'test']
  const mac = journalMac(house.secrets.journal, { action, operation, caseId, outcome: 'done', traceId })
  return inTransaction(house.pool, async ({ client }) => {
    const values = [hashToken(token), action, operation, caseId, true, traceId, 'test', mac, newSalt(), null]
    await client.query('select * from app.enter($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', values)
    return work(client)
  })
}
