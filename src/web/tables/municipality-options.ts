/** The municipalities of the map to choose from, by name; the map itself has them by their place. */
export function municipalityOptions(tiles: readonly { code: string; name: string }[]) {
  return tiles.map(({ code, name }) => ({ value: code, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))
}
