import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations, retentionOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { closingOperations } from '../../api/closing.ts'
import { informationOperations } from '../../api/information.ts'
import { referralOperations } from '../../api/referrals.ts'
import { addDays, addYears, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInTreatment, judgedCase, recordPurpose } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { housing } from '../../testing/information.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { eraseDue, listDue } from './erase.ts'

let world: TestHouse
/** Time only goes on: what looks years ahead has a house of its own, because keys of months gone by are not made again. */
function inOwnHouse(): void {
  beforeAll(async () => {
    world = await testHouse()
  })
  afterAll(() => world.close())
}

const today = (): CalendarDate => dateInAmsterdam(new Date())
const ceiling = (): CalendarDate => addYears(today(), 5)
const no = { a: true, b: true, c: true, d: false, motive: 'Dit kan binnen één domein.' }

/** Every table that holds anything of a case, and how much. */
async function left(caseId: string): Promise<Record<string, number>> {
  return asSuperuser(world, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' and table_name <> 'journal' order by 1",
    )
    const found: Record<string, number> = {}
    for (const { name } of [{ name: 'cases' }, ...tables]) {
      const { rows } = await client.query(`select count(*)::int as n from ${name} where ${name === 'cases' ? 'id' : 'case_id'} = $1`, [
        caseId,
      ])
      if (rows[0].n > 0) found[name] = rows[0].n
    }
    return found
  })
}

const everything = (): Promise<unknown> =>
  asSuperuser(world, async (client) => {
    const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
    const counts = rows.map(
      ({ name }) => `(select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ${name} t) as ${name}`,
    )
    return (await client.query(`select ${counts.join(', ')}`)).rows[0]
  })

const certificates = async () => (await call(world.as('vincent'), retentionOperations.listCertificates, {})).certificates

async function notTaken(): Promise<{ caseId: string; eraseOn: CalendarDate }> {
  const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
  const body = { outcome: 'not_in_accordance' as const, notTaken: 'single_domain' as const, motive: 'De oordelen zijn eensluidend.' }
  const { eraseOn } = await recordPurpose(world, 'mieke', { params, body })
  return { caseId: params.caseId, eraseOn: CalendarDate.parse(eraseOn) }
}

async function closed({ params }: CaseParams, eraseOn?: CalendarDate): Promise<void> {
  const draft = { reason: 'goals_reached' as const, result: 'Het is rustig.', relapseRisk: 'small' as const }
  await call(world.as('fatima'), closingOperations.proposeClosing, {
    params,
    body: { ...draft, ...(eraseOn ? { eraseOn } : {}) },
  })
  for (const who of ['fatima', 'piet']) await call(world.as(who), closingOperations.agreeClosing, { params })
  await call(world.as('fatima'), closingOperations.closeCase, { params, body: {} })
}

function supply(who: string, { params }: CaseParams, text: string) {
  return call(world.as(who), informationOperations.supplyItem, { params, body: { ...housing, text } })
}

