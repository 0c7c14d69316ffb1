import type pg from 'pg'
import type { TestHouse } from './house.ts'

/** How many statements the application sends while this is done. */
export async function countQueries(world: TestHouse, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const restore: (() => void)[] = []
  const watch = (client: pg.PoolClient): void => {
    const original = client.query
    client.query = new Proxy(original, {
      apply: (target, self, given) => {
        count += 1
        return Reflect.apply(target, self, given)
      },
    })
    restore.push(() => {
      client.query = original
    })
  }
  world.house.pool.on('acquire', watch)
  try {
    await work()
  } finally {
    world.house.pool.off('acquire', watch)
    for (const undo of restore.reverse()) undo()
  }
  return count
}
