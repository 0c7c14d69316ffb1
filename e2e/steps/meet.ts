import type { Locator, Page } from 'playwright-core'
import { arrives, choose, dayFromNow, dialogOf, fillIn, openDialog, press, sees, send } from '../support/see.ts'

/** Plans a meeting for tomorrow and opens it; gives its address. */
export async function planMeeting(page: Page, subject: string): Promise<string> {
  await page.goto('/overleggen')
  await arrives(page, 'Overleggen')
  const dialog = await openDialog(page, page.getByRole('main'), 'Overleg plannen')
  await fillIn(dialog, { 'Onderwerp van het overleg': subject })
  await dialog.getByLabel('Datum').fill(dayFromNow(1))
  await dialog.getByLabel('Begin').fill('10:00')
  await press(dialog, 'Overleg plannen')
  await arrives(page, subject)
  return new URL(page.url()).pathname
}

export async function putOnAgenda(page: Page, number: string): Promise<void> {
  const dialog = await openDialog(page, page.getByRole('main'), 'Casus toevoegen')
  const found = dialog.getByRole('combobox', { name: 'Casus' })
  await found.fill(number)
  await dialog.getByRole('option', { name: number }).click()
  await fillIn(dialog, { 'Doel van de bespreking': 'Besluiten waar hij kan wonen en wie hem begeleidt.' })
  await send(dialog, 'Casus toevoegen')
  await sees(page, 'Casus toegevoegd aan de agenda')
}

export async function recordAttendance(page: Page, present: readonly string[], absent: readonly string[]): Promise<void> {
  for (const name of present) await choose(page, `Aanwezigheid: ${name}`, 'aanwezig')
  for (const name of absent) await choose(page, `Aanwezigheid: ${name}`, 'afwezig')
  await press(page, 'Aanwezigheid vastleggen')
  await sees(page, 'Aanwezigheid vastgelegd')
}

export async function goToTable(page: Page, meeting: string, number: string): Promise<void> {
  await page.goto(`${meeting}/tafel`)
  await arrives(page, number)
  await page.getByRole('navigation', { name: 'Stappen van BOB' }).waitFor()
}

/** The step of BOB that is on has its own note; the keys 1, 2 and 3 lead from step to step. */
export async function takeNote(page: Page, key: '1' | '2' | '3', step: string, note: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press(key)
  const field = page.getByRole('textbox', { name: `Notitie bij ${step}` })
  await field.fill(note)
  await field.press('Escape')
  await sees(page, /^laatst gewijzigd door /)
}

export async function answerQuestion(page: Page, question: string, answer: string): Promise<void> {
  const asked = page.getByRole('listitem').filter({ hasText: question })
  await asked.getByRole('textbox').fill(answer)
  await press(asked, 'Antwoord bewaren')
  await sees(asked, 'beantwoord')
}

/** `a`, one line, and what was understood stands below it. */
export async function agreeInOneLine(page: Page, line: string): Promise<Locator> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('a')
  const dialog = await dialogOf(page)
  await dialog.getByRole('textbox', { name: 'Wie, wat en wanneer op één regel' }).fill(line)
  return dialog
}

export async function decide(page: Page, decision: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('b')
  const dialog = await dialogOf(page)
  await fillIn(dialog, { Besluit: decision })
  await send(dialog, 'Besluit vastleggen')
  await sees(page, 'Besluit vastgelegd')
}

export async function approveDecisionList(page: Page, meeting: string): Promise<void> {
  await page.goto(`${meeting}/besluitenlijst`)
  await arrives(page, 'Besluitenlijst')
  await send(await openDialog(page, page.getByRole('main'), 'Besluitenlijst vaststellen'), 'Besluitenlijst vaststellen')
  await sees(page, 'Besluitenlijst vastgesteld')
}
