import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../src/api/client.ts'
import { purposeOperations } from '../src/api/purpose.ts'
import { referralOperations } from '../src/api/referrals.ts'
import { completeReferral } from '../src/testing/referrals.ts'
import { layOnTable } from './steps/judge.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse, type Person } from './support/cast.ts'
import { door } from './support/door.ts'
import { choose, fillIn, openDialog, press, sees, send } from './support/see.ts'

const motive = 'Alle drie de beoordelaars vinden dat het past.'
const yes = { a: true, b: true, c: true, d: true, motive: 'Ernstig, en niemand lost dit alleen op.' }
let house: House
let number = ''
let params: { caseId: string }

async function asA(person: Person) {
  return door(person, (await house.browser.newContext({ baseURL: house.address })).request)
}

beforeAll(async () => {
  house = await openHouse()
  const subject = { ...completeReferral().subject, bsn: undefined, familyName: 'Van Loon' }
  const piet = await asA('piet')
  const started = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral({ subject }) } })
  number = started.number
  params = { caseId: started.caseId }
  await call(piet, referralOperations.submitReferral, { params })
  for (const judge of [piet, await asA('soraya'), await asA('joris')])
    await call(judge, purposeOperations.judgePurpose, { params, body: yes })
})
afterAll(() => house.end())

test('a judgment that changes while the bureau records gate 1 is read first, and what was typed stays (R-CAS-04)', async () => {
  const mieke = await house.as('mieke')
  await layOnTable(mieke, number)
  const dialog = await openDialog(mieke, mieke, 'Beoordeling vastleggen')
  await choose(dialog, 'Uitkomst', 'Past bij het doel')
  await fillIn(dialog, { Motivering: motive })
  const no = { ...yes, d: false, motive: 'De reclassering kan dit alleen.' }
  await call(await asA('soraya'), purposeOperations.judgePurpose, { params, body: no })
  await sees(dialog, 'Er is intussen iets veranderd')
  await sees(dialog, 'OM (Soraya Benali) oordeelt nu: voldoet niet aan alle criteria')
  await sees(dialog, no.motive)
  await expectAccessible(mieke, 'gate 1 with a judgment that changed meanwhile')
  await press(dialog, 'Besluit vastleggen')
  await sees(dialog, /^Iemand anders heeft dit intussen gewijzigd/)
  expect(await dialog.getByRole('textbox', { name: 'Motivering' }).inputValue()).toBe(motive)
  await press(dialog, 'Ik heb dit gelezen')
  await send(dialog, 'Besluit vastleggen')
  await sees(mieke, 'De beoordeling is vastgelegd')
})
