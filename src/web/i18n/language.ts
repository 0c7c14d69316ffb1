import { useSyncExternalStore } from 'react'
import type { KeyOf, Params, Text, Translation } from './dictionary.ts'
import { nl } from './nl.ts'

export type Language = 'nl' | 'en'
export type TextKey = KeyOf<typeof nl>
type Words = Translation<typeof nl>

const STORED = 'vangnet.language'
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const
const listeners = new Set<() => void>()
let language: Language = 'nl'
let words: Words = nl

export function currentLanguage(): Language {
  return language
}

export function currentLocale(): (typeof LOCALES)[Language] {
  return LOCALES[language]
}

/** Dutch is always there; English is fetched the first time. */
export async function setLanguage(next: Language): Promise<void> {
  words = next === 'en' ? (await import('./en.ts')).en : nl
  language = next
  localStorage.setItem(STORED, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** Before the first render, so that nobody sees the other language flash by. */
export async function startLanguage(): Promise<void> {
  if (localStorage.getItem(STORED) === 'en') await setLanguage('en')
}

export function t(key: TextKey, params: Params = {}): string {
  const text = find(words, key) ?? find(nl, key)
  if (text === undefined) return key
  const pattern = typeof text === 'string' ? text : pluralOf(text, params.n)
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => shown(params[name]) ?? whole)
}

/** Renders again when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentLanguage)
}

function find(dictionary: Record<string, Record<string, Text>>, key: string): Text | undefined {
  const [family = '', name = ''] = key.split('.')
  return dictionary[family]?.[name]
}

function pluralOf(text: { one: string; other: string }, n: Params[string]): string {
  return new Intl.PluralRules(currentLocale()).select(Number(n ?? 0)) === 'one' ? text.one : text.other
}

function shown(value: Params[string]): string | undefined {
  return typeof value === 'number' ? new Intl.NumberFormat(currentLocale()).format(value) : value
}
