import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../src/api/client.ts'
import { informationOperations } from '../src/api/information.ts'
import { peopleOperations } from '../src/api/people.ts'
import { purposeOperations } from '../src/api/purpose.ts'
import { referralOperations } from '../src/api/referrals.ts'
import { completeReferral } from '../src/testing/referrals.ts'
import { confirmProposal, propose, takeUp } from './steps/decide.ts'
import { layOnTable } from './steps/judge.ts'
import { enter, findsNothing } from './steps/room.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse, type Person } from './support/cast.ts'
import { door } from './support/door.ts'
import { arrives, choose, dialogOf, fillIn, openDialog, press, sees, seesNot, select, send } from './support/see.ts'

const contact = 'Regiebehandelaar, via de receptie'
const fact = 'Hij staat op de wachtlijst; de intake is over drie weken.'
let house: House
let asked: { caseId: string; number: string }
let reported: { caseId: string; number: string }
let overtaken: { caseId: string; number: string }

async function asA(person: Person) {
  const context = await house.browser.newContext({ baseURL: house.address })
  return door(person, context.request)
}

/** Past gate 1: referred by the police, judged by three public participants, recorded by the bureau. */
async function enriched(familyName: string) {
  const subject = { ...completeReferral().subject, bsn: undefined, familyName }
  const piet = await asA('piet')
  const { caseId, number } = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral({ subject }) } })
  const params = { caseId }
  await call(piet, referralOperations.submitReferral, { params })
  for (const judge of [piet, await asA('soraya'), await asA('joris')]) {
    const motive = 'Ernstig, en niemand lost dit alleen op.'
    await call(judge, purposeOperations.judgePurpose, { params, body: { a: true, b: true, c: true, d: true, motive } })
  }
  const body = { outcome: 'in_accordance', motive: 'Alle drie vinden dat het past.' } as const
  const mieke = await asA('mieke')
  const { cards } = await call(mieke, purposeOperations.listWeighing, {})
  const version = cards.find((card) => card.caseId === caseId)?.purpose.version ?? 0
  await call(mieke, purposeOperations.decidePurpose, { params, body, version })
  return { caseId, number }
}

beforeAll(async () => {
  house = await openHouse()
  asked = await enriched('Hofstede')
  reported = await enriched('Waterman')
  overtaken = await enriched('Schuitema')
})
afterAll(() => house.end())

describe('the enrichment round (B6, WGS 2.31(3))', () => {
  test('begins with one small question to two participants: is this person known to you?', async () => {
    const mieke = await house.as('mieke')
    await layOnTable(mieke, asked.number)
    const dialog = await openDialog(mieke, mieke, 'Bekend bij wie?')
    await choose(dialog, 'Welke deelnemers?', 'De Lindeboom (ggz)', 'Reclassering Waalzijde')
    await select(dialog, 'Wie bij De Lindeboom (ggz)?', 'Anouk Simons')
    await select(dialog, 'Wie bij Reclassering Waalzijde?', 'Tom Rietveld')
    await expectAccessible(mieke, 'dialog of asking who knows somebody')
    await send(dialog, 'Vraag versturen')
    await sees(mieke, 'Vraag verstuurd')
    await sees(mieke.getByRole('table'), 'Reclassering')
  })

  test('who knows somebody says so and whom to ask on, and who does not has nothing more to do with the case', async () => {
    const anouk = await house.as('anouk')
    await takeUp(anouk, 'Beantwoorden', asked.number, 'Laat weten of deze persoon bij u bekend is')
    const known = await dialogOf(anouk)
    await expectAccessible(anouk, 'dialog of answering whether somebody is known')
    await choose(known, 'Is deze persoon bij uw organisatie bekend?', 'Bekend')
    await fillIn(known, { 'Bij wie kunnen we verder vragen?': contact })
    await send(known, 'Antwoord versturen')
    await sees(anouk, 'Vraag beantwoord')
    const tom = await house.as('tom')
    await takeUp(tom, 'Beantwoorden', asked.number, 'Laat weten of deze persoon bij u bekend is')
    const unknown = await dialogOf(tom)
    await choose(unknown, 'Is deze persoon bij uw organisatie bekend?', 'Niets bekend')
    await send(unknown, 'Antwoord versturen')
    await sees(tom, 'Vraag beantwoord')
    await arrives(tom, 'Mijn werk')
    await seesNot(tom, asked.number)
    await findsNothing(tom, `/casussen/${asked.caseId}`)
  })

  test('goes on where somebody is known, with a reminder that stands above the work of who is asked', async () => {
    const mieke = await house.as('mieke')
    await layOnTable(mieke, asked.number)
    await sees(mieke.getByRole('table'), contact)
    await expectAccessible(mieke, 'enrichment on the weighing table')
    const dialog = await openDialog(mieke, mieke, /^Vraag door aan De Lindeboom/)
    await choose(dialog, 'Aan wie?', 'Anouk Simons')
    await dialog.getByRole('textbox', { name: 'Vraag', exact: true }).fill('Loopt er een behandeling?')
    await choose(dialog, 'Welke soorten gegevens?', 'begeleiding, zorg en hulpverlening')
    await send(dialog, 'Vraag versturen')
    await press(mieke, /^Herinneren: De Lindeboom/)
    await sees(mieke, /De Lindeboom.* is herinnerd/)
    const anouk = await house.as('anouk')
    await anouk.goto('/werk')
    await arrives(anouk, 'Mijn werk')
    await sees(anouk.getByRole('listitem').filter({ hasText: asked.number }), 'Herinnering')
  })

  test('shows what came in beside the question that it answers', async () => {
    const anouk = await house.as('anouk')
    await takeUp(anouk, 'Beantwoorden', asked.number, 'Beantwoord een vraag')
    const dialog = await dialogOf(anouk)
    await choose(dialog, 'Wat is uw antwoord?', 'verstrekt')
    await select(dialog, 'Soort gegeven', 'begeleiding, zorg en hulpverlening')
    await fillIn(dialog, { 'Het gegeven': fact })
    await dialog.getByRole('radio', { name: /^uitdrukkelijke toestemming/ }).check()
    await dialog.getByLabel('Datum van de toestemming').fill('2026-10-01')
    await send(dialog, 'Antwoord versturen')
    await sees(anouk, 'Vraag beantwoord')
    const mieke = await house.as('mieke')
    await layOnTable(mieke, asked.number)
    await sees(mieke.getByRole('row', { name: /Loopt er een behandeling/ }), fact)
  })
})

