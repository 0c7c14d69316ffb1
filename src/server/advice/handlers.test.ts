import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adviceOperations as desk, knowledgeOperations as knowledge } from '../../api/advice.ts'
import { call } from '../../api/client.ts'
import { workOperations } from '../../api/work.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const asked = {
  title: 'Wie is aan zet bij een weigering van hulp?',
  question: 'Een man van rond de dertig mijdt alle zorg en zijn buren zijn bang. Welke tafel past hierbij?',
  goal: 'Rust in de straat en passende zorg',
  themes: ['misunderstood_behaviour'] as const,
  lifeDomains: ['mental_health', 'social_network'] as const,
  level: 'cooperation' as const,
}
const ask = (username: string, change: object = {}) =>
  call(world.as(username), desk.askAdvice, {
    body: { ...asked, themes: [...asked.themes], lifeDomains: [...asked.lifeDomains], ...change },
  })

describe('the advice desk (B10)', () => {
  test('refuses a BSN in every field at once, however it is written (R-GOV-05)', async () => {
    const refused = ask('piet', { title: 'Over 999990019', question: 'Zie 999.99.0019.', goal: '999 990 019' })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      issues: ['title', 'question', 'goal'].map((path) => expect.objectContaining({ path, code: 'bsn_not_here' })),
    })
  })

  test('asks about likely names, births and addresses, and takes the word of who says they are nobody’s (R-GOV-05)', async () => {
    const question = 'Volgens Brinkstra (12 maart 1987, Kerkstraat 12) kan dit.'
    await expect(ask('piet', { question })).rejects.toMatchObject({
      code: 'personal_data_likely',
      issues: [expect.objectContaining({ path: 'question', code: 'personal_data_likely' })],
    })
    await expect(ask('piet', { question, confirmed: ['Brinkstra'] })).rejects.toMatchObject({ code: 'personal_data_likely' })
    const confirmed = ['Brinkstra', '12 maart 1987', 'Kerkstraat 12']
    expect((await ask('piet', { question, confirmed })).state).toBe('open')
  })

  test('lets the names of participants be said (R-GOV-05)', async () => {
    expect((await ask('piet', { question: 'Mag ik dit aan Kompas Jeugd of De Lindeboom voorleggen?' })).state).toBe('open')
  })

  test('keeps an open question to the participant that asks and the bureau (R-AUT-04)', async () => {
    const { id } = await ask('piet')
    const params = { questionId: id }
    expect((await call(world.as('fatima'), desk.showAdvice, { params })).askedBy).toBe('Piet Kroes')
    await expect(call(world.as('soraya'), desk.showAdvice, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect((await call(world.as('soraya'), desk.listAdvice, {})).questions).toEqual([])
  })

  test('is answered by the bureau only, found in the asker’s work, and closed', async () => {
    const { id, version } = await ask('wendy')
    const params = { questionId: id }
    const work = async (username: string) =>
      (await call(world.as(username), workOperations.showMyWork, {})).tasks.filter((task) => task.objectId === id).map((task) => task.kind)
    expect(await work('mieke')).toEqual(['answer_advice'])
    const body = { answer: 'Begin bij de overlegtafel in de eigen gemeente.' }
    await expect(call(world.as('wendy'), desk.answerAdvice, { params, body, version })).rejects.toMatchObject({ code: 'not_allowed' })
    const answered = await call(world.as('mieke'), desk.answerAdvice, { params, body, version })
    expect(answered).toMatchObject({ state: 'answered', answeredBy: 'Mieke Sanders', version: 2 })
    expect(await work('wendy')).toEqual(['advice_answered'])
    expect((await call(world.as('wendy'), desk.closeAdvice, { params })).state).toBe('closed')
    expect(await work('wendy')).toEqual([])
  })

  test('checks the answer as it checks the question (R-GOV-05)', async () => {
    const { id, version } = await ask('piet')
    const params = { questionId: id }
    const answer = (text: string) => call(world.as('mieke'), desk.answerAdvice, { params, body: { answer: text }, version })
    await expect(answer('Zoek 999990019 op.')).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(answer('Bel met mevrouw de Groot.')).rejects.toMatchObject({ code: 'personal_data_likely' })
  })

  test('keeps every version, and shows what somebody changed meanwhile', async () => {
    const { id } = await ask('piet')
    const params = { questionId: id }
    const change = { ...asked, themes: [...asked.themes], lifeDomains: [...asked.lifeDomains], title: 'Beter gevraagd' }
    const revised = await call(world.as('piet'), desk.reviseAdvice, { params, body: change, version: 1 })
    expect(revised.versions.map((each) => each.title)).toEqual(['Beter gevraagd', asked.title])
    const late = call(world.as('mieke'), desk.answerAdvice, { params, body: { answer: 'Te laat.' }, version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version: 2, title: 'Beter gevraagd' } })
  })

  test('lets the bureau remove a question in which somebody can be recognised after all, with every version (R-GOV-05)', async () => {
    const params = { questionId: (await ask('piet')).id }
    await expect(call(world.as('piet'), desk.removeAdvice, { params })).rejects.toMatchObject({ code: 'not_allowed' })
    await call(world.as('fatima'), desk.removeAdvice, { params })
    await expect(call(world.as('piet'), desk.showAdvice, { params })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('lists page by page without gap or repeat', async () => {
    for (let n = 0; n < 5; n += 1) await ask('karim', { title: `Vraag ${n}` })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await call(world.as('karim'), desk.listAdvice, { query: { limit: 2, after } })
      seen.push(...page.questions.map((each) => each.title))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(['Vraag 4', 'Vraag 3', 'Vraag 2', 'Vraag 1', 'Vraag 0'])
  })
})

describe('a knowledge item (B10)', () => {
  const draft = {
    title: 'Huisverbod en hulp tegelijk',
    question: 'Hoe regelen we dat hulp begint zodra er een huisverbod is?',
    answer: 'De gemeente meldt het huisverbod dezelfde dag bij Veilig Thuis; de hulpverlening begint binnen een dag.',
    themes: ['domestic_violence' as const],
    lifeDomains: ['family_and_relations' as const],
    level: 'cooperation' as const,
  }
  const publish = (change: object = {}) => call(world.as('mieke'), knowledge.publishKnowledge, { body: { ...draft, ...change } })

  test('is published by the bureau without the name of who asked, for everyone in the network (R-GOV-05)', async () => {
    const { id } = await ask('piet')
    const item = await publish({ questionId: id })
    const shown = await call(world.as('yasmina'), knowledge.showKnowledge, { params: { itemId: item.id } })
    expect(JSON.stringify(shown)).not.toContain('Piet')
    await expect(call(world.as('piet'), knowledge.publishKnowledge, { body: draft })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(publish({ answer: 'Bel 999990019.' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(publish({ answer: 'Bel meneer Brinkstra.' })).rejects.toMatchObject({ code: 'personal_data_likely' })
  })

  test('is found by Dutch words in any form, the best match first, and filtered', async () => {
    const weaker = await publish({ title: 'Schulden en wonen', answer: 'Soms is een huisverbod aanleiding om schulden te bespreken.' })
    const search = (body: object) => call(world.as('tom'), knowledge.searchKnowledge, { body })
    const found = await search({ search: 'huisverboden' })
    expect(found.items.at(-1)?.id).toBe(weaker.id)
    expect(found.items[0]?.title).toBe(draft.title)
    expect((await search({ search: 'huisverb' })).items.length).toBeGreaterThan(0)
    expect((await search({ search: 'huisverboden', themes: ['youth_at_risk'] })).items).toEqual([])
    expect((await search({ search: '%' })).items).toEqual([])
    await expect(search({ search: '999990019' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('is paged without gap or repeat, with a search and without', async () => {
    for (const search of ['', 'huisverbod']) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await call(world.as('tom'), knowledge.searchKnowledge, { body: { search, limit: 1, after } })
        seen.push(...page.items.map((each) => each.id))
        after = page.next ?? undefined
      } while (after)
      const { items, total } = await call(world.as('tom'), knowledge.searchKnowledge, { body: { search, limit: 100 } })
      expect(seen).toEqual(items.map((each) => each.id))
      expect(total).toBe(items.length)
    }
  })

  test('counts once per person whether it was useful, and never says who', async () => {
    const params = { itemId: (await publish()).id }
    for (const useful of [true, false, true]) await call(world.as('tom'), knowledge.rateKnowledge, { params, body: { useful } })
    await call(world.as('bart'), knowledge.rateKnowledge, { params, body: { useful: false } })
    expect(await call(world.as('tom'), knowledge.showKnowledge, { params })).toMatchObject({ useful: 1, notUseful: 1, myRating: true })
  })

  test('is changed by version and withdrawn', async () => {
    const { id, version } = await publish()
    const params = { itemId: id }
    await call(world.as('fatima'), knowledge.reviseKnowledge, { params, body: { ...draft, title: 'Korter' }, version })
    const late = call(world.as('mieke'), knowledge.reviseKnowledge, { params, body: draft, version })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { title: 'Korter' } })
    await call(world.as('mieke'), knowledge.withdrawKnowledge, { params })
    await expect(call(world.as('tom'), knowledge.showKnowledge, { params })).rejects.toMatchObject({ code: 'not_found' })
  })
})
