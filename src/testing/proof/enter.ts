import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { hashToken } from '../../server/session.ts'
import type { TestHouse } from '../house.ts'

type Entered = { caseId?: string; action: string }

/** A transaction as the role of the application, entered with somebody's real session as the door would; it is always rolled back. */
export async function enterAs<T>(
  world: TestHouse,
  username: string,
  { caseId, action }: Entered,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const [, token = ''] = (await world.cookieOf(username)).split('.')
  const client = await world.house.pool.connect()
  try {
    await client.query('begin')
    await client.query('select * from app.enter($1, $2, $3, $4, true, $5, $6, $7, $8, null)', [
      hashToken(token),
      action,
      'bySql',
      caseId ?? null,
      randomBytes(16).toString('hex'),
      'test',
      randomBytes(32),
      randomBytes(16),
    ])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