describe('questions that are still open at gate 2 (WGS 2.31(3)-(4); R-CAS-04c)', () => {
  const members = [
    { name: 'Fatima Aydın', role: 'procesregisseur', why: 'Voert de procesregie' },
    { name: 'Tom Rietveld', role: 'casusregisseur', why: 'Houdt toezicht' },
    { name: 'Piet Kroes', role: 'betrokken deelnemer', why: 'Kent hem van de straat' },
  ]

  test('are named before anything is proposed, as far as their participants are not involved', async () => {
    const [asker, { professionals }] = [await asA('mieke'), await call(await asA('mieke'), peopleOperations.listProfessionals, {})]
    for (const name of ['Anouk Simons', 'Tom Rietveld']) {
      const person = professionals.find((each) => each.name === name)
      const body = { participantId: person?.participantId ?? '', professionalIds: [person?.id ?? ''], question: `Wat weet u, ${name}?` }
      await call(asker, informationOperations.askParticipant, { params: { caseId: overtaken.caseId }, body })
    }
    const mieke = await house.as('mieke')
    await layOnTable(mieke, overtaken.number)
    const dialog = await openDialog(mieke, mieke, 'Samenstelling voorstellen')
    await sees(dialog, '2 open vragen eindigen')
    await expectAccessible(mieke, 'dialog of proposing with open questions')
    await press(dialog, 'Annuleren')
    await propose(mieke, overtaken.number, members, ['Wat heeft hij nodig?'])
    await sees(mieke, '1 open vraag eindigt')
    await sees(mieke, 'Kan bevestigen: Soraya Benali')
  })

  test('end with the decision, and who was asked reads that nothing is asked any more', async () => {
    for (const judge of ['piet', 'soraya', 'joris'] as const) await confirmProposal(await house.as(judge), overtaken.number)
    const mieke = await house.as('mieke')
    await takeUp(mieke, 'Vastleggen', overtaken.number, 'Leg vast wie betrokken is')
    await sees(mieke, '1 open vraag eindigt')
    await press(mieke, 'Besluit vastleggen')
    await sees(mieke, '1 open vraag is geëindigd')
    const fatima = await house.as('fatima')
    await enter(fatima, overtaken.caseId, 'informatie')
    await sees(fatima, 'vervallen bij poort 2: deze deelnemer is niet betrokken')
    await expectAccessible(fatima, 'questions of which one ended')
    const anouk = await house.as('anouk')
    await anouk.goto('/werk')
    await arrives(anouk, 'Mijn werk')
    const told = anouk.getByRole('listitem').filter({ hasText: overtaken.number })
    await sees(told, 'De vragen over deze casus zijn gesloten: u hoeft niet meer te antwoorden')
    await expectAccessible(anouk, 'own work with a question that ended')
    await told.getByRole('button', { name: 'Niet meer tonen' }).press('Enter')
    await told.waitFor({ state: 'detached' })
    await sees(anouk, 'Dit bericht staat niet meer in uw werk.')
    await anouk.reload()
    await arrives(anouk, 'Mijn werk')
    expect(await told.count()).toBe(0)
  })
})

describe('a suspicion of radicalisation (R-RAD-01, R-RAD-02)', () => {
  test('freezes the case: only that, when and to whom it was reported can still be read', async () => {
    const soraya = await house.as('soraya')
    await enter(soraya, reported.caseId)
    await press(soraya, 'Andere stappen')
    await soraya.getByRole('link', { name: /^Melding radicalisering vastleggen/ }).click()
    const dialog = await dialogOf(soraya)
    await expectAccessible(soraya, 'dialog of reporting a suspicion')
    await choose(dialog, 'Gemeld bij', 'Politie')
    await send(dialog, 'Vastleggen en bevriezen')
    await sees(soraya, 'Deze casus is bevroren')
    await expectAccessible(soraya, 'a frozen case')
    const mieke = await house.as('mieke')
    await enter(mieke, reported.caseId)
    await sees(mieke, /^Soraya Benali \(OM\) meldde deze casus/)
    await seesNot(mieke, 'Veiligheid van de ex-partner herstellen')
  })

  test('ends with what came of it: not taken up, and the case goes on where it was', async () => {
    const soraya = await house.as('soraya')
    await soraya.getByRole('link', { name: 'Vastleggen of de melding is opgepakt · WGS 2.31(13)' }).click()
    const dialog = await dialogOf(soraya)
    await choose(dialog, 'Wat is er met de melding gebeurd?', 'Niet opgepakt')
    await send(dialog, 'Vastleggen')
    await sees(soraya, 'De casus gaat verder.')
    await seesNot(soraya, 'Deze casus is bevroren')
    const mieke = await house.as('mieke')
    await layOnTable(mieke, reported.number)
    await sees(mieke, 'Bekend bij wie?')
  })
})
