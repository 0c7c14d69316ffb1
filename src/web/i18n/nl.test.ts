import { expect, test } from 'vitest'
import type { Text } from './dictionary.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

// The word list of the Landelijk Kader 2024. "Netwerkmanager" is a role it knows; a bare manager is not.
const DISCOURAGED = [/problematiek/i, /keten/i, /werkorganisatie/i, /kerntaak|kerntaken/i, /netwerkorganisatie/i, /(?<!netwerk)manager/i]

function textsOf(dictionary: Record<string, Record<string, Text>>): [string, string][] {
  return Object.entries(dictionary).flatMap(([family, texts]) =>
    Object.entries(texts).flatMap(([key, text]): [string, string][] =>
      (typeof text === 'string' ? [text] : [text.one, text.other]).map((each) => [`${family}.${key}`, each]),
    ),
  )
}

test('the discouraged words of the Landelijk Kader stand in no Dutch text', () => {
  const found = textsOf(nl).filter(([, text]) => DISCOURAGED.some((word) => word.test(text)))
  expect(found).toEqual([])
})

test('the word list recognises the words it should', () => {
  const samples = ['complexe problematiek', 'ketenpartner', 'de keten', 'werkorganisatie', 'kerntaken', 'netwerkorganisatie', 'casemanager']
  expect(samples.filter((sample) => !DISCOURAGED.some((word) => word.test(sample)))).toEqual([])
  expect(DISCOURAGED.some((word) => word.test('netwerkmanager en netwerkpartner'))).toBe(false)
})

test('a translated text fills in the same parameters as the Dutch one', () => {
  const english = new Map(textsOf(en))
  const parameters = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort()
  const different = textsOf(nl).filter(([key, text]) => parameters(text).join() !== parameters(english.get(key)).join())
  expect(different).toEqual([])
})
