import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginReferral, describeTheRest, describeProblems as fillProblems, describeSubject as fillSubject, isSaved } from './steps/refer.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse } from './support/cast.ts'
import { Counted } from './support/counted.ts'
import { arrives, dialogOf, fillIn, press, sees, seesNot, send } from './support/see.ts'

const bar = 60
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

describe('a complete referral by a trained user (B1, R-CAS-02)', () => {
  test(`takes at most ${bar} interactions, from the list to the receipt`, async () => {
    const page = await house.as('piet')
    await page.goto('/aanmeldingen')
    await arrives(page, 'Aanmeldingen')
    const user = new Counted(page)
    await user.press('Nieuwe aanmelding', page.getByRole('main'))
    await page.getByRole('heading', { name: /^Aanmelding \d{4}-\d+$/, level: 1 }).waitFor()
    await describeSubject(user)
    await describeProblems(user)
    await describeConsequences(user)
    await describeCooperation(user)
    await account(user)
    await sees(page, 'Alles is ingevuld.')
    await isSaved(page)
    await user.press('Indienen')
    const dialog = await dialogOf(page)
    await user.press('Indienen', dialog)
    await arrives(page, 'Ontvangstbevestiging')
    process.stdout.write(`A complete referral took ${user.count} interactions (bar ${bar}).\n`)
    expect(user.count, user.steps.join('\n')).toBeLessThanOrEqual(bar)
    // a referral in earnest: nothing was left out to stay below the bar
    expect(user.count).toBeGreaterThan(25)
  })

  test('ends with a receipt that says what happens when, and can be printed without buttons (R-CAS-07)', async () => {
    const page = await house.as('piet')
    for (const term of ['Ontvangen', 'Weging', 'Agenda sluit', 'Eerste contact uiterlijk', 'Vertrouwelijk']) await sees(page, term)
    await expectAccessible(page, 'receipt of a referral')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').locator('visible=true').count()).toBe(0)
    expect(await page.getByRole('navigation').locator('visible=true').count()).toBe(0)
    await sees(page, /^Vertrouwelijk · aanmelding \d{4}-\d+ · afgedrukt door Piet Kroes/)
    await sees(page, '••••••019')
    await seesNot(page, '999990019')
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('a draft (B1)', () => {
  test('takes no photo: who drops or pastes one is told why (R-DAT-06)', async () => {
    const page = await house.as('piet')
    await beginReferral(page)
    for (const type of ['drop', 'paste'] as const) {
      await page.reload()
      await arrives(page, 'Betrokkene en doel')
      await offerPhoto(page, type)
      await sees(page, 'Hier kan geen foto of bestand bij')
    }
    await expectAccessible(page, 'referral form that refuses a photo')
    await fillIn(page, { 'Doel: wat moet het overleg bereiken?': 'Zie data:image/png;base64,iVBORw0KGgo=' })
    await sees(page, 'Zet hier geen foto of bestand in, ook niet als code. Vat samen wat nodig is.')
  })

  test('warns where a BSN is typed into a text, and covers it for who reads (R-SEC-04)', async () => {
    const page = await house.as('tom')
    await beginReferral(page)
    await fillIn(page, { 'Doel: wat moet het overleg bereiken?': 'Hij (999 990 019) heeft weer een dak.' })
    await sees(page, 'Hier staat een BSN')
    await expectAccessible(page, 'referral form with a BSN in a text')
    await isSaved(page)
    await page.getByRole('link', { name: 'Lezen en afdrukken' }).click()
    await sees(page, 'Hij (••••••••019) heeft weer een dak.')
    await seesNot(page, /999 990/)
  })

  test('is not submitted while something in it cannot be saved, and each such field is one step away (R-CAS-01)', async () => {
    const page = await house.as('anouk')
    await beginReferral(page)
    await fillSubject(page, { givenName: 'Wouter', familyName: 'Aalbers' })
    await fillProblems(page)
    await describeTheRest(page)
    await sees(page, 'Alles is ingevuld.')
    await press(page, /^Betrokkene en doel/)
    await fillIn(page, { 'Burgerservicenummer (BSN)': '999990018', 'Geboortenaam of andere namen': 'Van der Aa, '.repeat(30) })
    await press(page, /^Verantwoording/)
    await sees(page, 'Nog niet alles kan worden bewaard')
    expect(await page.getByRole('button', { name: 'Indienen' }).last().isDisabled()).toBe(true)
    await page.getByRole('link', { name: 'Geboortenaam of andere namen' }).click()
    await arrives(page, 'Betrokkene en doel')
    await fillIn(page, { 'Geboortenaam of andere namen': 'Van der Aa' })
    await page.getByRole('link', { name: 'Burgerservicenummer (BSN)' }).click()
    await fillIn(page, { 'Burgerservicenummer (BSN)': '999990019' })
    await isSaved(page)
    await press(page, 'Indienen')
    await send(await dialogOf(page), 'Indienen')
    await sees(page, '••••••019')
  })

  test('that nobody wrote in yet is opened again, and is not begun twice', async () => {
    const page = await house.as('joris')
    const [first, second] = [await beginReferral(page), await beginReferral(page)]
    expect(second).toEqual(first)
  })

  test('open on the screen of who began it is gone there as soon as a colleague takes it over, who is told by whom and why', async () => {
    const [joris, fatima] = [await house.as('joris'), await house.as('fatima')]
    const { number } = await beginReferral(joris)
    await fillIn(joris, { 'Doel: wat moet het overleg bereiken?': 'Een dak boven het hoofd.' })
    await isSaved(joris)
    await fatima.goto('/aanmeldingen/overnemen')
    await arrives(fatima, 'Aanmeldingen')
    await press(fatima, `Overnemen: ${number}`)
    const dialog = await dialogOf(fatima)
    await expectAccessible(fatima, 'dialog of taking over')
    await fillIn(dialog, { 'Waarom neemt u dit over?': 'Joris is ziek' })
    await send(dialog, 'Overnemen')
    await sees(fatima, /^U nam deze aanmelding op .* over van Joris ter Haar/)
    expect(await fatima.getByRole('textbox', { name: 'Doel: wat moet het overleg bereiken?' }).inputValue()).toBe(
      'Een dak boven het hoofd.',
    )
    await sees(joris, /^Fatima Aydın nam deze aanmelding over op /)
    await sees(joris, 'Reden: Joris is ziek')
    await expectAccessible(joris, 'referral that a colleague took over')
    expect(await joris.getByRole('textbox').count()).toBe(0)
    await joris.goto('/aanmeldingen')
    await sees(joris, new RegExp(`Aanmelding ${number}: Fatima Aydın`))
    await expectAccessible(joris, 'list of referrals with one taken over')
  })
})

async function describeSubject(user: Counted): Promise<void> {
  await user.fill('Voornaam van de betrokkene', 'Rick')
  await user.fill('Achternaam van de betrokkene', 'Terlingen')
  await user.date('Geboortedatum', '1990-04-12')
  await user.fill('Adres', 'Dijkweg 4')
  await user.fill('Gemeente', 'Merwestad')
  await user.fill('Burgerservicenummer (BSN)', '999990019')
  await user.fill('Doel: wat moet het overleg bereiken?', 'De dreiging stopt en er komt hulp op gang voor beide ouders.')
  await user.next('Problemen')
}

async function describeProblems(user: Counted): Promise<void> {
  await user.choose('Bij wie zijn de problemen?', 'Bij beiden')
  await user.fill('Wat zijn de problemen?', 'Kan de scheiding niet verwerken, drinkt en zoekt zijn ex-partner telkens op.')
  await user.fill('Waarom zijn de gezinsproblemen voor de betrokkene relevant?', 'Zijn broer haalt hem over om naar haar huis te gaan.')
  const domains = {
    huisvesting: 'Slaapt bij zijn broer',
    middelengebruik: 'Drinkt elke dag',
    'gezin en relaties': 'Verbroken relatie met dreiging',
  }
  for (const [domain, factor] of Object.entries(domains)) {
    await user.choose('Ten minste twee leefgebieden', domain)
    const asked = user.page.getByRole('group', { name: domain, exact: true })
    await user.fill('Wat draagt hier bij', factor, asked)
    await user.fill('Welke feiten kent uw organisatie?', 'Vijf meldingen sinds augustus; drie keer onder invloed aangehouden.', asked)
  }
  await user.next('Gevolgen')
}

async function describeConsequences(user: Counted): Promise<void> {
  await user.choose('Heeft geleid, leidt of zou gaan leiden', 'leidt')
  await user.choose('Overlast, criminaliteit of onveiligheid', 'criminaliteit')
  await user.choose('Overlast, criminaliteit of onveiligheid', 'onveilige situaties voor personen')
  await user.fill('Toelichting op de gevolgen', 'Zijn ex-partner durft niet meer alleen thuis te zijn; de kinderen slapen elders.')
  await user.tick('Dit is een oordeel, geen gecontroleerd feit')
  await user.next('Samenwerking')
}

async function describeCooperation(user: Counted): Promise<void> {
  await user.choose('Ten minste twee domeinen die nodig zijn', 'zorg')
  await user.choose('Ten minste twee domeinen die nodig zijn', 'straf en veiligheid')
  await user.fill('Wat is al geprobeerd?', 'Stopgesprek door de wijkagent en verwijzing naar de huisarts.')
  await user.fill('Waarom was dat niet genoeg?', 'Hij kwam niet opdagen en ging door.')
  await user.next('Verantwoording')
}

async function account(user: Counted): Promise<void> {
  await user.fill('Hoe zijn de feiten gecontroleerd?', 'Mutaties nagelezen en besproken met de wijkagent.')
  await user.tick('Bevestig dat dit alleen gegevens van uw eigen organisatie zijn')
  await user.choose('Is de betrokkene geïnformeerd?', 'Ja')
  await user.fill('Hoe is de betrokkene geïnformeerd, en wat was de reactie?', 'In een gesprek op het bureau; hij wil meewerken.')
}

/** A photo dragged onto the form, or copied from a telephone. */
async function offerPhoto(page: Page, type: 'drop' | 'paste'): Promise<void> {
  await page.getByRole('textbox', { name: 'Doel: wat moet het overleg bereiken?' }).evaluate((field, kind) => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'foto.jpg', { type: 'image/jpeg' }))
    const given = { bubbles: true, cancelable: true }
    field.dispatchEvent(
      kind === 'drop'
        ? new DragEvent('drop', { ...given, dataTransfer: data })
        : new ClipboardEvent('paste', { ...given, clipboardData: data }),
    )
  }, type)
}
