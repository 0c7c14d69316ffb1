import type { Page } from 'playwright-core'
import { arrives, choose, dayFromNow, dialogOf, fillIn, press, sees, send } from '../support/see.ts'

export type Subject = { givenName: string; familyName: string }

/** Begins a referral; its number is what everybody will call the case by. */
export async function beginReferral(page: Page): Promise<{ caseId: string; number: string }> {
  await page.goto('/aanmeldingen')
  await press(page.getByRole('main'), 'Nieuwe aanmelding')
  const title = page.getByRole('heading', { name: /^Aanmelding \d{4}-\d+$/, level: 1 })
  await title.waitFor()
  const number = (await title.innerText()).replace('Aanmelding ', '')
  return { caseId: new URL(page.url()).pathname.split('/').at(-1) ?? '', number }
}

export async function isSaved(page: Page): Promise<void> {
  await page.getByText('Nog niet bewaard…').waitFor({ state: 'detached' })
  await sees(page, /^Opgeslagen om /)
}

export async function describeSubject(page: Page, { givenName, familyName }: Subject): Promise<void> {
  await fillIn(page, {
    'Voornaam van de betrokkene': givenName,
    'Achternaam van de betrokkene': familyName,
    Geboortedatum: '1991-06-14',
    Gemeente: 'Merwestad',
    'Doel: wat moet het overleg bereiken?': 'De dreiging stopt en er komt hulp op gang.',
  })
  await nextStep(page, 'Problemen')
}

export async function describeProblems(page: Page): Promise<void> {
  await choose(page, 'Bij wie zijn de problemen?', 'Bij de betrokkene zelf')
  await fillIn(page, { 'Wat zijn de problemen?': 'Dwaalt ’s nachts door de wijk en bedreigt voorbijgangers.' })
  const domains = { huisvesting: 'Slaapt in portieken', middelengebruik: 'Drinkt elke dag' }
  for (const [domain, factor] of Object.entries(domains)) {
    await choose(page, 'Ten minste twee leefgebieden', domain)
    const asked = page.getByRole('group', { name: domain, exact: true })
    await fillIn(asked, { 'Wat draagt hier bij': factor, 'Welke feiten kent uw organisatie?': 'Zes meldingen sinds september.' })
  }
}

export async function describeTheRest(page: Page): Promise<void> {
  await nextStep(page, 'Gevolgen')
  await choose(page, 'Heeft geleid, leidt of zou gaan leiden', 'leidt')
  await choose(page, 'Overlast, criminaliteit of onveiligheid', 'ernstige overlast', 'onveilige situaties voor personen')
  await fillIn(page, { 'Toelichting op de gevolgen': 'Buurtbewoners durven ’s avonds de straat niet op.' })
  await nextStep(page, 'Samenwerking')
  await choose(page, 'Ten minste twee domeinen die nodig zijn', 'zorg', 'straf en veiligheid')
  await fillIn(page, { 'Wat is al geprobeerd?': 'Gesprekken door de wijkagent.', 'Waarom was dat niet genoeg?': 'Hij ging door.' })
  await nextStep(page, 'Verantwoording')
  await fillIn(page, {
    'Wie heeft de feiten gecontroleerd?': 'P. Kroes',
    'Wanneer zijn de feiten gecontroleerd?': dayFromNow(-2),
    'Hoe zijn de feiten gecontroleerd?': 'Mutaties nagelezen',
  })
  await page.getByRole('checkbox', { name: 'Bevestig dat dit alleen gegevens van uw eigen organisatie zijn' }).check()
  await choose(page, 'Is de betrokkene geïnformeerd?', 'Ja')
  await fillIn(page, {
    'Wanneer is': dayFromNow(-1),
    'Door wie is de betrokkene geïnformeerd?': 'P. Kroes',
    'Hoe is de betrokkene geïnformeerd, en wat was de reactie?': 'In een gesprek; hij wil meewerken.',
  })
}

export async function submitReferral(page: Page, number: string): Promise<void> {
  await sees(page, 'Alles is ingevuld.')
  await isSaved(page)
  await press(page, 'Indienen')
  await send(await dialogOf(page), 'Indienen')
  await sees(page, `Aanmelding ${number} is ingediend`)
}

/** A whole referral at one go, for journeys that begin later. */
export async function refer(page: Page, subject: Subject): Promise<{ caseId: string; number: string }> {
  const begun = await beginReferral(page)
  await describeSubject(page, subject)
  await describeProblems(page)
  await describeTheRest(page)
  await submitReferral(page, begun.number)
  return begun
}

async function nextStep(page: Page, step: string): Promise<void> {
  await press(page, `Verder naar ${step}`)
  await arrives(page, step)
}
