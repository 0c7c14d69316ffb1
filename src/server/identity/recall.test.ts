import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { identityOperations as operations } from '../../api/identity.ts'
import { caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { fillPeople } from '../../testing/people/fill.ts'
import { somebody } from '../../testing/people/generate.ts'
import { misspeltQueries } from '../../testing/people/queries.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { chanceFrom } from '../../world/random.ts'
import { fillKeys } from './fill-keys.ts'

let world: TestHouse
let caseId: string
// so many that none of them asks more than sixty times a minute; all are told only that somebody exists
const asking = ['piet', 'soraya', 'joris', 'els', 'karim', 'nynke', 'mieke', 'fatima', 'ruben']
const people = Array.from({ length: 5_000 }, (_, n) => somebody(41, n))
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseInReview(world)).params.caseId
  const given = { supplier: world.participantOf('piet'), referrer: world.idOf('piet'), judgeOf: () => undefined }
  await asSuperuser(world, (client) => fillPeople(client, people, given))
  await fillKeys(world.house)
})
afterAll(() => world.close())

/** The small sister of `npm run bench:persons`: the same questions, through the door, without the clock. */
test('of 500 misspelt names and dates among 5,000 people at least 95 in 100 are among the five suggested', async () => {
  const missed: string[] = []
  const suggested: number[] = []
  for (const [n, { person, kinds, asked }] of misspeltQueries(people, 500, chanceFrom(43, 1)).entries()) {
    const { givenName, familyName, prefix, birthDate } = asked
    const body = { givenName, familyName, birthDate, ...(prefix ? { prefix } : {}) }
    const { likely } = await call(world.as(asking[n % asking.length] ?? ''), operations.findPersons, { params: { caseId }, body })
    suggested.push(likely.length)
    if (!likely.some(({ personId }) => personId === person.id)) missed.push(kinds.join(' + '))
  }
  expect(Math.max(...suggested)).toBeLessThanOrEqual(5)
  expect(1 - missed.length / 500, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
}, 60_000)
