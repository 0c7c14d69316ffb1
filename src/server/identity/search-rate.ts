import { DomainError } from '../../domain/errors.ts'
import type { House } from '../house.ts'

/** More than who types a name ever needs; less than who wants to go through the whole house. */
const mostPerMinute = 60
const minute = 60_000

/** When each person of a house looked for somebody in the last minute, in this process. */
const searches = new WeakMap<House, Map<string, number[]>>()

export function countSearch(house: House, userId: string, now: Date): void {
  const at = now.getTime()
  const ofHouse = searches.get(house) ?? new Map<string, number[]>()
  searches.set(house, ofHouse)
  const recent = (ofHouse.get(userId) ?? []).filter((each) => each > at - minute)
  if (recent.length >= mostPerMinute) throw new DomainError('too_many_attempts')
  ofHouse.set(userId, [...recent, at])
}
