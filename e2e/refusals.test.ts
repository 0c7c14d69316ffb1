import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../src/api/cases.ts'
import { closingOperations } from '../src/api/closing.ts'
import type { Operation } from '../src/api/operation.ts'
import { purposeOperations } from '../src/api/purpose.ts'
import { ask, compose, decidePurpose, refuseOnSecrecy, supplyWithRestriction } from './steps/decide.ts'
import { judgeByKeyboard } from './steps/judge.ts'
import { refer } from './steps/refer.ts'
import { enter, findsNothing } from './steps/room.ts'
import { type House, openHouse } from './support/cast.ts'
import { arrives, press, sees, seesNot } from './support/see.ts'

const nobodysCase = '0190a5a0-0000-7000-8000-000000000000'
const fact = 'Hij komt elke week op gesprek.'
let house: House
let caseId = ''
let number = ''

beforeAll(async () => {
  house = await openHouse()
  const begun = await refer(await house.as('piet'), { givenName: 'Ger', familyName: 'Oosterling' })
  caseId = begun.caseId
  number = begun.number
})
afterAll(() => house.end())

/** What the page would get if somebody made it ask: with the session, past every screen. */
async function crafted(page: Page, { method, path }: Operation, id: string, body?: unknown) {
  const address = `/api/v1${path.replace(':caseId', id)}`
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await fetch(where, { method: how, ...(what === undefined ? {} : { headers, body: what }) })
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
    },
    [method, address, body === undefined ? undefined : JSON.stringify(body)] as const,
  )
}

describe('what each may not', () => {
  test('a case is not there for who has no seat in it, whichever address they try', async () => {
    for (const person of ['tom', 'anouk', 'hanneke', 'sem', 'vincent'] as const) {
      const page = await house.as(person)
      for (const address of [`/casussen/${caseId}/plan`, `/aanmeldingen/${caseId}`]) await findsNothing(page, address)
      const asked = await crafted(page, caseOperations.showDossier, caseId)
      const unknown = await crafted(page, caseOperations.showDossier, nobodysCase)
      expect(asked.status, person).toBe(404)
      expect(asked.type).toContain('application/problem+json')
      expect(asked.text.replaceAll(caseId, '')).toBe(unknown.text.replaceAll(nobodysCase, ''))
    }
  })

  test('the weighing table tells who has no part in it for whom it is', async () => {
    const tom = await house.as('tom')
    await tom.goto('/weegtafel')
    await arrives(tom, 'Uw rol geeft geen toegang tot dit onderdeel')
    await sees(tom, /WGS 2\.31, tweede lid/)
  })

  test('the administrator is led to no case, and sees none by its address', async () => {
    const sem = await house.as('sem')
    await sem.goto('/')
    await sem.getByRole('heading', { level: 1 }).waitFor()
    const menu = sem.getByRole('navigation', { name: 'Hoofdmenu' })
    for (const place of ['Casussen', 'Weegtafel', 'Aanmeldingen', 'Overleggen']) {
      expect(await menu.getByRole('link', { name: place }).count(), place).toBe(0)
    }
    await sem.goto('/casussen')
    await sem.getByRole('heading', { level: 1 }).waitFor()
    await seesNot(sem.getByRole('main'), /\d{4}-\d{4}/)
  })

  test('a private participant cannot judge or close, not even past the screen', async () => {
    for (const judge of ['soraya', 'joris', 'piet'] as const) await judgeByKeyboard(await house.as(judge), number, 'Het past.')
    const tom = await house.as('tom')
    expect(await tom.getByRole('link', { name: 'Weegtafel' }).count()).toBe(0)
    const judgment = { a: true, b: true, c: true, d: true, motive: 'Mag niet' }
    await isRefused(tom, purposeOperations.judgePurpose, judgment, 404)
    const mieke = await house.as('mieke')
    await decidePurpose(mieke, number)
    const question = { question: 'Wat is bekend?', categories: [] }
    await ask(mieke, number, { participant: 'De Lindeboom (ggz)', person: 'Anouk Simons', ...question })
    await ask(mieke, number, { participant: 'Reclassering Waalzijde', person: 'Tom Rietveld', ...question })
    await supplyWithRestriction(tom, number, fact, 'De Lindeboom (ggz)')
  })

  test('who is asked sees the own question and nothing that others supplied before gate 2', async () => {
    const anouk = await house.as('anouk')
    await enter(anouk, caseId, 'informatie')
    await sees(anouk, 'Wat is bekend?')
    await seesNot(anouk, fact)
    await seesNot(anouk, 'Reclassering')
    const shown = await crafted(anouk, caseOperations.showDossier, caseId)
    expect(shown.status).toBe(200)
    expect(shown.text).not.toContain(fact)
    await refuseOnSecrecy(anouk, number)
  })

  test('what one participant may not see stays hidden at the table too', async () => {
    const why = 'Nodig aan tafel'
    const members = [
      { name: 'Fatima Aydın', role: 'procesregisseur', why },
      { name: 'Joris ter Haar', role: 'casusregisseur', why },
      { name: 'Tom Rietveld', role: 'betrokken deelnemer', why },
      { name: 'Anouk Simons', role: 'betrokken deelnemer', why },
    ]
    await compose(house, 'mieke', number, members, ['Waar kan hij heen?'])
    const joris = await house.as('joris')
    await enter(joris, caseId, 'informatie')
    await sees(joris, fact)
    const anouk = await house.as('anouk')
    await enter(anouk, caseId, 'informatie')
    await seesNot(anouk, fact)
    const tom = await house.as('tom')
    await enter(tom, caseId, 'plan')
    for (const act of ['Afsluiten voorstellen', 'Casus afsluiten', 'Evaluatie vastleggen']) {
      expect(await tom.getByRole('button', { name: act }).count(), act).toBe(0)
    }
    await isRefused(tom, closingOperations.proposeClosing, { reason: 'other', result: 'Klaar', relapseRisk: 'small' }, 403)
    await isRefused(tom, closingOperations.closeCase, {}, 403)
    await findsNothing(await house.as('mieke'), `/casussen/${caseId}`)
  })

  test('judges see a card only as long as it lies on the table for them', async () => {
    const soraya = await house.as('soraya')
    await soraya.goto('/weegtafel')
    await arrives(soraya, 'Weegtafel')
    await seesNot(soraya, number)
  })

  test('a visitor is sent to sign-in, and comes back to the address that was asked for', async () => {
    const context = await house.browser.newContext({ baseURL: house.address, locale: 'nl-NL' })
    const page = await context.newPage()
    await page.goto(`/casussen/${caseId}/plan`)
    await arrives(page, 'Aanmelden bij Vangnet')
    await seesNot(page, number)
    await press(page, /Joris ter Haar/)
    await arrives(page, /^Casus /)
    expect(new URL(page.url()).pathname).toBe(`/casussen/${caseId}/plan`)
    await context.close()
  })
})

async function isRefused(page: Page, operation: Operation, body: unknown, status: number): Promise<void> {
  const answer = await crafted(page, operation, caseId, body)
  expect(answer.status, `${operation.path}: ${answer.text}`).toBe(status)
  expect(answer.type).toContain('application/problem+json')
}
