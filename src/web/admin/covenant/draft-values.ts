import { issuesOf } from '../../../api/issues.ts'
import { asCovenant, CovenantTyped } from '../../../domain/covenant-draft.ts'
import type { Issue } from '../../../domain/errors.ts'
import { Covenant } from '../../../domain/house.ts'

/** A draft as it stands in the fields: the shape of a covenant, with whatever was typed. */
export type Typed = Readonly<Record<string, unknown>>

export function valueAt(typed: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isBranch(value) ? value[key] : undefined), typed)
}

export function withValue(typed: unknown, path: string, value: unknown): Typed {
  return asTyped(put(typed, path.split('.'), value))
}

export function rowsAt(typed: unknown, path: string): readonly unknown[] {
  const found = valueAt(typed, path)
  return Array.isArray(found) ? found : []
}

/** The fields of both with a different value, as paths. */
export function differing(mine: unknown, theirs: unknown): readonly string[] {
  const [left, right] = [leaves(mine), leaves(theirs)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => (left.get(path) ?? '') !== (right.get(path) ?? ''))
}

/** What keeps the fields from being saved, or from being a covenant. Empty when it is one. */
export function issuesIn(typed: unknown): { unsaved: readonly Issue[]; found: readonly Issue[]; covenant: Covenant | undefined } {
  const kept = CovenantTyped.safeParse(typed)
  if (!kept.success) return { unsaved: issuesOf(kept.error), found: issuesOf(kept.error), covenant: undefined }
  const read = Covenant.safeParse(asCovenant(kept.data))
  return { unsaved: [], found: read.success ? [] : issuesOf(read.error), covenant: read.data }
}

function leaves(value: unknown, path = ''): Map<string, string> {
  if (!isBranch(value)) return new Map(value === undefined || value === null || value === '' ? [] : [[path, String(value)]])
  return new Map(Object.entries(value).flatMap(([key, below]) => [...leaves(below, path === '' ? key : `${path}.${key}`)]))
}

function put(target: unknown, [head, ...rest]: string[], value: unknown): unknown {
  if (head === undefined) return value
  if (Array.isArray(target)) return target.map((item: unknown, index) => (String(index) === head ? put(item, rest, value) : item))
  return { ...asTyped(target), [head]: put(asTyped(target)[head], rest, value) }
}

function asTyped(value: unknown): Typed {
  return isBranch(value) ? { ...value } : {}
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
