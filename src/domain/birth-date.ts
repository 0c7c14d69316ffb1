import { addYears, type CalendarDate } from './date.ts'
import { DomainError } from './errors.ts'

/** Hardly anybody has ever grown older, so a year before this was typed wrongly. */
const yearsAtMost = 120

/** What is wrong with a date as somebody's date of birth: it identifies nobody then (BGS 1.9; R-DAT-04). */
export function birthDateIssue(
  birthDate: CalendarDate | undefined,
  today: CalendarDate,
): 'born_in_future' | 'born_too_long_ago' | undefined {
  if (birthDate === undefined) return undefined
  if (birthDate > today) return 'born_in_future'
  return addYears(birthDate, yearsAtMost) < today ? 'born_too_long_ago' : undefined
}

/** The same of a year alone. */
export function isBirthYear(year: number, today: CalendarDate): boolean {
  const now = Number(today.slice(0, 4))
  return year <= now && year >= now - yearsAtMost
}

export function requireBirthDate(birthDate: CalendarDate | undefined, today: CalendarDate, path: string): void {
  const code = birthDateIssue(birthDate, today)
  if (code) throw new DomainError('invalid_input', [{ path, code }])
}
