import { fold } from '../ui/Combobox.tsx'
import type { PaletteItem } from './palette.ts'

/** Whether each word typed occurs in what is shown of this item. */
export function isMatch(item: PaletteItem, query: string): boolean {
  const text = fold(`${item.group} ${item.label} ${item.hint ?? ''}`)
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
