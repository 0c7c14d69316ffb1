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
