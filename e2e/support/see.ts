import type { Locator, Page } from 'playwright-core'

type Seen = Page | Locator

/** A person sees this text, now or in a moment. */
export async function sees(where: Seen, text: string | RegExp): Promise<void> {
  await where.getByText(text).locator('visible=true').first().waitFor()
}

/** Nothing here says this. Asked after something else on the same page has been seen, or it would prove nothing. */
export async function seesNot(where: Seen, text: string | RegExp): Promise<void> {
  await where.getByText(text).locator('visible=true').first().waitFor({ state: 'detached' })
}

/** The heading by which a person knows that the screen, or the dialog, is there. */
export async function arrives(where: Seen, heading: string | RegExp): Promise<void> {
  await where.getByRole('heading', { name: heading }).first().waitFor()
  await whenFilled(where)
}

/** Everything that was being fetched is there. */
export async function whenFilled(where: Seen): Promise<void> {
  await where.getByText('Gegevens worden opgehaald').first().waitFor({ state: 'detached' })
}

export async function press(where: Seen, name: string | RegExp): Promise<void> {
  await where
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
}

/** Opens a dialog by the button that a person would press, and waits until it can be used. */
export async function openDialog(page: Page, where: Seen, button: string | RegExp): Promise<Locator> {
  await press(where, button)
  return dialogOf(page)
}

export async function dialogOf(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog').last()
  await dialog.waitFor()
  await whenFilled(dialog)
  return dialog
}

/** Sends a dialog and waits until it is gone: what a person takes as done. */
export async function send(dialog: Locator, button: string | RegExp): Promise<void> {
  await press(dialog, button)
  await dialog.waitFor({ state: 'detached' })
}

/** Fills in fields by the words that stand beside them. */
export async function fillIn(where: Seen, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await where.getByRole('textbox', { name: label }).first().fill(answer)
}

export async function choose(where: Seen, group: string, ...options: readonly string[]): Promise<void> {
  const box = where
    .getByRole('group', { name: group })
    .or(where.getByRole('radiogroup', { name: group }))
    .first()
  for (const option of options) {
    await box
      .getByRole('checkbox', { name: option, exact: true })
      .or(box.getByRole('radio', { name: option, exact: true }))
      .first()
      .check()
  }
}

export async function select(where: Seen, label: string, option: string): Promise<void> {
  await where.getByRole('combobox', { name: label }).first().selectOption({ label: option })
}

/** A calendar day from today, in Dutch time. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
}
