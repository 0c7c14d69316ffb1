const arrows: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓' }

/** Keys as they stand on a keyboard, not as a browser calls them: `Ctrl+Enter`, `ArrowRight`. */
export function keyNames(keys: string): string {
  return keys
    .split('+')
    .map((key) => arrows[key] ?? key)
    .join(' ')
}
