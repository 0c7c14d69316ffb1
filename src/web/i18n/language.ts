import { useSyncExternalStore } from 'react'
import type { Dictionary, KeyOf, Params, Text } from './dictionary.ts'
import { common } from './nl/common.ts'
import { forms } from './nl/forms.ts'
import { shell } from './nl/shell.ts'
import type { nl } from './nl.ts'

export type Language = 'nl' | 'en'
export type TextKey = KeyOf<typeof nl>
export type TextFamily = keyof typeof nl

const STORED = 'vangnet.language'
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const
const listeners = new Set<() => void>()
let language: Language = 'nl'

// What every page needs comes with the first script, so that Dutch readers wait for no second request.
const core = { common, forms, shell } satisfies Dictionary
let words: Dictionary = core

// A file for each family and language, so that a first visit fetches only what it shows. A file has its family as its one export.
const files = import.meta.glob<Dictionary>(['./nl/*.ts', './en/*.ts', '!./nl/{common,forms,shell}.ts'])
const loaded = new Set<TextFamily>(['common', 'forms', 'shell'])

export function currentLanguage(): Language {
  return language
}

export function currentLocale(): (typeof LOCALES)[Language] {
  return LOCALES[language]
}

/** Everything loaded so far is fetched in the other language before the screen changes. */
export async function setLanguage(next: Language): Promise<void> {
  words = await fetchTexts(next, [...loaded])
  language = next
  localStorage.setItem(STORED, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** Before the first render, so that nobody sees the other language flash by. */
export async function startLanguage(): Promise<void> {
  if (localStorage.getItem(STORED) === 'en') await setLanguage('en')
}

/** Before a page shows; `lazyPage` does it for a route. */
export async function loadTexts(...families: TextFamily[]): Promise<void> {
  const missing = families.filter((family) => !loaded.has(family))
  const fetched = await fetchTexts(language, missing)
  words = { ...words, ...fetched }
  for (const family of missing) loaded.add(family)
}

async function fetchTexts(of: Language, families: TextFamily[]): Promise<Dictionary> {
  const modules = await Promise.all(families.map((family) => files[`./${of}/${family}.ts`]?.()))
  return Object.assign({}, of === 'nl' && core, ...modules)
}

export function t(key: TextKey, params: Params = {}): string {
  const text = find(key)
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

function find(key: string): Text | undefined {
  const [family = '', name = ''] = key.split('.')
  return words[family]?.[name]
}

function pluralOf(text: { one: string; other: string }, n: Params[string]): string {
  return new Intl.PluralRules(currentLocale()).select(Number(n ?? 0)) === 'one' ? text.one : text.other
}

function shown(value: Params[string]): string | undefined {
  return typeof value === 'number' ? new Intl.NumberFormat(currentLocale()).format(value) : value
}
