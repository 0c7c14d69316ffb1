import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../testing/house.ts'
import { caseAtTheTable } from '../testing/treatment.ts'
import { inTransaction } from './db/connect.ts'
import { KeyCache, Vault } from './vault.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

test('first texts of new participants, sealed at once, open with one key for each participant', async () => {
  const { caseId } = await caseAtTheTable(world)
  const { house } = world
  await inTransaction(house.jobs, async ({ tx }) => {
    const vault = new Vault(tx, house.slug, house.keyring, new KeyCache())
    const texts = ['yasmina', 'yasmina', 'vincent'].map((username, n) => ({ participant: world.participantOf(username), row: String(n) }))
    await tx.deleteFrom('data_keys').where('case_id', '=', caseId).execute()
    const sealed = await Promise.all(
      texts.map(({ participant, row }) => vault.seal(caseId, participant, 'goals.sealed', row, `text ${row}`)),
    )
    for (const [n, { participant, row }] of texts.entries())
      expect(await vault.open(caseId, participant, 'goals.sealed', row, sealed[n] ?? Buffer.alloc(0))).toBe(`text ${row}`)
    const keys = await tx.selectFrom('data_keys').select('participant_id').where('case_id', '=', caseId).execute()
    expect(keys).toHaveLength(new Set(texts.map(({ participant }) => participant)).size)
  })
})
