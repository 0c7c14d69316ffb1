import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { open } from './steps/look.ts'
import { type House, openHouse } from './support/cast.ts'

let house: House
let hanneke: Page
beforeAll(async () => {
  house = await openHouse()
  hanneke = await house.as('hanneke')
})
afterAll(() => house.end())

async function hasFocus(title: string): Promise<void> {
  const focused = () => hanneke.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`)
  await expect.poll(focused).toBe(`H1 ${title}`)
}

test('what is opened from a list, by a tab or from the menu for the first time has the focus on its title', async () => {
  await open(hanneke, '/kennis/plustaken')
  await hanneke.getByText('Wijkrechtspraak in Merwestad').click()
  await hasFocus('Wijkrechtspraak in Merwestad')
  await hanneke.getByRole('link', { name: 'Plustaken' }).click()
  await hasFocus('Kennis · Plustaken')
  await hanneke.getByRole('link', { name: 'Rechtmatigheid' }).click()
  await hasFocus('Kennis · Rechtmatigheid')
  await hanneke.getByRole('navigation').getByRole('link', { name: 'Beheer' }).first().click()
  await hasFocus('Beheer · Huis')
})
