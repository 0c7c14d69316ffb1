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

test('a text by somebody whose key came after what was kept opens all the same, and gets no second key', async () => {
  const { caseId } = await caseAtTheTable(world)
  const { house } = world
  const participant = world.participantOf('yasmina')
  const cache = new KeyCache()
  const from = (kept: KeyCache) => (tx: ConstructorParameters<typeof Vault>[0]) => new Vault(tx, house.slug, house.keyring, kept)
  await inTransaction(house.jobs, async ({ tx }) => {
    const before = from(cache)(tx)
    await before.readAhead([caseId])
    const sealed = await from(new KeyCache())(tx).seal(caseId, participant, 'goals.sealed', '1', 'later')
    await before.committed() // a slow reader keeps what it had read before
    expect(await from(cache)(tx).open(caseId, participant, 'goals.sealed', '1', sealed)).toBe('later')
    const stale = new KeyCache()
    stale.keep(caseId, new Map())
    await from(stale)(tx).seal(caseId, participant, 'goals.sealed', '2', 'again')
    const keys = await tx
      .selectFrom('data_keys')
      .select('participant_id')
      .where('case_id', '=', caseId)
      .where('participant_id', '=', participant)
      .execute()
    expect(keys).toHaveLength(1)
  })
})
