import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, compose, decidePurpose, refuseOnSecrecy, supplyWithRestriction } from './steps/decide.ts'
import { judgeByKeyboard, layOnTable } from './steps/judge.ts'
import {
  agreeInOneLine,
  answerQuestion,
  approveDecisionList,
  decide,
  goToTable,
  planMeeting,
  putOnAgenda,
  recordAttendance,
  takeNote,
} from './steps/meet.ts'
import {
  agreeTo,
  analyse,
  beginClosing,
  confirmHandover,
  evaluate,
  proposeClosing,
  proposeHandover,
  report,
  setGoal,
  unlock,
} from './steps/plan.ts'
import { beginReferral, describeProblems, describeSubject, describeTheRest, isSaved, submitReferral } from './steps/refer.ts'
import { enter, findsNothing } from './steps/room.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse } from './support/cast.ts'
import { arrives, press, sees, seesNot, send } from './support/see.ts'

const agreement = 'belt hem elke week'
const fact = 'Toezicht loopt tot maart; hij meldt zich elke week.'
let house: House
let caseId = ''
let number = ''
let meeting = ''

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

describe('one case from referral to warm handover, by eight people', () => {
  test('the police refer in five short steps, and what was typed is there again on another screen', async () => {
    const piet = await house.as('piet')
    const begun = await beginReferral(piet)
    caseId = begun.caseId
    number = begun.number
    await expectAccessible(piet, 'referral form, first step')
    await describeSubject(piet, { givenName: 'Harm', familyName: 'Verweij' })
    await describeProblems(piet)
    await isSaved(piet)
    await piet.reload()
    await arrives(piet, 'Problemen')
    expect(await piet.getByRole('textbox', { name: 'Wat zijn de problemen?' }).inputValue()).toContain('Dwaalt')
    await expectAccessible(piet, 'referral form, second step')
    await describeTheRest(piet)
    await expectAccessible(piet, 'referral form, last step')
    await submitReferral(piet, number)
    await enter(piet, caseId)
    await sees(piet, 'Beoordeling doel')
  })

  test('three public participants judge at the weighing table without a mouse', async () => {
    for (const judge of ['soraya', 'joris', 'piet'] as const) {
      const page = await house.as(judge)
      await judgeByKeyboard(page, number, 'De problemen zijn ernstig en niemand lost ze alleen op.')
    }
    await expectAccessible(await house.as('soraya'), 'weighing table of a judge')
  })

  test('the information coordinator records gate 1 and asks two participants', async () => {
    const mieke = await house.as('mieke')
    await layOnTable(mieke, number)
    await sees(mieke, '3 motiveringen')
    await sees(mieke, 'Het quorum van het convenant heeft geoordeeld.')
    await press(mieke, 'Beoordeling vastleggen')
    await expectAccessible(mieke, 'dialog of gate 1')
    await mieke.keyboard.press('Escape')
    await decidePurpose(mieke, number)
    await ask(mieke, number, {
      participant: 'De Lindeboom (ggz)',
      person: 'Anouk Simons',
      question: 'Loopt er een behandeling?',
      categories: ['begeleiding, zorg en hulpverlening'],
    })
    await ask(mieke, number, {
      participant: 'Reclassering Waalzijde',
      person: 'Tom Rietveld',
      question: 'Loopt er toezicht?',
      categories: ['toezicht en handhaving, bestuurlijke maatregelen en opgelegde beperkingen'],
    })
    await expectAccessible(mieke, 'weighing table during enrichment')
  })

  test('mental health care keeps its secrecy, probation supplies with a restriction', async () => {
    const anouk = await house.as('anouk')
    await arrives(anouk, 'Mijn werk')
    await sees(anouk, number)
    await expectAccessible(anouk, 'my work')
    await refuseOnSecrecy(anouk, number)
    const tom = await house.as('tom')
    await supplyWithRestriction(tom, number, fact, 'GI Kompas Jeugd')
    const mieke = await house.as('mieke')
    await enter(mieke, caseId, 'informatie')
    await sees(mieke, fact)
    await expectAccessible(mieke, 'information of a case')
  })

  test('gate 2 says who is involved, and whoever is not sees the case no more', async () => {
    const mieke = await house.as('mieke')
    const members = [
      { name: 'Fatima Aydın', role: 'procesregisseur', why: 'Voert de regie over het proces' },
      { name: 'Joris ter Haar', role: 'casusregisseur', why: 'De gemeente zoekt een woning' },
      { name: 'Piet Kroes', role: 'betrokken deelnemer', why: 'Kent hem van de straat' },
      { name: 'Tom Rietveld', role: 'betrokken deelnemer', why: 'Houdt toezicht' },
      { name: 'Anouk Simons', role: 'betrokken deelnemer', why: 'Kan behandelen' },
    ]
    await compose(house, 'mieke', number, members, ['Waar kan hij wonen?', 'Wie belt hem elke week?'])
    await findsNothing(mieke, `/casussen/${caseId}`)
    await findsNothing(await house.as('soraya'), `/casussen/${caseId}/plan`)
    const anouk = await house.as('anouk')
    await enter(anouk, caseId, 'informatie')
    await sees(anouk, fact)
    const joris = await house.as('joris')
    await enter(joris, caseId)
    await sees(joris, 'Waar kan hij wonen?')
    await expectAccessible(joris, 'overview of a case')
  })

  test('the meeting runs from the screen along BOB, agreement and decision by one key each', async () => {
    const fatima = await house.as('fatima')
    meeting = await planMeeting(fatima, 'Overleg over de portieken')
    await putOnAgenda(fatima, number)
    await recordAttendance(fatima, ['Piet Kroes', 'Tom Rietveld', 'Joris ter Haar'], ['Anouk Simons'])
    await expectAccessible(fatima, 'meeting')
    await goToTable(fatima, meeting, number)
    await takeNote(fatima, '1', 'beeldvorming', 'Iedereen kent hem van de portieken.')
    await expectAccessible(fatima, 'table, picture')
    await takeNote(fatima, '2', 'oordeelsvorming', 'Drank en dakloosheid houden elkaar in stand.')
    await answerQuestion(fatima, 'Waar kan hij wonen?', 'Bij Domus, vanaf volgende week.')
    await expectAccessible(fatima, 'table, judgment')
    await takeNote(fatima, '3', 'besluitvorming', 'Allen zijn het eens over de volgorde.')
    const line = await agreeInOneLine(fatima, `reclassering ${agreement} vr`)
    expect(await line.getByRole('combobox', { name: 'Deelnemer' }).locator('option:checked').innerText()).toBe('Reclassering Waalzijde')
    expect(await line.getByRole('textbox', { name: 'Wat', exact: true }).inputValue()).toBe(agreement)
    await expectAccessible(fatima, 'dialog of an agreement in one line')
    await send(line, 'Afspraak vastleggen')
    await decide(fatima, 'Hij komt bij Domus wonen.')
    await expectAccessible(fatima, 'table, decision')
    await press(fatima, 'Bespreking afronden')
    await approveDecisionList(fatima, meeting)
    await expectAccessible(fatima, 'decision list')
    const tom = await house.as('tom')
    await tom.goto(`${meeting}/besluitenlijst`)
    await sees(tom, 'Hij komt bij Domus wonen.')
    await sees(tom, /^Vastgesteld door Fatima Aydın/)
  })

  test('the case director writes the analysis of two life domains and the plan, with the goal of the man himself', async () => {
    const joris = await house.as('joris')
    await enter(joris, caseId, 'analyse')
    await analyse(joris, {
      lifeDomain: 'huisvesting',
      situation: 'Slaapt buiten.',
      drives: 'Geen dak',
      protects: 'Wil naar binnen',
      score: '1',
    })
    await analyse(joris, { lifeDomain: 'middelengebruik', situation: 'Drinkt.', drives: 'Kou', protects: 'Was ooit nuchter', score: '2' })
    await expectAccessible(joris, 'analysis')
    await enter(joris, caseId, 'plan')
    await setGoal(joris, 'Hij woont bij Domus', 'Huisvesting', false)
    await setGoal(joris, 'Ik wil een eigen deur', 'Huisvesting', true)
    await agreeTo(joris, 'Instemming met het plan', 'Merwestad', 'College van Merwestad')
    await expectAccessible(joris, 'plan')
  })

  test('probation reports on its agreement from the list of work, and the case shows it', async () => {
    await report(await house.as('tom'), number, agreement)
    const fatima = await house.as('fatima')
    await enter(fatima, caseId, 'plan')
    await sees(fatima, /Tom Rietveld, .*: Mee bezig/)
    await evaluate(fatima, 'Hij slaapt binnen en drinkt minder.')
    await enter(fatima, caseId, 'verloop')
    await expectAccessible(fatima, 'history')
  })

  test('every task is taken over and every public participant agrees before the case is closed', async () => {
    const fatima = await house.as('fatima')
    await enter(fatima, caseId, 'plan')
    await proposeHandover(fatima, agreement, 'Wijkteam Merwestad')
    await confirmHandover(fatima, agreement, 'M. van het wijkteam')
    await proposeClosing(fatima, 'Hij woont, en het wijkteam belt hem.')
    const waiting = await beginClosing(fatima)
    await sees(waiting, 'Nog niet alle publieke deelnemers stemmen in')
    await press(waiting, 'Annuleren')
    for (const [who, short, full] of [
      ['piet', 'Politie', 'Politie Rivierenland'],
      ['joris', 'Merwestad', 'College van Merwestad'],
    ] as const) {
      const page = await house.as(who)
      await page.goto('/werk')
      await sees(page.getByRole('listitem').filter({ hasText: number }), 'Stem in met het afsluiten')
      await enter(page, caseId, 'plan')
      await agreeTo(page, 'Afsluiten', short, full)
    }
    const closing = await beginClosing(fatima)
    await seesNot(closing, 'Nog niet alle publieke deelnemers stemmen in')
    await sees(closing, '6 zetels eindigen.')
    await sees(closing, /^De gegevens worden vernietigd op /)
    await expectAccessible(fatima, 'dialog of closing')
    await press(closing, 'Casus afsluiten')
    await sees(fatima, /^Casus afgesloten: 6 zetels geëindigd/)
  })

  test('the closed case is there for nobody, until the data protection officer opens it with a reason', async () => {
    for (const person of ['fatima', 'joris', 'piet', 'tom', 'anouk', 'mieke'] as const) {
      const page = await house.as(person)
      await findsNothing(page, `/casussen/${caseId}`)
      await page.goto('/werk')
      await arrives(page, 'Mijn werk')
      await seesNot(page.getByRole('main'), number)
    }
    const vincent = await house.as('vincent')
    await findsNothing(vincent, `/casussen/${caseId}`)
    await vincent.goto('/beheer/afgeschermd')
    await arrives(vincent, 'Afgeschermd')
    await sees(vincent, number)
    await expectAccessible(vincent, 'shielded cases')
    await unlock(vincent, number, 'Verzoek om inzage 12')
    await enter(vincent, caseId, 'plan')
    await sees(vincent, 'Ik wil een eigen deur')
    expect(await vincent.getByRole('button', { name: 'Doel toevoegen' }).count()).toBe(0)
  })
})
