import { DomainError } from '../../domain/errors.ts'

const isUuid = /^[0-9a-f-]{36}$/

/** Where a page by name left off: the name and the id of its last row, unreadable on purpose. */
export function writeCursor(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url')
}

export function readCursor(text: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof name === 'string' && !name.includes('\u0000') && typeof id === 'string' && isUuid.test(id)) return { name, id }
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('invalid_input', [{ path: 'after', code: 'invalid' }])
}
