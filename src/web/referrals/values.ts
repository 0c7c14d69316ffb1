import { birthDateIssue } from '../../domain/birth-date.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { LifeDomain } from '../../domain/life-domains.ts'
import { Referral } from '../../domain/referral.ts'
import { type FormValue, toInput } from '../ui/form-paths.ts'

/** What stands in the fields, by path. A life domain is a path of its own (`b.housing.facts`), so that two writers can each add one. */
export type Values = Readonly<Record<string, FormValue>>

const PARTS = ['subject', 'a', 'c', 'd', 'quality', 'informed'] as const

export function valuesOf(referral: Referral): Values {
  const { b, themes, goal, urgent, urgencyReason } = referral
  const values: Record<string, FormValue> = { goal, themes, urgent, urgencyReason }
  for (const part of PARTS) {
    for (const [key, value] of Object.entries(referral[part])) values[`${part}.${key}`] = value
  }
  for (const [id, fact] of Object.entries(referral.extra ?? {})) values[`extra.${id}`] = fact
  for (const { lifeDomain, factor, facts, nature } of b) {
    values[`b.${lifeDomain}`] = true
    values[`b.${lifeDomain}.factor`] = factor
    values[`b.${lifeDomain}.facts`] = facts
    values[`b.${lifeDomain}.nature`] = nature
  }
  return values
}

export type Invalid = { path: string; message: string }

/** The referral that the fields make. A field that is not right yet is left out, so that one wrong sign does not hold up the rest. */
export function referralOf(values: Values): { referral: Referral; invalid: readonly Invalid[] } {
  const read = readingOf(values)
  const { birthDate, ...subject } = read.referral.subject
  const wrong = birthDateIssue(birthDate, dateInAmsterdam(new Date()))
  if (!wrong) return read
  return { referral: { ...read.referral, subject }, invalid: [...read.invalid, { path: 'subject.birthDate', message: wrong }] }
}

function readingOf(values: Values): ReturnType<typeof referralOf> {
  const domains = LifeDomain.options.filter((lifeDomain) => values[`b.${lifeDomain}`])
  const parsed = Referral.safeParse(inputOf(values, domains))
  if (parsed.success) return { referral: parsed.data, invalid: [] }
  const invalid = parsed.error.issues.map((issue) => ({ path: pathOf(issue.path.map(String), domains), message: issue.message }))
  const wrong = new Set(invalid.map(({ path }) => path))
  const rest = Object.fromEntries(Object.entries(values).filter(([path]) => !wrong.has(path)))
  return { referral: Referral.parse(inputOf(rest, domains)), invalid }
}

function inputOf(values: Values, domains: readonly LifeDomain[]): unknown {
  const flat = Object.fromEntries(Object.entries(values).filter(([path]) => !path.startsWith('b.')))
  domains.forEach((lifeDomain, index) => {
    flat[`b.${index}.lifeDomain`] = lifeDomain
    flat[`b.${index}.factor`] = values[`b.${lifeDomain}.factor`]
    flat[`b.${index}.facts`] = values[`b.${lifeDomain}.facts`]
    flat[`b.${index}.nature`] = values[`b.${lifeDomain}.nature`]
  })
  return toInput(Referral, flat)
}

function pathOf(path: readonly string[], domains: readonly LifeDomain[]): string {
  const [first, index, ...rest] = path
  return first === 'b' && index !== undefined ? ['b', domains[Number(index)], ...rest].join('.') : path.join('.')
}

export function isSame(one: FormValue, other: FormValue): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other))
}

export function isBlank(value: FormValue): boolean {
  return bare(value) === undefined
}

// Empty, unticked and never filled in are one and the same to who reads the form.
function bare(value: FormValue): FormValue {
  if (typeof value === 'string') return value.trim() || undefined
  if (value === false || value === null) return undefined
  return typeof value === 'object' && value.length === 0 ? undefined : value
}

/** Both sets of changes since `base`; where both changed the same field differently, mine stands and the field is named. */
export function merge(base: Values, mine: Values, theirs: Values): { values: Values; conflicts: readonly string[] } {
  const values: Record<string, FormValue> = { ...theirs }
  const conflicts: string[] = []
  for (const path of new Set([...Object.keys(mine), ...Object.keys(base)])) {
    if (isSame(mine[path], base[path])) continue
    values[path] = mine[path]
    if (!isSame(theirs[path], base[path]) && !isSame(theirs[path], mine[path])) conflicts.push(path)
  }
  return { values, conflicts }
}
