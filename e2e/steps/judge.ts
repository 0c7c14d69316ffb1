import type { Page } from 'playwright-core'
import { arrives, sees } from '../support/see.ts'

/** Lays a case on the weighing table. */
export async function layOnTable(page: Page, number: string): Promise<void> {
  await page.goto('/weegtafel')
  await arrives(page, 'Weegtafel')
  await page.getByRole('navigation', { name: 'Agenda van de weegtafel' }).getByRole('button', { name: number }).click()
  await page.getByRole('article').getByRole('heading', { name: number }).waitFor()
}

/** Judges with the hands on the keyboard: J answers all four criteria, tab leads to the motive and to the button. */
export async function judgeByKeyboard(page: Page, number: string, motive: string): Promise<void> {
  await layOnTable(page, number)
  await page.getByRole('article').getByRole('heading', { name: number }).click()
  await page.keyboard.press('j')
  await page.getByRole('radio', { name: 'voldoet', exact: true, checked: true }).nth(3).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('radio', { name: 'voldoet niet', exact: true, checked: true }).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('radio', { name: 'voldoet', exact: true, checked: true }).nth(3).waitFor()
  const field = page.getByRole('textbox', { name: 'Motivering' })
  await tabTo(page, field)
  await page.keyboard.type(motive)
  await tabTo(page, page.getByRole('button', { name: 'Oordeel bewaren' }))
  await page.keyboard.press('Enter')
  await sees(page, `Oordeel over ${number} bewaard.`)
}

/** Presses tab until the focus is where it should get; a control that it never reaches is unusable by keyboard. */
export async function tabTo(page: Page, control: ReturnType<Page['locator']>): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`tab does not reach ${control}`)
}
