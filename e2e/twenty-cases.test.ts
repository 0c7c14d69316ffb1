import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../src/api/client.ts'
import { purposeOperations } from '../src/api/purpose.ts'
import { referralOperations } from '../src/api/referrals.ts'
import { completeReferral } from '../src/testing/referrals.ts'
import { type House, openHouse } from './support/cast.ts'
import { door } from './support/door.ts'
import { arrives, sees } from './support/see.ts'

const twenty = 20
const names = ['Bakker', 'Visser', 'Smit', 'Meijer', 'Mulder', 'Bos', 'Vos', 'Peters', 'Hendriks', 'Dekker']
type Made = { caseId: string; number: string }
type Sitting = { number: string; keys: number; letters: number; milliseconds: number }

let house: House
let context: BrowserContext
let page: Page
let cases: readonly Made[]

async function anotherBrowser(): Promise<BrowserContext> {
  return house.browser.newContext({
    baseURL: house.address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
}

async function makeCases(): Promise<Made[]> {
  const other = await anotherBrowser()
  const piet = await door('piet', other.request)
  const made: Made[] = []
  for (let n = 0; n < twenty; n += 1) {
    const subject = { ...completeReferral().subject, bsn: undefined, familyName: `${names[n % names.length]} ${n + 1}` }
    const { caseId } = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral({ subject }) } })
    made.push(await call(piet, referralOperations.submitReferral, { params: { caseId } }))
  }
  await other.close()
  return made
}

// Counts whatever a mouse, pen or finger would cause; a button pressed by key is a click without a count.
const guard = `
  window.touched = []
  for (const kind of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel', 'click', 'dblclick', 'contextmenu'])
    window.addEventListener(kind, (event) => { if (event.isTrusted && (kind !== 'click' || event.detail > 0)) window.touched.push(kind) }, true)
`

beforeAll(async () => {
  house = await openHouse()
  cases = await makeCases()
  context = await anotherBrowser()
  await door('soraya', context.request)
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.addInitScript(guard)
})
afterAll(() => house.end())

let pressed = 0
async function key(name: string): Promise<void> {
  pressed += 1
  await page.keyboard.press(name)
}

const heading = () => page.locator('#op-tafel')
const numberOnTable = async (): Promise<string> => (await heading().innerText()).split(' ')[0] ?? ''
const answers = (word: 'voldoet' | 'voldoet niet') => page.getByRole('radio', { name: word, exact: true, checked: true })

/** One card: answers for all criteria, sometimes one turned over, why, and save. The next card then lies on the table by itself. */
async function judge(n: number): Promise<Sitting> {
  const [number, began] = [await numberOnTable(), performance.now()]
  pressed = 0
  const isYes = n % 3 !== 2
  await key(isYes ? 'j' : 'n')
  await answers(isYes ? 'voldoet' : 'voldoet niet')
    .nth(3)
    .waitFor()
  if (n % 4 === 1) await key('4')
  await key('m')
  const motive = isYes ? 'Ernstig, en niemand lost dit alleen op.' : 'Dit kan binnen één domein.'
  await page.keyboard.type(motive)
  await key('Control+Enter')
  await sees(page, `Oordeel over ${number} bewaard.`)
  return { number, keys: pressed, letters: motive.length, milliseconds: Math.round(performance.now() - began) }
}

describe('twenty cases at the weighing table, without touching the mouse (R-CAS-04, R-CAS-07)', () => {
  test('are judged one after the other: the next card comes by itself, with the focus on it', async () => {
    await page.goto(`/weegtafel#${cases[0]?.caseId}`)
    await arrives(page, 'Weegtafel')
    await sees(heading(), cases[0]?.number ?? '')
    const own = new Set(cases.map(({ number }) => number))
    const sittings: Sitting[] = []
    for (let card = 0; sittings.length < twenty && card < 80; card += 1) {
      const number = await numberOnTable()
      const isOpen = own.has(number) && !sittings.some((sitting) => sitting.number === number)
      if (!isOpen) {
        await key('ArrowRight')
        await page.waitForFunction(`!document.querySelector('#op-tafel').innerText.startsWith('${number}')`)
        continue
      }
      sittings.push(await judge(sittings.length))
      if (sittings.length < twenty) {
        await page.waitForFunction(`!document.querySelector('#op-tafel').innerText.startsWith('${number}')`)
        await expect.poll(() => heading().evaluate((element) => element === document.activeElement)).toBe(true)
        expect(await heading().evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
      }
    }
    report(sittings)
    expect(sittings.map(({ number }) => number).sort()).toEqual([...own].sort())
    // the answer, to the motive, save; one more where a criterion is turned over
    expect(Math.max(...sittings.map(({ keys }) => keys))).toBeLessThanOrEqual(4)
  })

  test('the last judgment can be undone, and what was typed still stands there', async () => {
    const before = await page.getByText(/^Oordeel over .* bewaard\.$/).innerText()
    const [, number = ''] = /over (\S+) bewaard/.exec(before) ?? []
    await key('u')
    await sees(page, `Het oordeel over ${number} is teruggedraaid.`)
    await sees(heading(), number)
    expect(await page.getByRole('textbox', { name: 'Motivering' }).inputValue()).toMatch(/domein|alleen/)
    await key('Control+Enter')
    await sees(page, `Oordeel over ${number} bewaard.`)
  })

  test('nothing typed is lost by going to another card and back', async () => {
    await page.goto(`/weegtafel#${cases[3]?.caseId}`)
    await sees(heading(), cases[3]?.number ?? '')
    await key('m')
    await key('Control+A')
    await page.keyboard.type('Nog niet klaar met denken')
    await key('Tab')
    await key('ArrowRight')
    await sees(heading(), cases[4]?.number ?? '')
    await key('ArrowLeft')
    await sees(heading(), cases[3]?.number ?? '')
    expect(await page.getByRole('textbox', { name: 'Motivering' }).inputValue()).toBe('Nog niet klaar met denken')
  })

  test('every key stands in the list of keys', async () => {
    await page.evaluate('document.activeElement.blur()')
    await key('?')
    const dialog = page.getByRole('dialog')
    for (const label of ['Naar de motivering', 'Oordeel bewaren en naar de volgende kaart', 'Volgende kaart', 'Alle criteria: voldoet'])
      await sees(dialog, label)
    await key('Escape')
  })

  test('all stand as judged for who records the outcome, and no pointer was used', async () => {
    const other = await anotherBrowser()
    const mieke = await door('mieke', other.request)
    const { cards } = await call(mieke, purposeOperations.listWeighing, {})
    const judged = cards.filter((card) => cases.some(({ caseId }) => caseId === card.caseId))
    expect(judged.filter((card) => card.purpose.judgments.some(({ by }) => by === 'Soraya Benali'))).toHaveLength(twenty)
    expect(await page.evaluate('window.touched')).toEqual([])
    await other.close()
  })
})

function report(sittings: readonly Sitting[]): void {
  const lines = sittings.map(
    ({ number, keys, letters, milliseconds }) => `${number}  ${keys} keys + ${letters} letters  ${milliseconds} ms`,
  )
  const mean = Math.round(sittings.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / Math.max(sittings.length, 1))
  process.stdout.write(`${lines.join('\n')}\n${sittings.length} cases, ${mean} ms each on average\n`)
}
