import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './support/cast.ts'
import { arrives, press } from './support/see.ts'

const FIRST_LOAD = 170_000
const LAZY_ROUTE = 100_000
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

test('who signs in waits for no schema and for no words of a refusal', async () => {
  const context = await house.browser.newContext({ baseURL: house.address })
  const page = await context.newPage()
  const fetched: string[] = []
  page.on('response', (response) => fetched.push(response.url()))
  await page.goto('/aanmelden')
  await page.getByRole('button', { name: /Piet Kroes/ }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => /assets\/(base|kit)-/.test(url))).not.toEqual([])
  expect(fetched.filter((url) => /assets\/(zod|issues|errors|access|participant)-/.test(url))).toEqual([])
  await context.close()
})

test('the first load weighs at most 170 kB of script and style, compressed, and a page after it at most 100 kB more', async () => {
  const context = await house.browser.newContext({ baseURL: house.address })
  const page = await context.newPage()
  const fetched = weigh(page)
  await page.goto('/')
  await page.getByRole('button', { name: /Piet Kroes/ }).waitFor()
  await page.waitForLoadState('networkidle')
  const signIn = await fetched()
  await press(page, /Piet Kroes/)
  await arrives(page, 'Mijn werk')
  await page.waitForLoadState('networkidle')
  const work = await fetched()
  console.info(
    `first load: sign-in ${kilobytes(signIn)}, with my work ${kilobytes(work)} (limits ${kilobytes(FIRST_LOAD)}, and ${kilobytes(LAZY_ROUTE)} more)`,
  )
  expect(signIn).toBeGreaterThan(0)
  expect(signIn).toBeLessThanOrEqual(FIRST_LOAD)
  expect(work - signIn).toBeLessThanOrEqual(LAZY_ROUTE)
  await context.close()
})

/** Everything of script and style that the browser asked for so far, compressed as it travels. */
function weigh(page: Page): () => Promise<number> {
  const weights = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (/javascript|css/.test(type) && !weights.has(response.url())) {
      weights.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).byteLength),
      )
    }
  })
  return async () => (await Promise.all(weights.values())).reduce((sum, weight) => sum + weight, 0)
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
