import type * as z from 'zod'
import type { Send } from '../api/client.ts'
import type { CalendarDate } from '../domain/date.ts'
import type { Referral } from '../domain/referral.ts'

/** Days from today, as the region is seen once it has been aged: -35 is five weeks ago. */
export type Day = number

export type WorldHouse = {
  slug: string
  participants: readonly { id: string; shortName: string }[]
  professionals: readonly { id: string; username: string; participantId: string; houseRoles: readonly string[] }[]
}

/** Where a story is played: one case, and what its acts have made so far, by the name the story gives it. */
export type Stage = {
  readonly house: WorldHouse
  readonly caseId: string
  readonly made: Map<string, string>
  readonly versions: Map<string, number>
  as(username: string): Send
  /** A date still to come when the act is done: what to enter now so that ageing makes it the given day. */
  day(day: Day): CalendarDate
  /** A date that had passed when the act was done: entered as it is, and not aged. */
  past(day: Day): CalendarDate
}

/** One lawful act, through the public door. */
export type Act = (stage: Stage) => Promise<unknown>

/** What happened on one day, some time ago. */
export type Chapter = {
  ago: number
  at: string
  /** On that very day, also when it falls in a weekend: a term is counted from it. */
  exactly?: boolean
  acts: readonly Act[]
}

/** Calendar dates of a referral lie sealed in it and are not aged: they are what they are from the start. */
export type Calendar = { day(day: Day): CalendarDate; born(age: number, monthAndDay: string): CalendarDate }

export type Story = {
  code: string
  referredBy: string
  referral(calendar: Calendar): z.input<typeof Referral>
  chapters: readonly Chapter[]
}

type AgendaOf = { code: string; by: string; minutes: number; goal: string }
export type PlannedMeeting = {
  key: string
  title: string
  by: string
  place: string
  at: string
  agenda: readonly AgendaOf[]
}

export function participantId(house: WorldHouse, shortName: string): string {
  const found = house.participants.find((each) => each.shortName === shortName)
  if (!found) throw new Error(`no participant is called ${shortName}`)
  return found.id
}

export function professional(house: WorldHouse, username: string): { id: string; participantId: string } {
  const found = house.professionals.find((each) => each.username === username)
  if (!found) throw new Error(`nobody is called ${username}`)
  return found
}

/** What an earlier act of the story made under this name. */
export function madeBy(stage: Stage, name: string): string {
  const found = stage.made.get(name)
  if (!found) throw new Error(`nothing in this story is called ${name}`)
  return found
}
