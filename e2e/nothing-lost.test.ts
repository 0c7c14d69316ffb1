import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOperations } from '../src/api/session.ts'
import { beginReferral, describeProblems, describeSubject, describeTheRest, isSaved } from './steps/refer.ts'
import { signedIn } from './support/browser.ts'
import { type House, nameOf, openHouse } from './support/cast.ts'
import { type Program, startProgram } from './support/program.ts'
import { arrives, dialogOf, press, sees } from './support/see.ts'

const goal = 'Doel: wat moet het overleg bereiken?'
let program: Program
let house: House
let piet: Page
let address = ''
let number = ''

beforeAll(async () => {
  program = await startProgram()
  house = await openHouse(program.address)
  piet = await house.as('piet')
  number = (await beginReferral(piet)).number
  address = new URL(piet.url()).pathname
})
afterAll(async () => {
  await house.end()
  await program.stop()
})

const textOf = (page: Page): Promise<string> => page.getByRole('textbox', { name: goal }).inputValue()
const write = (page: Page, text: string): Promise<void> => page.getByRole('textbox', { name: goal }).fill(text)

/** On the screen as it is scrolled now, whole. */
async function isInSight(page: Page, text: string): Promise<void> {
  const shown = page.getByText(text)
  await shown.waitFor()
  const [box, size] = [await shown.boundingBox(), page.viewportSize()]
  expect(box && size && box.y >= 0 && box.y + box.height <= size.height, `${text} at ${size?.width}: ${box?.y}`).toBe(true)
}

/** The same draft on a screen where nothing was typed: what is there is what the server has. */
async function savedText(): Promise<string> {
  const { context, page } = await signedIn(house.browser, house.address, nameOf('piet'))
  await page.goto(address)
  await arrives(page, `Aanmelding ${number}`)
  const text = await textOf(page)
  await context.close()
  return text
}

describe('nothing typed is lost', () => {
  test('when the server is killed while somebody types, the text stays and is saved when the server is back', async () => {
    await write(piet, 'Vóór de storing')
    await isSaved(piet)
    const back = program.restart()
    await write(piet, 'Vóór de storing, en tijdens de storing')
    await back
    await isSaved(piet)
    expect(await textOf(piet)).toBe('Vóór de storing, en tijdens de storing')
    expect(await savedText()).toBe('Vóór de storing, en tijdens de storing')
  })

  test('when the session ended, a dialog asks to sign in over the page, and the text is saved after it', async () => {
    const other = await piet.context().newPage()
    await other.goto('/huis/rivierenland-oost')
    await other.evaluate((path) => fetch(`/api/v1${path}`, { method: 'DELETE' }), sessionOperations.signOut.path)
    await other.close()
    await write(piet, 'Geschreven na het einde van de sessie')
    const dialog = await dialogOf(piet)
    await sees(dialog, 'Uw sessie is geëindigd.')
    await press(dialog, `Verder als ${nameOf('piet')}`)
    await dialog.waitFor({ state: 'detached' })
    await isSaved(piet)
    expect(await textOf(piet)).toBe('Geschreven na het einde van de sessie')
    expect(await savedText()).toBe('Geschreven na het einde van de sessie')
  })

  test('when two screens change the same field, both texts are shown and the writer chooses', async () => {
    const { context, page: elsewhere } = await signedIn(house.browser, house.address, nameOf('piet'))
    await elsewhere.goto(address)
    await arrives(elsewhere, `Aanmelding ${number}`)
    // a page that hears of it in time shows the later text, and then there is nothing to choose
    await piet.context().setOffline(true)
    await write(elsewhere, 'Elders geschreven')
    await isSaved(elsewhere)
    await write(piet, 'Hier geschreven')
    await piet.context().setOffline(false)
    const dialog = await dialogOf(piet)
    await sees(dialog, 'Elders geschreven')
    await sees(dialog, 'Hier geschreven')
    // Escape is no choice: both texts stay, and nothing is saved before one is made
    for (let n = 0; n < 3; n += 1) await piet.keyboard.press('Escape')
    await sees(dialog, 'Kies eerst welke tekst blijft.')
    await sees(dialog, 'Hier geschreven')
    expect(await savedText()).toBe('Elders geschreven')
    await dialog.getByRole('radio', { name: 'Wat ik hier schreef' }).check()
    await press(dialog, 'Met deze teksten verder')
    await isSaved(piet)
    expect(await savedText()).toBe('Hier geschreven')
    await context.close()
  })

  test('when the connection is gone, the page says so and saves by itself when it is back', async () => {
    await piet.context().setOffline(true)
    await write(piet, 'Geschreven zonder verbinding')
    const size = piet.viewportSize()
    for (const width of [320, 768, 1440]) {
      await piet.setViewportSize({ width, height: 640 })
      for (const place of ['0', 'document.body.scrollHeight']) {
        await piet.evaluate(`scrollTo(0, ${place})`)
        await isInSight(piet, 'De verbinding is weg')
      }
    }
    if (size) await piet.setViewportSize(size)
    await piet.context().setOffline(false)
    await isSaved(piet)
    expect(await savedText()).toBe('Geschreven zonder verbinding')
  })

  test('two clicks on submit are one act, and what another screen typed too late still stands there, to hand over', async () => {
    const { context, page: elsewhere } = await signedIn(house.browser, house.address, nameOf('piet'))
    await elsewhere.goto(address)
    await arrives(elsewhere, `Aanmelding ${number}`)
    await context.setOffline(true)
    await write(elsewhere, 'Te laat geschreven')
    await describeSubject(piet, { givenName: 'Ilse', familyName: 'Brandsma' })
    await describeProblems(piet)
    await describeTheRest(piet)
    await isSaved(piet)
    await press(piet, 'Indienen')
    const dialog = await dialogOf(piet)
    await dialog.getByRole('button', { name: 'Indienen', exact: true }).dblclick()
    await sees(piet, `Aanmelding ${number} is ingediend`)
    await arrives(piet, 'Ontvangstbevestiging')
    const soraya = await house.as('soraya')
    await soraya.goto('/werk')
    await sees(soraya, number)
    expect(
      await soraya
        .getByRole('listitem')
        .filter({ has: soraya.getByRole('link', { name: number }) })
        .count(),
    ).toBe(1)
    await context.setOffline(false)
    await arrives(elsewhere, 'Ontvangstbevestiging')
    await sees(elsewhere, 'Dit typte u nog, maar het is niet meer bewaard.')
    await sees(elsewhere, 'Te laat geschreven')
    await context.close()
  })
})
