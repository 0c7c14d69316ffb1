import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './support/browser.ts'
import { type House, nameOf, openHouse, type Person } from './support/cast.ts'
import { sees } from './support/see.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

/** At most so many taps and texts, each with the time a trained person takes for it on a phone. */
const budget = { interactions: 25, seconds: 120 }
const tapSeconds = 2
const charactersPerSecond = 3

/** A phone of 320 by 640 in one hand; every tap and text is counted. */
class Phone {
  readonly page: Page
  readonly #context: BrowserContext
  taps = 0
  typed = 0
  constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  static async of(person: Person): Promise<Phone> {
    const context = await house.browser.newContext({
      baseURL: house.address,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto('/')
    await page
      .getByRole('button', { name: new RegExp(nameOf(person)) })
      .first()
      .tap()
    await page.getByRole('navigation').first().waitFor()
    return new Phone(context, page)
  }

  async tap(role: 'button' | 'link' | 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    this.taps += 1
    await this.page.getByRole('main').getByRole(role, { name }).first().tap()
    await this.#staysWithin()
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    this.taps += 1
    this.typed += text.length
    const field = this.page.getByRole('textbox', { name })
    await field.tap()
    await field.pressSequentially(text)
    await this.#staysWithin()
  }

  async #staysWithin(): Promise<void> {
    const overflow = await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow, `nothing to scroll sideways at ${this.page.url()}`).toBe(0)
  }

  seconds(): number {
    return Math.round(this.taps * tapSeconds + this.typed / charactersPerSecond)
  }

  end(): Promise<void> {
    return this.#context.close()
  }
}

function keepsBudget(who: string, phone: Phone): void {
  process.stdout.write(`${who}: ${phone.taps} interactions, ${phone.typed} characters, ${phone.seconds()} seconds, no sideways scrolling\n`)
  expect(phone.taps).toBeLessThanOrEqual(budget.interactions)
  expect(phone.seconds()).toBeLessThanOrEqual(budget.seconds)
}

describe('a short consultation on a phone (B12)', () => {
  test('is asked in three steps and answered by another person, each within two minutes with one thumb', async () => {
    const question = 'Deze bewoner weigert na drie meldingen elk gesprek en de buren zijn bang. Is aanmelden raadzaam?'
    const asker = await Phone.of('piet')
    const asked = await Phone.of('anouk')
    await asker.page.goto('/kort-overleg')
    await asker.tap('link', 'Nieuw kort overleg')
    await asker.type('Uw vraag', question)
    await asker.tap('button', 'Verder')
    await asker.tap('checkbox', /De Lindeboom.*Anouk/)
    await asker.tap('button', 'Verder')
    await expectAccessible(asker.page, 'sending a short consultation')
    await asker.tap('button', 'Vraag versturen')
    await sees(asker.page, 'nog geen antwoord')
    keepsBudget('asking', asker)

    await asked.page.goto('/werk')
    await asked.tap('link', /Beantwoorden: .*/)
    await sees(asked.page, question)
    await asked.tap('radio', 'Aanmelden is raadzaam')
    await expectAccessible(asked.page, 'answering a short consultation')
    await asked.tap('radio', /Goed hulpverlenerschap|goed hulpverlenerschap/)
    await asked.type('Toelichting bij de grondslag', 'Advies zonder gegevens uit het dossier')
    await asked.tap('button', 'Antwoorden')
    await sees(asked.page, 'Uw antwoord is verstuurd')
    keepsBudget('answering', asked)

    // the asker’s screen renews itself
    await sees(asker.page, 'Aanmelden is raadzaam')
    await asker.tap('button', 'Kan dit een aanmelding worden?')
    const yeses = asker.page.getByRole('radio', { name: 'Ja' })
    await yeses.first().waitFor()
    for (const yes of await yeses.all()) await yes.tap()
    await expectAccessible(asker.page, 'the criteria of a short consultation')
    await asker.tap('button', 'Maak een conceptaanmelding')
    await asker.page.waitForURL(/\/aanmeldingen\//)
    await Promise.all([asker.end(), asked.end()])
  })

  test('says at the field that the question is empty, and asks before what was typed is lost', async () => {
    const { page, end } = await Phone.of('fatima').then((phone) => ({ page: phone.page, end: () => phone.end() }))
    await page.goto('/kort-overleg/nieuw')
    const question = page.getByRole('textbox', { name: 'Uw vraag' })
    await page.getByRole('button', { name: 'Verder' }).tap()
    await sees(page, /^Uw vraag: /)
    expect(await question.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page, 'a short consultation without a question')
    await question.pressSequentially('Is aanmelden raadzaam?')
    expect(await question.getAttribute('aria-invalid')).toBe(null)
    const asked = page.waitForEvent('dialog')
    await page.evaluate('void setTimeout(() => location.reload())')
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(await question.inputValue()).toBe('Is aanmelden raadzaam?')
    await end()
  })

  test('erases itself at once when the asker wants it', async () => {
    const asker = await Phone.of('tom')
    await asker.page.goto('/kort-overleg')
    await asker.tap('link', /Een cliënt komt afspraken niet na/)
    await asker.tap('button', 'Wis dit overleg nu')
    await asker.page.getByRole('dialog').getByRole('button', { name: 'Wis dit overleg nu' }).tap()
    await sees(asker.page, 'Er lopen geen korte overleggen')
    await asker.end()
  })
})

describe('the advice desk (B10)', () => {
  test('refuses a BSN while one types and takes a question about nobody', async () => {
    const { page, end } = await Phone.of('soraya').then((phone) => ({ page: phone.page, end: () => phone.end() }))
    await page.goto('/kennis/vragen/nieuw')
    await page.getByRole('textbox', { name: 'Uw vraag in één zin' }).fill('Wie neemt de regie?')
    const situation = page.getByRole('textbox', { name: 'De situatie en wat u wilt weten' })
    await situation.fill('Het gaat om 999 990 019.')
    await sees(page, 'Hier staat een burgerservicenummer')
    await page.getByRole('button', { name: 'Vraag versturen' }).tap()
    await sees(page, /hier is het nooit nodig/)
    await situation.fill('Wat kan ik doen met Brinkstra?')
    await page.getByRole('checkbox', { name: /Brinkstra/ }).tap()
    await page.getByRole('button', { name: 'Vraag versturen' }).tap()
    await sees(page, 'Het bureau heeft nog niet geantwoord.')
    await expectAccessible(page, 'a question to the bureau')
    await end()
  })
})
