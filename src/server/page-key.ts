import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { DomainError } from '../domain/errors.ts'
import { line } from '../domain/text.ts'

/** After which row a page begins, as one word that asks to be handed back as it is. */
export function keyOf(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

export function readKey<Key extends z.ZodType>(key: Key, text: string | undefined): z.output<Key> | undefined {
  if (text === undefined) return undefined
  const read = key.safeParse(parsed(Buffer.from(text, 'base64url').toString()))
  if (!read.success) throw new DomainError('invalid_input', [{ path: 'after', code: 'invalid' }])
  return read.data
}

export const nameKey = z.tuple([line(200), z.uuid()])
export const dayKey = z.tuple([CalendarDate, z.uuid()])

/** One row more than asked tells that there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly unknown[],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(key(last)) : null }
}

/** What stands in a search box, for `ilike`. */
export function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
