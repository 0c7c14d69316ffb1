import pg from 'pg'
import { inject } from 'vitest'
import type { TestHouse } from '../house.ts'

/** The superuser of the database: whom no policy, grant or trigger stops. */
export async function asSuperuser<T>(world: TestHouse, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...inject('postgres'), database: world.database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
