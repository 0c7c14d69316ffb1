import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse } from './support/cast.ts'
import { arrives, press, sees } from './support/see.ts'

/** Youssef Amrani of RO-08 was referred once more, as Joesoef el Amrani. */
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

describe('who is this', () => {
  test('a judge sees why somebody may be known, says so by keyboard alone, and undoes it', async () => {
    const page = await house.as('soraya')
    await page.goto('/weegtafel')
    await arrives(page, 'Weegtafel')
    const agenda = page.getByRole('navigation', { name: 'Agenda van de weegtafel' })
    await agenda.getByRole('button').filter({ hasText: 'Joesoef el Amrani' }).click()
    const panel = page.getByRole('region', { name: /Mogelijk al bekend|Eerder bekend/ })
    await sees(panel, /voornaam klinkt hetzelfde.*Joesoef – Youssef/)
    await panel.getByRole('button', { name: 'Dezelfde persoon' }).focus()
    for (const key of ['Enter', 'Space', 'Enter']) await page.keyboard.press(key)
    await arrives(page, 'Eerder bekend')
    await sees(panel, /Dezelfde persoon, vastgelegd door Soraya Benali/)
    await expectAccessible(page, 'known persons')
    await panel.getByRole('button', { name: 'Ongedaan maken' }).focus()
    await page.keyboard.press('Enter')
    await arrives(page, 'Mogelijk al bekend')
  })

  test('who refers sees while typing whom they brought in before, on a phone, and the address tells nothing', async () => {
    const page = await house.as('piet')
    await page.setViewportSize({ width: 320, height: 720 })
    const { caseId }: { caseId: string } = await (await page.request.post('/api/v1/referrals', { data: {} })).json()
    await page.goto(`/aanmeldingen/${caseId}`)
    await sees(page, 'Zodra u twee van voornaam, achternaam en geboortedatum invult')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox', { name: 'Voornaam van de betrokkene' }).fill('Jousef')
    await page.getByRole('textbox', { name: 'Achternaam van de betrokkene' }).fill('Amrani')
    const panel = page.getByRole('region', { name: 'Mogelijk al bekend' })
    await sees(panel, /Joesoef el Amrani/)
    await press(panel, 'Niet dezelfde')
    await panel.getByRole('radio', { name: 'familielid of naamgenoot' }).check()
    await press(panel, 'Vastleggen')
    await sees(panel, /1 keer: niet dezelfde persoon/)
    await expectAccessible(page, 'known while referring')
    expect(asked.filter((url) => /jousef|amrani/i.test(url))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    await page.request.delete(`/api/v1/cases/${caseId}/referral`)
  })
})
