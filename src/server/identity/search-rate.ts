import { DomainError } from '../../domain/errors.ts'

/** More than who types a name ever needs; less than who wants to go through the whole house. */
const mostPerMinute = 60
const minute = 60_000

/** How often each person looked for somebody in the last minute, in this process. */
const searches = new Map<string, number[]>()

export function countSearch(userId: string, now: Date): void {
  const at = now.getTime()
  const recent = (searches.get(userId) ?? []).filter((each) => each > at - minute)
  if (recent.length >= mostPerMinute) throw new DomainError('too_many_attempts')
  searches.set(userId, [...recent, at])
  if (searches.size > 5_000) forgetOld(at)
}

function forgetOld(at: number): void {
  for (const [userId, times] of searches) if ((times.at(-1) ?? 0) <= at - minute) searches.delete(userId)
}
