import { afterAll, beforeAll, describe, test } from 'vitest'
import { call } from '../src/api/client.ts'
import { compositionOperations } from '../src/api/composition.ts'
import { peopleOperations } from '../src/api/people.ts'
import { purposeOperations } from '../src/api/purpose.ts'
import { radicalisationOperations } from '../src/api/radicalisation.ts'
import { referralOperations } from '../src/api/referrals.ts'
import { dateInAmsterdam } from '../src/domain/date.ts'
import { completeReferral } from '../src/testing/referrals.ts'
import { takeUp } from './steps/decide.ts'
import { enter } from './steps/room.ts'
import { expectAccessible } from './support/browser.ts'
import { type House, nameOf, openHouse, type Person } from './support/cast.ts'
import { door } from './support/door.ts'
import { arrives, dialogOf, press, sees, seesNot, send } from './support/see.ts'

let house: House
let treatedCase: Awaited<ReturnType<typeof treated>>
beforeAll(async () => {
  house = await openHouse()
  treatedCase = await treated('Verbruggen')
})
afterAll(() => house.end())

const asA = async (person: Person) => door(person, (await house.browser.newContext({ baseURL: house.address })).request)

/** Past both gates: referred by the police, directed by Fatima, with Tom of the probation as its case director. */
async function treated(familyName: string) {
  const [piet, soraya, joris, mieke] = [await asA('piet'), await asA('soraya'), await asA('joris'), await asA('mieke')]
  const subject = { ...completeReferral().subject, bsn: undefined, familyName }
  const { caseId, number } = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral({ subject }) } })
  const params = { caseId }
  await call(piet, referralOperations.submitReferral, { params })
  const criteria = { a: true, b: true, c: true, d: true, motive: 'Ernstig, en niemand lost dit alleen op.' }
  for (const judge of [piet, soraya, joris]) await call(judge, purposeOperations.judgePurpose, { params, body: criteria })
  const { cards } = await call(mieke, purposeOperations.listWeighing, {})
  const version = cards.find((card) => card.caseId === caseId)?.purpose.version ?? 0
  const fits = { outcome: 'in_accordance', motive: 'Alle drie vinden dat het past.' } as const
  await call(mieke, purposeOperations.decidePurpose, { params, body: fits, version })
  const { professionals } = await call(mieke, peopleOperations.listProfessionals, {})
  const personOf = (person: Person) => professionals.find(({ name }) => name === nameOf(person))
  const idOf = (person: Person) => personOf(person)?.id ?? ''
  const roles = { fatima: 'process_lead', tom: 'case_lead', anouk: 'member' } as const
  const named = ['fatima', 'tom', 'anouk'] as const
  const body = {
    outcome: 'taken_up' as const,
    decidedBy: (['piet', 'soraya', 'joris'] as const).map((judge) => personOf(judge)?.participantId ?? ''),
    motive: 'Alleen samen krijgen we rust.',
    goal: 'Rust in huis en hulp voor de betrokkene.',
    questions: ['Is er behandeling mogelijk?'],
    members: named.map((person) => ({ professionalId: idOf(person), role: roles[person], why: 'Is al bij hem betrokken' })),
  }
  const { id: proposalId } = await call(mieke, compositionOperations.proposeComposition, { params, body })
  for (const judge of [piet, soraya, joris])
    await call(judge, compositionOperations.confirmComposition, { params: { ...params, proposalId } })
  await call(mieke, compositionOperations.decideComposition, { params, body: { proposalId } })
  return { caseId, number, body }
}

describe('stepping aside in a case that is treated (R-SEC-09)', () => {
  test('is a step behind the others; one reads what then waits and for whom, and has no case any more', async () => {
    const params = { caseId: treatedCase.caseId }
    await call(await asA('fatima'), compositionOperations.proposeComposition, { params, body: treatedCase.body })
    const tom = await house.as('tom')
    await enter(tom, treatedCase.caseId)
    await press(tom, 'Andere stappen')
    await tom.getByRole('link', { name: /^Verschonen/ }).click()
    const dialog = await dialogOf(tom)
    await sees(dialog, /^Niemand voert dan de casusregie/)
    await sees(dialog, /^Niemand doet dan nog mee namens uw organisatie/)
    await expectAccessible(tom, 'dialog of stepping aside')
    await send(dialog, 'Verschonen')
    await sees(tom, 'U bent verschoond van deze casus')
    await arrives(tom, 'Casussen')
    await seesNot(tom, treatedCase.number)
    const fatima = await house.as('fatima')
    await enter(fatima, treatedCase.caseId, 'weging')
    await fatima.getByText(/geëindigde zetels?$/).click()
    await sees(fatima, 'Heeft zich verschoond')
    await sees(
      fatima,
      'Dit voorstel kan zo niet worden vastgelegd: Tom Rietveld kan geen plaats meer krijgen. Het bureau doet een nieuw voorstel.',
    )
    await sees(fatima, /^Deze persoon heeft zich in deze casus verschoond/)
    await sees(fatima, 'Doe een nieuw voorstel: iemand kan geen plaats meer krijgen')
    await expectAccessible(fatima, 'proposal that cannot be recorded any more')
    await press(fatima, 'Voorstel intrekken')
    await sees(fatima, 'Het voorstel is ingetrokken')
  })
})

describe('a treated case that is taken up in the consultation on radicalisation (R-RAD-02, R-RET-02)', () => {
  test('is told to the referrer by the bureau from My work, which sees no more than that', async () => {
    const fatima = await asA('fatima')
    const [params, today] = [{ caseId: treatedCase.caseId }, dateInAmsterdam(new Date())]
    await call(fatima, radicalisationOperations.reportRadicalisation, { params, body: { receiver: 'police', reportedOn: today } })
    await call(fatima, radicalisationOperations.settleRadicalisation, { params, body: { outcome: 'taken_up', on: today } })
    const piet = await house.as('piet')
    await piet.goto(`/aanmeldingen/${treatedCase.caseId}`)
    await sees(piet, 'Er is geen bericht bij deze aanmelding')
    await sees(piet, 'Alleen gegevens van de eigen organisatie')
    const mieke = await house.as('mieke')
    await takeUp(mieke, 'Schrijven', treatedCase.number, 'Bericht de aanmelder over de uitkomst')
    const dialog = await dialogOf(mieke)
    await expectAccessible(mieke, 'message to the referrer of a treated case')
    await send(dialog, 'Bericht plaatsen')
    await sees(mieke, /^De aanmelder, Piet Kroes, is ingelicht/)
    await seesNot(mieke, 'Verbruggen')
    await expectAccessible(mieke, 'case of which only the message is open')
    await piet.reload()
    await sees(piet, /was bij ons in behandeling en is bij ons geëindigd/)
  })
})
