import { readFileSync } from 'node:fs'

/** What stands in a file that somebody named at the terminal. */
export function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${file} is geen geldige JSON. / is not valid JSON.`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} kan niet worden gelezen. / cannot be read.`)
  }
}
