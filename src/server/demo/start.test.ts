import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type Send } from '../../api/client.ts'
import { referralOperations } from '../../api/referrals.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { demoPassword, demoTotpSecret } from '../../world/accounts.ts'
import { veenkolonienWest } from '../../world/houses.ts'
import { demoTrace, seedDemo } from './seed.ts'

let broken: TestHouse
let used: TestHouse
const seed = ({ house, app }: TestHouse) => seedDemo(new Map([[house.slug, house]]), app)
const casesIn = async ({ house }: TestHouse): Promise<number> =>
  (await house.jobs.query<{ n: number }>('select count(*) as n from cases')).rows[0]?.n ?? -1
/** As the stories act: recognisable in the journal. */
const asStory =
  (send: Send): Send =>
  (request) =>
    send({ ...request, headers: { ...request.headers, traceparent: `00-${demoTrace}-${'1'.repeat(16)}-01` } })

beforeAll(async () => {
  broken = await testHouse(veenkolonienWest)
  used = await testHouse(veenkolonienWest)
})
afterAll(async () => {
  await broken?.close()
  await used?.close()
})

test('a region whose playing was broken off is emptied and played from the start', async () => {
  for (const goal of ['Rust', 'Hulp', 'Een dak', 'Werk', 'Veiligheid'])
    await call(asStory(broken.as('aleid')), referralOperations.startReferral, { body: { referral: { goal } } })
  await seed(broken)
  expect(await casesIn(broken)).toBe(3)
})

test('a fictitious house in which a person has begun to work is left as it is', async () => {
  await call(used.as('aleid'), referralOperations.startReferral, { body: {} })
  await seed(used)
  expect(await casesIn(used)).toBe(1)
})

test('two servers that start at once play the region once', async () => {
  await Promise.all([seed(broken), seed(broken)])
  expect(await casesIn(broken)).toBe(3)
})

test('an invented person signs in with the published password and code', async () => {
  const code = new TOTP({ secret: Secret.fromBase32(demoTotpSecret('aleid')) }).generate()
  const body = { house: veenkolonienWest.slug, username: 'aleid', password: demoPassword, code }
  const answer = await broken.app.inject({ method: 'POST', url: '/api/v1/session', payload: body })
  expect(answer.json()).toMatchObject({ name: 'Aleid Drent' })
})

test('a house that is not fictitious gets no invented people or cases', async () => {
  await seedDemo(new Map([[used.house.slug, { ...used.house, fictitious: false }]]), used.app)
  expect(await casesIn(used)).toBe(1)
})
