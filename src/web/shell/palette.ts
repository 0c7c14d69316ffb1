import type { Icon } from '../ui/icon.ts'

/** A thing the palette offers: a place to go (`to`) or an act (`run`). */
export type PaletteItem = { id: string; group: string; label: string; hint?: string; icon?: Icon; keys?: string } & (
  | { to: string; run?: never }
  | { run: () => void; to?: never }
)
