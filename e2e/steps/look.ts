import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { nl } from '../../src/web/i18n/nl.ts'
import { expectAccessible } from '../support/browser.ts'
import { whenFilled } from '../support/see.ts'

// a text whose family the page did not load shows its key instead
const keyOfAText = new RegExp(`\\b(?:${Object.keys(nl).join('|')})\\.[a-z]\\w+`)

/** The one address at which nothing should be. */
export const nowhere = '/bestaat-niet'
const gone = new RegExp([nl.shell.notFoundTitle, nl.shell.notForYou, nl.shell.errorTitle].join('|'))

/** Opens a screen by its address and waits until what it shows is there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await whenFilled(page)
}

/** One screen: no barrier in light and dark, nothing to scroll sideways, and a title that tells of nobody. */
export async function expectGoodScreen(page: Page, address: string, nobody: readonly string[]): Promise<void> {
  await open(page, address)
  if (address !== nowhere) expect(await page.getByRole('heading', { level: 1 }).first().innerText(), address).not.toMatch(gone)
  await expectAccessible(page, address)
  expect(await page.locator('body').innerText(), address).not.toMatch(keyOfAText)
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow, `${address} at ${width} pixels`).toBeLessThanOrEqual(0)
  }
  const title = await page.title()
  expect(title, address).toMatch(/.+ · Vangnet$/)
  for (const name of nobody) expect(title, address).not.toContain(name)
}

/** Where the first link below this address leads, on the list where a person would follow it. */
export async function firstBelow(page: Page, list: string, below: string): Promise<string> {
  await open(page, list)
  const link = page.getByRole('main').locator(`a[href^="${below}/"]:not([href$="/nieuw"]):not([href*="?"])`).first()
  return (await link.getAttribute('href')) ?? ''
}

/** The first case on the list of a person that is in treatment. */
export async function firstCase(page: Page): Promise<string> {
  await open(page, '/casussen')
  const row = page
    .getByRole('row')
    .filter({ hasText: /In behandeling|In treatment/ })
    .first()
  const address = await row.getByRole('link').first().getAttribute('href')
  return address?.split('/').slice(0, 3).join('/') ?? ''
}

/** All headings, as one who listens to the page would step through it, without their counts and subtitles. */
export async function headings(page: Page): Promise<string[]> {
  const texts = await page.getByRole('heading').allInnerTexts()
  return texts.map(
    (text) =>
      text
        .split(/[·\n]/)[0]
        ?.replace(/ *\(?\d+\)?$/, '')
        .trim() ?? '',
  )
}
