import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { t } from './language.ts'
import { nl } from './nl.ts'

test('the number of days chooses between one and more, and is written as the reader writes it', () => {
  expect(t('common.daysLeft', { n: 1 })).toBe('nog 1 dag')
  expect(t('common.daysLeft', { n: 1200 })).toBe('nog 1.200 dagen')
})

test('every family has a file of its own name in both languages, and no file is forgotten', () => {
  const families = Object.keys(nl).sort()
  for (const language of ['nl', 'en']) {
    const files = readdirSync(new URL(`./${language}`, import.meta.url)).map((file) => file.replace('.ts', ''))
    expect(files.sort()).toEqual(families)
  }
})
