import type { Page } from 'playwright-core'
import { expectAccessible } from '../support/browser.ts'
import type { House, Person } from '../support/cast.ts'
import { arrives, choose, dialogOf, fillIn, openDialog, press, sees, select, send } from '../support/see.ts'
import { layOnTable } from './judge.ts'

/** Gate 1: the bureau records what the public participants judged. */
export async function decidePurpose(page: Page, number: string): Promise<void> {
  await layOnTable(page, number)
  const dialog = await openDialog(page, page, 'Beoordeling vastleggen')
  await choose(dialog, 'Uitkomst', 'Past bij het doel')
  await fillIn(dialog, { Motivering: 'Alle drie de beoordelaars vinden dat het past.' })
  await send(dialog, 'Besluit vastleggen')
  await sees(page, 'De beoordeling is vastgelegd')
}

export type Question = { participant: string; person: string; question: string; categories: readonly string[] }

export async function ask(page: Page, number: string, { participant, person, question, categories }: Question): Promise<void> {
  await layOnTable(page, number)
  const dialog = await openDialog(page, page, 'Vraag stellen')
  await select(dialog, 'Deelnemer', participant)
  await choose(dialog, 'Aan wie?', person)
  await dialog.getByRole('textbox', { name: 'Vraag', exact: true }).fill(question)
  await choose(dialog, 'Welke soorten gegevens?', ...categories)
  await send(dialog, 'Vraag versturen')
  await sees(page, 'Vraag verstuurd')
}

/** Opens, from one's own list of work, what is asked about a case. */
export async function takeUp(page: Page, act: string, number: string, sentence: string): Promise<void> {
  await page.goto('/werk')
  await arrives(page, 'Mijn werk')
  const item = page.getByRole('listitem').filter({ hasText: number }).filter({ hasText: sentence })
  await item
    .getByRole('button', { name: act })
    .or(item.getByRole('link', { name: act }))
    .click()
}

export async function refuseOnSecrecy(page: Page, number: string): Promise<void> {
  await takeUp(page, 'Beantwoorden', number, 'Beantwoord een vraag')
  const dialog = await dialogOf(page)
  await choose(dialog, 'Wat is uw antwoord?', 'geweigerd wegens beroepsgeheim')
  await send(dialog, 'Antwoord versturen')
  await sees(page, 'Vraag beantwoord')
}

/** Supplies one item that one other participant may not see. */
export async function supplyWithRestriction(page: Page, number: string, text: string, notTo: string): Promise<void> {
  await takeUp(page, 'Beantwoorden', number, 'Beantwoord een vraag')
  const dialog = await dialogOf(page)
  await choose(dialog, 'Wat is uw antwoord?', 'verstrekt')
  await select(dialog, 'Soort gegeven', 'toezicht en handhaving, bestuurlijke maatregelen en opgelegde beperkingen')
  await fillIn(dialog, { 'Het gegeven': text })
  await dialog.getByText('Leefgebieden en beperkingen').click()
  await choose(dialog, 'Niet te zien voor', notTo)
  await send(dialog, 'Antwoord versturen')
  await sees(page, 'Vraag beantwoord')
}

export type Member = { name: string; role: string; why: string }

/** Gate 2 as the bureau proposes it: who is involved, with which goal and questions. */
export async function propose(page: Page, number: string, members: readonly Member[], questions: readonly string[]): Promise<void> {
  await layOnTable(page, number)
  const dialog = await openDialog(page, page, 'Samenstelling voorstellen')
  await choose(dialog, 'Wie besluiten?', 'Politie Rivierenland', 'Openbaar Ministerie Rivierenland', 'College van Merwestad')
  await fillIn(dialog, { Doel: 'De dreiging stopt; hij woont en krijgt behandeling.' })
  for (const [index, question] of questions.entries()) {
    if (index > 0) await press(dialog, 'Nog een vraag')
    await fillIn(dialog, { [`Vraag ${index + 1} voor het overleg`]: question })
  }
  for (const [index, { name, role, why }] of members.entries()) {
    if (index > 1) await press(dialog, 'Nog iemand')
    const person = dialog.getByRole('combobox', { name: `Persoon ${index + 1}` })
    await person.fill(name)
    await dialog.getByRole('option', { name }).click()
    await dialog.getByRole('combobox', { name: 'Rol', exact: true }).nth(index).selectOption({ label: role })
    await dialog.getByRole('textbox', { name: 'Waarom is dat nodig?' }).nth(index).fill(why)
  }
  await fillIn(dialog, { Motivering: 'Politie, OM en college zijn het eens.' })
  await send(dialog, 'Voorstel voorleggen')
  await sees(page, /^Het voorstel ligt ter bevestiging bij/)
}

/** From the own list of work, by keyboard as well: what is proposed is confirmed with one button. */
export async function confirmProposal(page: Page, number: string): Promise<void> {
  await takeUp(page, 'Bevestigen', number, 'Bevestig wie betrokken is')
  await sees(page, 'Dit voorstel geldt nog niet.')
  await expectAccessible(page, 'proposal on the composition')
  const button = page.getByRole('button', { name: 'Voorstel bevestigen' })
  await button.focus()
  await page.keyboard.press('Enter')
  await sees(page, 'U heeft het voorstel bevestigd')
}

/** Gate 2 from proposal to decision: each public participant named confirms, then the bureau records. */
export async function compose(
  house: House,
  by: Person,
  number: string,
  members: readonly Member[],
  questions: readonly string[],
): Promise<void> {
  const page = await house.as(by)
  await propose(page, number, members, questions)
  for (const judge of ['piet', 'soraya', 'joris'] as const) await confirmProposal(await house.as(judge), number)
  await takeUp(page, 'Vastleggen', number, 'Leg vast wie betrokken is')
  await press(page, 'Besluit vastleggen')
  await sees(page, /^Vastgelegd: \d+ zetels begonnen/)
}
