import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adminRooms } from '../src/web/admin/admin-rooms.ts'
import { en } from '../src/web/i18n/en.ts'
import { nl } from '../src/web/i18n/nl.ts'
import { knowledgeRooms } from '../src/web/knowledge-rooms.ts'
import { tabTo } from './steps/judge.ts'
import { expectGoodScreen, firstBelow, firstCase, headings, nowhere, open } from './steps/look.ts'
import { setGoal } from './steps/plan.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, nameOf, openHouse, type Person } from './support/cast.ts'
import { arrives, press, sees } from './support/see.ts'

const rooms = ['overzicht', 'personen', 'informatie', 'analyse', 'plan', 'overleggen', 'verloop'] as const
const admin = ['huis', 'deelnemers', 'professionals', 'toegangscontrole', 'convenant', 'bewaartermijnen', 'vernietigingsbewijzen'] as const

/** The screens of each role that the other journeys do not pass. */
const screens: readonly [Person, readonly string[]][] = [
  ['piet', ['/werk', '/aanmeldingen', '/casussen', '/overleggen', nowhere]],
  ['fatima', ['/werk', '/zonder-procesregisseur', '/weegtafel', '/weegtafel/eerder', '/casussen']],
  ['mieke', ['/aanmeldingen', '/casussen']],
  ['joris', ['/aanmeldingen/signalen', '/aanmeldingen/overnemen']],
  ['tom', ['/werk', '/casussen']],
  ['daan', ['/overleggen']],
  ['hanneke', ['/werk', '/casussen', '/beheer/convenant', '/beheer/convenant/vergelijken', '/beheer/convenant/concept?deel=last']],
  ['mieke', ['criteria', 'terms', 'content', 'escalation', 'letters'].map((deel) => `/beheer/convenant/concept?deel=${deel}`)],
  ['sem', ['/beheer/deuren']],
  ['sem', ['/werk', ...admin.map((room) => `/beheer/${room}`)]],
  ['vincent', ['/beheer/afgeschermd', '/beheer/toegangscontrole/privileged']],
  ['soraya', ['/kennis/vragen', '/kennis/vragen/nieuw', '/kort-overleg', '/kort-overleg/nieuw']],
  ['anouk', ['/kennis/overlegtafels', '/kennis/overlegtafels?toon=kaart', '/kennis/overlegtafels?toon=lijst']],
  [
    'hanneke',
    [
      '/kennis/bestuur',
      '/kennis/bestuur?toon=besluiten',
      '/kennis/bestuur?toon=prioriteiten',
      '/kennis/rechtmatigheid',
      '/kennis/plustaken',
    ],
  ],
]
const signedOut = ['/aanmelden', '/uitnodiging', '/huis/rivierenland-oost', nowhere]
/** The screens that a list leads to: who follows it, the list, and the address that the link lies below. */
const behind: readonly [Person, string, string][] = [
  ['piet', '/kennis/vragen', '/kennis/vragen'],
  ['soraya', '/kennis/vragen', '/kennis/items'],
  ['anouk', '/kennis/overlegtafels?toon=lijst', '/kennis/overlegtafels'],
  ['hanneke', '/kennis/bestuur', '/kennis/bestuur'],
  ['hanneke', '/kennis/rechtmatigheid', '/kennis/rechtmatigheid'],
  ['hanneke', '/kennis/plustaken', '/kennis/plustaken'],
  ['sem', '/beheer/professionals', '/beheer/professionals'],
  ['sem', '/beheer/toegangscontrole', '/beheer/toegangscontrole'],
  ['sem', '/beheer/toegangscontrole', '/beheer/toegangscontrole/verslag'],
  ['joris', '/aanmeldingen/signalen', '/aanmeldingen/signalen'],
  ['fatima', '/overleggen', '/overleggen'],
]
/** Names of the invented persons concerned, of whom no title may tell. */
const nobody = ['Verweij', 'Terlingen', 'Amrani']
const textsOf = (texts: object): string[] => Object.values(texts).flatMap((each) => (typeof each === 'string' ? [each] : textsOf(each)))
const english = new Set(textsOf(en))
const onlyDutch = new Set(textsOf(nl).filter((text) => !english.has(text)))
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

