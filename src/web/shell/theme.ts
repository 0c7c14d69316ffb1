import { readStored, writeStored } from './stored.ts'

const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function storedTheme(): Theme {
  return readStored('theme', THEMES, 'system')
}

export function applyTheme(theme: Theme): void {
  writeStored('theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
