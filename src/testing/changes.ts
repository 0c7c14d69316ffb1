import { expect } from 'vitest'
import type { TestHouse } from './house.ts'

/** Listens to the stream of changes as this person does; resolves when nothing can be missed any more. */
export async function hearChanges(world: TestHouse, address: string, username: string) {
  const stopping = new AbortController()
  const answer = await fetch(`${address}/api/v1/events`, { headers: { cookie: await world.cookieOf(username) }, signal: stopping.signal })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk).toString()
  })().catch(() => undefined)
  await expect.poll(() => heard).toContain('retry')
  const stop = (): Promise<void> => {
    stopping.abort()
    return reading
  }
  return { heard: () => heard, stop }
}
