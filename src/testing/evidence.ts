import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const places = ['src', 'e2e']

type Evidence = { file: string; title: string; ids: readonly string[] }

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

const named = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:(?!\1).)+)\1/g
// "R-CAS-01, 02" is not read: an id is written out, so that it can be found by searching
const anId = /R-[A-Z]{2,3}-\d{2}[a-z]?/g

/** Every test that names a requirement in its title or in that of the group it stands in. */
export function evidence(): readonly Evidence[] {
  return places
    .flatMap((place) => testFiles(join(root, place)))
    .sort()
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(named)].flatMap(([, , title = '']) => {
        const ids = title.match(anId) ?? []
        return ids.length === 0 ? [] : [{ file: relative(root, file), title, ids }]
      }),
    )
}
