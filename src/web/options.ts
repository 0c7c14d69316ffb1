import type { Bilingual } from '../domain/bilingual.ts'
import type { Language } from './i18n/language.ts'
import type { Option } from './ui/option.ts'

/** A table of the domain as choices, in the order of its list. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  table: Record<Value, Bilingual>,
  language: Language,
): Option<Value>[] {
  return values.map((value) => ({ value, label: capitalised(table[value][language]) }))
}

/** The entry of a table for a value that comes as plain text; nothing when the table does not know it. */
export function entryOf<Entry>(table: Record<string, Entry>, key: string): Entry | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
