import type { Locator, Page } from 'playwright-core'
import { choose, dayFromNow, dialogOf, fillIn, openDialog, press, sees, select, send } from '../support/see.ts'
import { takeUp } from './decide.ts'

export type Analysed = { lifeDomain: string; situation: string; drives: string; protects: string; score: string }

export async function analyse(page: Page, { lifeDomain, situation, drives, protects, score }: Analysed): Promise<void> {
  const dialog = await openDialog(page, page, `Wijzigen: ${lifeDomain}`)
  await fillIn(dialog, { Situatie: situation, 'Wat het gedrag voedt': drives, 'Wat beschermt': protects })
  await dialog.getByRole('checkbox', { name: 'Dit leefgebied voedt het gedrag' }).check()
  await select(dialog, 'Score', score)
  await send(dialog, 'Opslaan')
  await sees(page, 'Opgeslagen')
}

export async function setGoal(page: Page, goal: string, lifeDomain: string, isSubjectsOwn: boolean): Promise<void> {
  const dialog = await openDialog(page, page, 'Doel toevoegen')
  await fillIn(dialog, { Doel: goal })
  await select(dialog, 'Leefgebied', lifeDomain)
  if (isSubjectsOwn) await dialog.getByRole('checkbox', { name: 'Dit is een doel van de betrokkene zelf' }).check()
  await send(dialog, 'Opslaan')
  await sees(page, goal)
}

/** From the list of work in two clicks: how it stands, and send. */
export async function report(page: Page, number: string, agreement: string): Promise<void> {
  await takeUp(page, 'Melden', number, agreement)
  const dialog = await dialogOf(page)
  await choose(dialog, 'Hoe staat het ervoor?', 'mee bezig')
  await send(dialog, 'Melden')
  await sees(page, 'Gemeld')
}

export async function evaluate(page: Page, attained: string): Promise<void> {
  const dialog = await openDialog(page, page, 'Evaluatie vastleggen')
  await dialog.getByRole('checkbox', { name: 'De casus voldoet nog aan de criteria' }).check()
  await dialog.getByRole('checkbox', { name: 'Alle betrokkenen zijn nog nodig' }).check()
  await fillIn(dialog, { 'Wat is er bereikt?': attained, 'Volgende toets': dayFromNow(90) })
  await dialog.getByText('Scores nu, per leefgebied').click()
  await select(dialog, 'Huisvesting', '4')
  await send(dialog, 'Evaluatie vastleggen')
  await sees(page, 'Evaluatie vastgelegd')
}

export async function proposeHandover(page: Page, task: string, receiver: string): Promise<void> {
  const dialog = await openDialog(page, page, 'Overdracht voorstellen')
  await select(dialog, 'Taak', task)
  await fillIn(dialog, { 'Ontvanger buiten het huis': receiver })
  await send(dialog, 'Overdracht voorstellen')
  await sees(page, 'niet bevestigd')
}

export async function confirmHandover(page: Page, task: string, receivedBy: string): Promise<void> {
  const dialog = await openDialog(page, page, `Overname bevestigen: ${task}`)
  await fillIn(dialog, { 'Wie heeft de taak ontvangen?': receivedBy })
  await send(dialog, 'Overname bevestigen')
  await sees(page, receivedBy)
}

export async function proposeClosing(page: Page, result: string): Promise<void> {
  const dialog = await openDialog(page, page, 'Afsluiten voorstellen')
  await select(dialog, 'Reden van afsluiten', 'Warm overgedragen')
  await fillIn(dialog, { Resultaat: result })
  await choose(dialog, 'Risico op terugval', 'Klein')
  await send(dialog, 'Afsluiten voorstellen')
  await sees(page, result)
}

/** The organisation agrees: with the plan, or with closing; named as its people call it, and in full. */
export async function agreeTo(page: Page, what: 'Instemming met het plan' | 'Afsluiten', short: string, full: string): Promise<void> {
  const card = page.getByRole('region', { name: what })
  const agree = new RegExp(`^Instemmen met .* namens ${short}$`)
  const dialog = await openDialog(page, card, agree)
  if (what === 'Instemming met het plan')
    await sees(dialog, new RegExp(`^U stemt namens ${short} in met versie \\d+ van het plan: \\d+ open`))
  await press(dialog, agree)
  await dialog.waitFor({ state: 'detached' })
  await sees(card, what === 'Afsluiten' ? `${full} stemt in` : full)
}

/** Opens the dialog that says beforehand what closing will do. */
export async function beginClosing(page: Page): Promise<Locator> {
  return openDialog(page, page.getByRole('region', { name: 'Afsluiten' }), 'Casus afsluiten')
}

export async function unlock(page: Page, number: string, reason: string): Promise<void> {
  const dialog = await openDialog(page, page, `Tijdelijk openen: ${number}`)
  await dialog.getByRole('radio').first().check()
  await fillIn(dialog, { Reden: reason })
  await send(dialog, 'Tijdelijk openen')
  await sees(page, /^De casus is open tot /)
}
