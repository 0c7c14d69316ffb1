import type { Locator, Page } from 'playwright-core'
import { arrives } from './see.ts'

/** A trained user whose every interaction counts: a click, a key chord, a field filled in, a choice made. */
export class Counted {
  readonly page: Page
  count = 0
  readonly steps: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  async press(name: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    this.#did(`press ${name}`)
    await where
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
  }

  async fill(label: string, text: string, where: Page | Locator = this.page): Promise<void> {
    this.#did(`fill ${label}`)
    await where.getByRole('textbox', { name: label }).first().fill(text)
  }

  async date(label: string, day: string): Promise<void> {
    this.#did(`date ${label}`)
    await this.page.getByLabel(label).first().fill(day)
  }

  async choose(group: string, option: string): Promise<void> {
    this.#did(`choose ${option}`)
    const box = this.page
      .getByRole('group', { name: group })
      .or(this.page.getByRole('radiogroup', { name: group }))
      .first()
    await box
      .getByRole('checkbox', { name: option, exact: true })
      .or(box.getByRole('radio', { name: option, exact: true }))
      .first()
      .check()
  }

  async tick(name: string): Promise<void> {
    this.#did(`tick ${name}`)
    await this.page.getByRole('checkbox', { name }).first().check()
  }

  async next(step: string): Promise<void> {
    await this.press(`Verder naar ${step}`)
    await arrives(this.page, step)
  }

  #did(step: string): void {
    this.count += 1
    this.steps.push(step)
  }
}
