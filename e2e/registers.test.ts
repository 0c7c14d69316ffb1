import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { open } from './steps/look.ts'
import { type House, openHouse } from './support/cast.ts'
import { press, sees } from './support/see.ts'

let house: House
let hanneke: Page
beforeAll(async () => {
  house = await openHouse()
  hanneke = await house.as('hanneke')
  await open(hanneke, '/kennis/bestuur')
  await hanneke.getByRole('link', { name: 'Stuurgroep Rivierenland-Oost, winter' }).click()
})
afterAll(() => house.end())

const point = (page: Page) => page.getByRole('dialog').getByRole('textbox').first()

test('what was typed in a dialog that is left is there again, until it is sent', async () => {
  await press(hanneke, 'Punt toevoegen')
  await point(hanneke).fill('Opvang buiten kantooruren')
  await hanneke.keyboard.press('Escape')
  await press(hanneke, 'Punt toevoegen')
  expect(await point(hanneke).inputValue()).toBe('Opvang buiten kantooruren')
  await hanneke.getByRole('dialog').getByRole('button', { name: 'Punt toevoegen' }).click()
  await sees(hanneke, 'Opvang buiten kantooruren')
  await press(hanneke, 'Punt toevoegen')
  expect(await point(hanneke).inputValue()).toBe('')
  await hanneke.keyboard.press('Escape')
})

test('a point leaves the agenda after a question, and nobody was present at a meeting to come', async () => {
  await press(hanneke, 'Haal “Opvang buiten kantooruren” van de agenda')
  await sees(hanneke.getByRole('dialog'), /niet terug te draaien/)
  await hanneke.getByRole('dialog').getByRole('button', { name: 'Van de agenda halen' }).click()
  await hanneke.getByText('Opvang buiten kantooruren', { exact: true }).waitFor({ state: 'detached' })
  const attendance = hanneke.getByRole('button', { name: /Aanwezigheid vastleggen/ })
  expect(await attendance.getAttribute('aria-disabled')).toBe('true')
})

test('who is designated stands in a table on a desk, every column in sight', async () => {
  const sem = await house.as('sem')
  await sem.setViewportSize({ width: 1440, height: 900 })
  await open(sem, '/beheer/professionals')
  const header = sem.getByRole('columnheader', { name: 'Account' })
  await header.waitFor()
  const box = await header.boundingBox()
  expect(box && box.x + box.width < 1440).toBe(true)
})

test('a decision with a mistake in it is struck out with its reason, and one that a plus task rests on says so', async () => {
  await open(hanneke, '/kennis/bestuur')
  await hanneke.getByRole('link', { name: 'Stuurgroep Rivierenland-Oost, najaar' }).click()
  const withdraw = (n: number) => hanneke.getByRole('button', { name: new RegExp(`^RS-\\d{4}-0${n} intrekken`) })
  await withdraw(1).waitFor()
  expect(await withdraw(1).getAttribute('aria-disabled')).toBe('true')
  await withdraw(2).click()
  const dialog = hanneke.getByRole('dialog')
  await dialog.getByLabel('Reden van intrekken').fill('Het aantal plekken is verkeerd overgenomen.')
  await dialog.getByRole('button', { name: 'Intrekken', exact: true }).click()
  await sees(hanneke, /Ingetrokken door Hanneke Vos op .*: Het aantal plekken is verkeerd overgenomen\./)
  expect(await hanneke.locator('del').count()).toBe(1)
})

test('who comes back is designated anew, with the username of before', async () => {
  const sem = await house.as('sem')
  await open(sem, '/beheer/professionals')
  await sem.getByRole('link', { name: 'Lotte van Rijn' }).click()
  await press(sem, 'Aanwijzing beëindigen')
  await sem.getByRole('dialog').getByRole('button', { name: 'Aanwijzing beëindigen' }).click()
  await press(sem, 'Opnieuw aanwijzen')
  const dialog = sem.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Deelnemer' }).selectOption({ label: 'GGD Rivierenland' })
  await dialog.getByRole('checkbox', { name: 'Professional' }).check()
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await sees(sem, 'Eerdere aanwijzingen')
  await sees(sem, /Politie Rivierenland: professional/)
  await sees(sem, 'lotte')
})
