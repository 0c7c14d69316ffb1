import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errors } from '../src/domain/errors.ts'
import { issueTexts } from '../src/domain/issues.ts'
import { en } from '../src/web/i18n/en.ts'
import { nl } from '../src/web/i18n/nl.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse } from './support/cast.ts'
import { arrives, fillIn, press, sees, select } from './support/see.ts'

type Words = typeof nl | typeof en
const languages: readonly ['nl' | 'en', Words, string][] = [
  ['nl', nl, 'Nederlands'],
  ['en', en, 'English'],
]
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

/** The page to sign in as somebody meets it for the first time, with the form for an account of one's own unfolded. */
async function opened(words: Words, name: string): Promise<Page> {
  const context = await house.browser.newContext({ baseURL: house.address, bypassCSP: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto('/aanmelden')
  await page.getByText(name, { exact: true }).click()
  await arrives(page, words.signIn.title)
  await page.getByText(words.signIn.ownAccount).click()
  return page
}

async function fillAndSend(page: Page, { signIn }: Words, username = 'piet'): Promise<void> {
  await select(page, signIn.house, 'Zorg- en Veiligheidshuis Rivierenland-Oost')
  await fillIn(page, { [signIn.username]: username, [signIn.code]: '123456' })
  await page.getByLabel(signIn.password).fill('niet het wachtwoord')
  await press(page, signIn.submit)
}

/** What stands between: a server that is busy, or something before it that is no server of ours. */
const answering = (status: number, body: string) => (route: Route) =>
  route.request().method() === 'POST' ? route.fulfill({ status, body, contentType: 'application/json' }) : route.continue()

describe.each(languages)('who signs in is told in their own language (%s)', (language, words, name) => {
  test('which fields are empty, at the field and above the form', async () => {
    const page = await opened(words, name)
    await press(page, words.signIn.submit)
    await sees(page, words.common.fieldErrors.other.replace('{n}', '4'))
    for (const label of [words.signIn.house, words.signIn.username, words.signIn.password])
      await sees(page, `${label}: ${words.forms.required.charAt(0).toLowerCase()}${words.forms.required.slice(1)}`)
    await sees(page, words.signIn.codeMissing)
    await expectAccessible(page, 'sign-in with errors')
    await page.context().close()
  })

  test('that the combination is not right', async () => {
    const page = await opened(words, name)
    await fillAndSend(page, words)
    await sees(page, errors.sign_in_failed[language])
    expect(await page.getByRole('textbox', { name: words.signIn.username }).inputValue()).toBe('piet')
    await page.context().close()
  })

  test('that what they wrote is too long, by the server, at its field', async () => {
    const page = await opened(words, name)
    await fillAndSend(page, words, 'p'.repeat(101))
    await sees(page, `${words.signIn.username}: ${issueTexts.too_long[language].replace(/^./, (first) => first.toLowerCase())}`)
    await page.context().close()
  })

  test('that there were too many attempts, and that the data cannot be reached', async () => {
    const page = await opened(words, name)
    for (const code of ['too_many_attempts', 'unavailable'] as const) {
      await page.route('**/api/v1/session', answering(errors[code].status, JSON.stringify({ code, status: errors[code].status })))
      await fillAndSend(page, words)
      await sees(page, errors[code][language])
      await page.unroute('**/api/v1/session')
    }
    await page.context().close()
  })

  test('that the connection is gone, with what they typed still there, also when it goes just after a refusal', async () => {
    const page = await opened(words, name)
    await page.context().setOffline(true)
    await fillAndSend(page, words)
    await sees(page, words.session.connectionLost)
    expect(await page.getByRole('textbox', { name: words.signIn.username }).inputValue()).toBe('piet')
    await page.context().setOffline(false)
    await page.route('**/assets/refusal-texts-*', (route) => route.abort())
    await press(page, words.signIn.submit)
    await sees(page, words.session.connectionLost)
    await page.context().close()
  })
})
