import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rivierenlandWorld } from './rivierenland.ts'
import { veenkolonienWorld } from './veenkolonien.ts'

const stories = [...rivierenlandWorld.stories, ...veenkolonienWorld.stories]

test('each story has a code of its own, and the first fifteen are those of the region', () => {
  const codes = stories.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, index) => `RO-${String(index + 1).padStart(2, '0')}`))
})

test.each(stories.map((story) => [story.code, story] as const))('%s is told from the past to today', (_code, { chapters }) => {
  const days = chapters.map(({ ago }) => ago)
  expect(days).toEqual(days.toSorted((one, other) => other - one))
  expect(days.every((ago) => ago >= 0 && ago < 5 * 365)).toBe(true)
})

test('the region speaks the words of the national framework of 2024', () => {
  const told = globSync(`${import.meta.dirname}/**/*.ts`).filter((file) => !file.endsWith('.test.ts'))
  const old = told.filter((file) => /ketenpartner|werkorganisatie|kerntaak|problematiek/i.test(readFileSync(file, 'utf8')))
  expect(old).toEqual([])
})