describe('every screen', () => {
  test('keeps its frame and its ways on where nothing is, for who is signed in', async () => {
    const page = await house.as('piet')
    await open(page, nowhere)
    await arrives(page, nl.shell.notFoundTitle)
    await sees(page.getByRole('navigation', { name: nl.shell.navigation }), nl.session.navCases)
    await page.getByRole('main').getByRole('link', { name: nl.shell.errorHome }).click()
    await arrives(page, nl.work.title)
  })

  test('with an address of its own is looked at here', () => {
    const sources = globSync('src/web/**/routes.tsx').map((file) => readFileSync(file, 'utf8'))
    const paths = sources.flatMap((source) => [...source.matchAll(/ path: '(\/[^'$]+)',/g)].flatMap(([, path]) => path ?? []))
    const looked = [...signedOut, ...screens.flatMap(([, addresses]) => addresses)].map((address) => address.split('?')[0])
    const rooms = [...Object.values(adminRooms).map(({ to }) => to), ...Object.values(knowledgeRooms)]
    // the first two lead on to the first room below them
    const known = ['/beheer', '/kennis', '/_kit', ...looked]
    expect([...paths, ...rooms].filter((path) => !known.includes(path))).toEqual([])
  })

  test.each(screens)('of %s can be used by everybody, on every width, in light and dark', async (person, addresses) => {
    const page = await house.as(person)
    for (const address of addresses) await expectGoodScreen(page, address, nobody)
  })

  test.each(behind)('that %s reaches from %s, below %s, can be used by everybody', async (person, list, below) => {
    const page = await house.as(person)
    await expectGoodScreen(page, await firstBelow(page, list, below), nobody)
  })

  test('in a case can be used by everybody, and its title tells of nobody', async () => {
    const fatima = await house.as('fatima')
    const address = await firstCase(fatima)
    const subject = (await fatima.getByRole('main').getByRole('table').getByRole('row').nth(1).getByRole('cell').allInnerTexts()).join(' ')
    const names = subject.match(/[A-Z][a-z]{3,}/g) ?? []
    for (const room of rooms) await expectGoodScreen(fatima, `${address}/${room}`, [...nobody, ...names.slice(0, 2)])
    await press(fatima, 'Waarom zie ik dit?')
    await expectAccessible(fatima, 'why may I see this')
  })

  test('for who is not signed in can be used by everybody', async () => {
    const context = await house.browser.newContext({
      baseURL: house.address,
      locale: 'nl-NL',
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    for (const address of signedOut) await expectGoodScreen(page, address, nobody)
    // one of its examples is a page that never stops loading
    await page.goto('/_kit')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(page, '/_kit')
    await context.close()
  })
})

describe('the interface', () => {
  test('speaks English when asked, without a Dutch heading left', async () => {
    const { context, page } = await secondScreen('fatima')
    await open(page, '/casussen')
    await press(page, new RegExp(nameOf('fatima')))
    await page.getByText('English', { exact: true }).click()
    await arrives(page, 'Cases')
    const address = await firstCase(page)
    for (const place of ['/werk', '/weegtafel', '/overleggen', ...rooms.map((room) => `${address}/${room}`)]) {
      await open(page, place)
      // what people wrote stays in their own language; what the application says does not
      expect(
        (await headings(page)).filter((heading) => onlyDutch.has(heading)),
        place,
      ).toEqual([])
    }
    await context.close()
  })

  test('is reached by tab from the top: skip link, menu and what the page is for, with a visible focus', async () => {
    const piet = await house.as('piet')
    await open(piet, '/aanmeldingen')
    await piet.reload()
    await open(piet, '/aanmeldingen')
    await tabTo(piet, piet.getByRole('link', { name: 'Weegtafel', exact: true }))
    const outline = await piet.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body)
      return { outline: outlineStyle !== 'none' && outlineWidth !== '0px', shadow: boxShadow !== 'none' }
    })
    expect(outline.outline || outline.shadow).toBe(true)
    await tabTo(piet, piet.getByRole('main').getByRole('button', { name: 'Nieuwe aanmelding' }).first())
  })

  test('closes a dialog by escape, and focus returns to where it came from', async () => {
    const fatima = await house.as('fatima')
    await open(fatima, '/overleggen')
    const button = fatima.getByRole('main').getByRole('button', { name: 'Overleg plannen' }).first()
    await button.focus()
    await fatima.keyboard.press('Enter')
    const dialog = fatima.getByRole('dialog')
    await dialog.waitFor()
    await fatima.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('goes anywhere from the palette, and tells its keys', async () => {
    const fatima = await house.as('fatima')
    await open(fatima, '/werk')
    await fatima.keyboard.press('Control+k')
    await fatima.getByRole('dialog', { name: 'Zoeken of doen' }).waitFor()
    await expectAccessible(fatima, 'palette')
    await fatima.keyboard.type('weegtafel')
    await fatima.keyboard.press('Enter')
    await arrives(fatima, 'Weegtafel')
    await fatima.keyboard.press('?')
    await sees(fatima.getByRole('dialog'), 'Sneltoetsen tonen')
    await expectAccessible(fatima, 'keys')
    await fatima.keyboard.press('Escape')
    await fatima.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('loses nothing of what is typed before the palette is there, and takes none of it as a shortcut', async () => {
    const fatima = await house.as('fatima')
    const asked = Promise.withResolvers<void>()
    const answer = Promise.withResolvers<void>()
    await fatima.route(/CommandPalette-.*\.js$/, async (route) => {
      asked.resolve()
      await answer.promise
      await route.continue()
    })
    await open(fatima, '/werk')
    await fatima.keyboard.press('Control+k')
    await asked.promise
    await fatima.keyboard.type('?weegtt')
    await fatima.keyboard.press('Backspace')
    await fatima.keyboard.press('Enter')
    answer.resolve()
    const field = fatima.getByRole('dialog', { name: 'Zoeken of doen' }).getByRole('combobox')
    await expect.poll(() => field.inputValue()).toBe('?weegt')
    await field.fill('weegtafel')
    await fatima.keyboard.press('Enter')
    await arrives(fatima, 'Weegtafel')
  })

  test('breaks no content security policy', async () => {
    const context = await house.browser.newContext({ baseURL: house.address, locale: 'nl-NL' })
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        sessionStorage.setItem('violation', `${violatedDirective} ${blockedURI} at ${location.pathname}`)
      })
    })
    const page = await context.newPage()
    await page.goto('/')
    await press(page, /Fatima Aydın/)
    await arrives(page, 'Mijn werk')
    const address = await firstCase(page)
    for (const place of ['/weegtafel', '/overleggen', '/aanmeldingen', ...rooms.map((room) => `${address}/${room}`)]) {
      await open(page, place)
      expect(await page.evaluate(() => sessionStorage.getItem('violation')), place).toBe(null)
    }
    await context.close()
  })

  test('shows within three seconds, without reloading, what somebody else did', async () => {
    const fatima = await house.as('fatima')
    const address = await firstCase(fatima)
    await open(fatima, `${address}/plan`)
    const { context, page: other } = await secondScreen('fatima')
    await open(other, `${address}/plan`)
    const goal = 'Elke dag een warme maaltijd'
    await setGoal(other, goal, 'Huisvesting', false)
    await fatima.getByRole('main').getByText(goal).first().waitFor({ timeout: 3000 })
    await context.close()
  })
})

async function secondScreen(person: Person) {
  const context = await house.browser.newContext({ baseURL: house.address, locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto('/')
  await press(page, new RegExp(nameOf(person)))
  await arrives(page, 'Mijn werk')
  return { context, page }
}