describe('a referral that is not taken into treatment (law.md §8.4, example 1; R-RET-02, R-RET-11)', () => {
  inOwnHouse()

  test('is gone four weeks later to the last row and key, and its figure stays', async () => {
    const { caseId, eraseOn } = await notTaken()
    expect(eraseOn).toBe(addDays(today(), 28))
    await eraseDue(world.house, addDays(eraseOn, -1))
    expect(await left(caseId)).toMatchObject({ cases: 1, referrals: 1, persons: 1 })

    const erased = await eraseDue(world.house, eraseOn)
    expect(erased).toMatchObject({ cases: 1, keptForHold: 0 })
    expect(await left(caseId)).toEqual({})
    const { rows } = await asSuperuser(world, (client) => client.query("select event, outcome from statistics where event = 'not_taken'"))
    expect(rows).toEqual([{ event: 'not_taken', outcome: 'single_domain' }])
    await expect(call(world.as('piet'), caseOperations.showDossier, { params: { caseId } })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('leaves a certificate that names the article and no person (R-RET-15, R-RET-16)', async () => {
    const [certificate] = await certificates()
    expect(certificate).toMatchObject({ reason: 'not_taken', source: 'BGS 1.16(1)(b)', counts: { persons: 1 } })
    const all = JSON.stringify(
      await asSuperuser(world, async (client) => (await client.query('select * from destruction_certificates, statistics')).rows),
    )
    for (const secret of ['Rick', 'Terlingen', '999990019', 'Dijkweg', '1990-04-12']) expect(all).not.toContain(secret)
  })

  test('is erased in the journal too: by the daily work, for retention, on that case', async () => {
    const { rows } = await asSuperuser(world, (client) => client.query("select * from journal where action = 'retention.erase'"))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ outcome: 'done', purpose: 'retention', origin: 'job', professional_id: null })
  })
})

describe('a closed case (R-RET-01, R-RET-04)', () => {
  inOwnHouse()

  test('is erased on the day chosen at closing, and not a day before', async () => {
    const one = await caseInTreatment(world)
    const chosen = addDays(today(), 90)
    await closed(one, chosen)
    expect(await listDue(world.house, addDays(chosen, -1), 100)).toEqual([])
    expect(await listDue(world.house, chosen, 100)).toEqual([{ caseId: one.params.caseId, reason: 'no_longer_necessary' }])
    await eraseDue(world.house, chosen)
    expect(await left(one.params.caseId)).toEqual({})
  })
})

describe('a closed case without such a day (R-RET-01)', () => {
  inOwnHouse()

  test('is erased five years after first processing, not after closing (example 2)', async () => {
    const one = await caseInTreatment(world)
    await closed(one)
    expect(await listDue(world.house, addDays(ceiling(), -1), 100)).toEqual([])
    expect(await listDue(world.house, ceiling(), 100)).toEqual([{ caseId: one.params.caseId, reason: 'ceiling' }])
    await eraseDue(world.house, ceiling())
    expect(await left(one.params.caseId)).toEqual({})
  })
})

describe('the retention clocks (R-RET-01, R-RET-02)', () => {
  inOwnHouse()

  test('show a draft without a first processing: its five years have not begun', async () => {
    await call(world.as('piet'), referralOperations.startReferral, { body: {} })
    const { clocks } = await call(world.as('vincent'), retentionOperations.listClocks, {})
    expect(clocks).toMatchObject([{ phase: 'draft', firstProcessedOn: null }])
  })
})

describe('the daily erasure (R-RET-15)', () => {
  inOwnHouse()

  test('tried dry changes nothing', async () => {
    const { eraseOn } = await notTaken()
    const before = await everything()
    expect(await listDue(world.house, eraseOn, 100)).toHaveLength(1)
    expect(await everything()).toEqual(before)
  })

  test('run again, also by two at once, does nothing more', async () => {
    await Promise.all([eraseDue(world.house, addDays(today(), 28)), eraseDue(world.house, addDays(today(), 28))])
    const certified = (await certificates()).length
    const before = await everything()
    expect(await eraseDue(world.house, addDays(today(), 28))).toMatchObject({ cases: 0, items: 0, keptForHold: 0 })
    expect(await everything()).toEqual(before)
    expect(await certificates()).toHaveLength(certified)
  })

  test('is not held up by a case that cannot be erased, which is told and tried again', async () => {
    const [stuck, other] = [await notTaken(), await notTaken()]
    const breakIt = `create function stuck() returns trigger language plpgsql as 'begin raise exception ''stuck''; end';
      create trigger stuck before delete on cases for each row when (old.id = '${stuck.caseId}') execute function stuck()`
    await asSuperuser(world, (client) => client.query(breakIt))
    await expect(eraseDue(world.house, stuck.eraseOn)).rejects.toThrow('1 cases could not be erased')
    expect([await left(stuck.caseId), await left(other.caseId)]).toEqual([expect.objectContaining({ cases: 1, referrals: 1 }), {}])
    await asSuperuser(world, (client) => client.query('drop function stuck cascade'))
    await eraseDue(world.house, stuck.eraseOn)
    expect(await left(stuck.caseId)).toEqual({})
  })

  test('takes a single item on its own day while the case goes on', async () => {
    const one = await caseInTreatment(world)
    const { id } = await supply('piet', one, 'Gaat eerder weg.')
    await supply('piet', one, 'Blijft zo lang de casus loopt.')
    // no later than the days before: a month that is over takes its key with it
    const own = addDays(today(), 28)
    await world.house.jobs.query('update supplies set erase_on = $2 where id = $1', [id, own])
    await eraseDue(world.house, addDays(own, -1))
    expect(await left(one.params.caseId)).toMatchObject({ supplies: 2 })
    expect(await eraseDue(world.house, own)).toMatchObject({ cases: 0, items: 1 })
    const { information } = await call(world.as('fatima'), caseOperations.showDossier, one)
    expect(information?.supplies.map((item) => item.text)).toEqual(['Blijft zo lang de casus loopt.'])
    await closed(one, own)
    await eraseDue(world.house, own)
  })

  test('destroys the key of a month when the month is over and nothing needs it any more (R-RET-13)', async () => {
    const { eraseOn } = await notTaken()
    const bucket = eraseOn.slice(0, 7)
    expect(world.house.keyring.buckets()).toContain(bucket)
    const next = addDays(eraseOn, 35)
    await eraseDue(world.house, eraseOn)
    expect(world.house.keyring.destroyedBuckets()).not.toContain(bucket)
    await eraseDue(world.house, next)
    expect(world.house.keyring.buckets()).not.toContain(bucket)
    expect(world.house.keyring.destroyedBuckets()).toContain(bucket)
    expect(() => world.house.keyring.bucket(bucket)).toThrow(/destroyed/)
  })
})

describe.each([
  'closed',
  'still open',
] as const)('a legal claim on three items of a case that is %s at its ceiling (example 9; R-RET-06)', (state) => {
  inOwnHouse()
  let one: CaseParams
  let held: string[]
  beforeAll(async () => {
    one = await caseInTreatment(world)
    const items = [
      await supply('piet', one, 'Eerste om te bewaren.'),
      await supply('piet', one, 'Tweede om te bewaren.'),
      await supply('tom', one, 'Derde om te bewaren.'),
      await supply('piet', one, 'Hoeft niet bewaard.'),
    ]
    held = items.slice(0, 3).map((item) => item.id)
    await world.house.jobs.query("update supplies set held_because = 'Rechtsvordering 2026/17' where id = any ($1)", [held])
    if (state === 'closed') await closed(one)
    expect(await eraseDue(world.house, ceiling())).toMatchObject({ cases: 0, keptForHold: 1 })
  })

  test('leaves those three and what they stand on; every other row and key is gone', async () => {
    expect(await left(one.params.caseId)).toEqual({ cases: 1, supplies: 3, persons: 1, data_keys: 2, plans: 1, purpose_decisions: 1 })
    const { rows } = await asSuperuser(world, (client) =>
      client.query(
        'select p.sealed, p.bsn_sealed, p.bsn_index, length(d.sealed) as words from persons p join purpose_decisions d using (case_id) where case_id = $1',
        [one.params.caseId],
      ),
    )
    expect(rows).toEqual([{ sealed: null, bsn_sealed: null, bsn_index: null, words: 0 }])
  })

  test('they are shielded: nobody sees them, but who opens the case by name with a reason', async () => {
    for (const who of ['fatima', 'piet', 'anouk', 'mieke', 'vincent'])
      await expect(call(world.as(who), caseOperations.showDossier, one)).rejects.toMatchObject({ code: 'not_found' })
    const body = { purpose: 'legal_claim' as const, reason: 'Verweer in 2026/17' }
    await call(world.as('marijke'), retentionOperations.unlockCase, { params: { shieldedId: one.params.caseId }, body })
    const { information, referral } = await call(world.as('marijke'), caseOperations.showDossier, one)
    expect(information?.supplies.map((item) => item.id).sort()).toEqual([...held].sort())
    expect(information?.supplies.map((item) => item.text).sort()).toEqual([
      'Derde om te bewaren.',
      'Eerste om te bewaren.',
      'Tweede om te bewaren.',
    ])
    expect(referral).toBeNull()
  })

  test('the erasure comes back each day and leaves them; when the claim ends they go too', async () => {
    const certified = (await certificates()).length
    expect(await eraseDue(world.house, addDays(ceiling(), 1))).toMatchObject({ cases: 0, items: 0, keptForHold: 0 })
    expect(await certificates()).toHaveLength(certified)
    await world.house.jobs.query('update supplies set held_because = null where id = any ($1)', [held])
    expect(await eraseDue(world.house, addDays(ceiling(), 2))).toMatchObject({ cases: 1 })
    expect(await left(one.params.caseId)).toEqual({})
  })
})
