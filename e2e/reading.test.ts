import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../src/api/cases.ts'
import { call } from '../src/api/client.ts'
import { referralOperations } from '../src/api/referrals.ts'
import { completeReferral } from '../src/testing/referrals.ts'
import { history as english } from '../src/web/i18n/en/history.ts'
import { history } from '../src/web/i18n/nl/history.ts'
import { layOnTable } from './steps/judge.ts'
import { open } from './steps/look.ts'
import { type House, nameOf, openHouse } from './support/cast.ts'
import { door } from './support/door.ts'
import { arrives, openDialog, press, sees, send } from './support/see.ts'

let house: House
/** A case of long standing, with a plan and agreements; journeys that went before change which stands first on a list. */
let address: string

beforeAll(async () => {
  house = await openHouse()
  const fatima = await door('fatima', (await house.browser.newContext({ baseURL: house.address })).request)
  const { cases } = await call(fatima, caseOperations.searchCases, { body: { search: 'Veldhorst' } })
  address = `/casussen/${cases[0]?.id}`
})
afterAll(() => house.end())

const isNarrower = (region: Locator) => region.evaluate((element) => element.scrollWidth <= element.clientWidth + 1)

describe('what one reads', () => {
  test('of the course of a case is what happened, in Dutch and English, and never a command or a machine word (R-LOG-07)', async () => {
    const context = await house.browser.newContext({ baseURL: house.address, locale: 'nl-NL' })
    const page = await context.newPage()
    await page.goto('/')
    await press(page, new RegExp(nameOf('fatima')))
    await arrives(page, 'Mijn werk')
    const texts = new Set<string>(Object.values(history))
    for (const [place, what] of [
      ['verloop?inzage=ja', history.showDossier],
      ['verloop', history.registerAgreement],
    ]) {
      await open(page, `${address}/${place}`)
      await page.getByRole('rowheader').first().waitFor()
      const told = await page.getByRole('rowheader').allInnerTexts()
      expect(told, place).toContain(what)
      expect(
        told.filter((each) => !texts.has(each) || each === history.other),
        place,
      ).toEqual([])
    }
    await press(page, new RegExp(nameOf('fatima')))
    await page.getByText('English', { exact: true }).click()
    await sees(page, english.registerAgreement)
    await context.close()
  })

  test('on a small screen needs no scrolling sideways: a row stands as a card, each value under its header', async () => {
    const fatima = await house.as('fatima')
    for (const place of ['/casussen', '/overleggen', `${address}/plan`, `${address}/verloop`]) {
      await fatima.setViewportSize({ width: 320, height: 900 })
      await open(fatima, place)
      const region = fatima
        .getByRole('main')
        .getByRole('region')
        .filter({ has: fatima.getByRole('table') })
      for (const each of await region.all()) expect(await isNarrower(each), place).toBe(true)
      const label = await fatima
        .getByRole('cell')
        .filter({ visible: true })
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content)
      expect(label, place).toMatch(/^".+"$/)
      // turned to a wide screen it is a table again
      await fatima.setViewportSize({ width: 1440, height: 900 })
      await fatima.getByRole('columnheader').first().waitFor()
      expect((await fatima.getByRole('columnheader').first().boundingBox())?.width, place).toBeGreaterThan(20)
    }
  })

  test('of an empty list is why it is empty; that there are none is only spoken', async () => {
    const fatima = await house.as('fatima')
    await open(fatima, '/casussen?fase=consultation')
    await sees(fatima, 'Geen casussen gevonden')
    const status = fatima.getByRole('status').filter({ hasText: '0 casussen getoond' })
    expect((await status.locator('..').boundingBox())?.width).toBe(1)
    expect(await fatima.getByRole('columnheader').count()).toBe(0)
  })

  test('of the covenant is found by its contents, beside it or folded above it, by keyboard', async () => {
    const hanneke = await house.as('hanneke')
    await hanneke.setViewportSize({ width: 1440, height: 900 })
    await open(hanneke, '/beheer/convenant')
    const contents = hanneke.getByRole('navigation', { name: 'Op deze pagina' })
    await expect.poll(() => contents.getByRole('link').first().getAttribute('aria-current')).toBe('location')
    await contents.getByRole('link', { name: 'Brieven' }).focus()
    await hanneke.keyboard.press('Enter')
    const letters = hanneke.getByRole('region', { name: 'Brieven' })
    await expect.poll(() => letters.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200)
    expect(await letters.evaluate((element) => document.activeElement?.contains(element) && document.activeElement !== document.body)).toBe(
      true,
    )
    await expect.poll(() => contents.locator('[aria-current]').innerText()).toBe('Brieven')
    await hanneke.setViewportSize({ width: 320, height: 900 })
    await contents.getByRole('link').first().waitFor({ state: 'hidden' })
    await contents.getByText('Op deze pagina').click()
    await contents.getByRole('link', { name: 'Termijnen' }).click()
    await expect.poll(() => hanneke.evaluate(() => location.hash)).toBe('#terms')
  })

  test('at the weighing table begins at the head of the next card, with the focus on it, when a card leaves the table', async () => {
    const piet = await door('piet', (await house.browser.newContext({ baseURL: house.address })).request)
    const subject = { ...completeReferral().subject, bsn: undefined, familyName: 'Van Loon' }
    const { caseId, number } = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral({ subject }) } })
    await call(piet, referralOperations.submitReferral, { params: { caseId } })
    const joris = await house.as('joris')
    await joris.setViewportSize({ width: 1024, height: 500 })
    await layOnTable(joris, number)
    const dialog = await openDialog(joris, joris, 'Ik ken de betrokkene privé')
    await joris.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await send(dialog, 'Verschonen')
    const head = joris.locator('#op-tafel')
    await head.filter({ hasNotText: number }).waitFor()
    await expect.poll(() => head.evaluate((element) => element === document.activeElement)).toBe(true)
    const top = await head.evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(250)
  })
})
