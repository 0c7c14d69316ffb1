import { call, type Send } from '../api/client.ts'
import { meetingOperations } from '../api/meetings.ts'
import { referralOperations } from '../api/referrals.ts'
import { addDays, type CalendarDate, CalendarDate as Date_ } from '../domain/date.ts'
import { playPublications } from './publications.ts'
import type { Calendar, Chapter, Day, PlannedMeeting, Stage, Story, WorldHouse } from './story.ts'

/** When the acts of a chapter really happened, by the clock of the database, and when they are to have happened. */
export type Epoch = { caseId: string; starts: string; happenedAt: string; daysAgo: number }

export type Door = {
  house: WorldHouse
  today: CalendarDate
  send(username: string): Send
  /** A new day of a case begins: what was done in the epoch before is past from now on. Answers the time by the clock that stamps the acts. */
  turn(before: Epoch | undefined): Promise<string>
}

export type World = {
  stories: readonly Story[]
  /** What the region records beside cases, about nobody. */
  registers?: (door: Door) => Promise<void>
  past: (PlannedMeeting & { ago: number }) | undefined
  coming: PlannedMeeting | undefined
  covenant?: (door: Door) => Promise<void>
}

export type Played = {
  /** The number each story's case was given. */
  cases: ReadonlyMap<string, { caseId: string; number: string }>
  epochs: readonly Epoch[]
  pastMeeting: { id: string; approvedAt: string } | undefined
}

type Actor = Stage & { story: Story; number: string; daysAgo: number; enteredAt: string; epoch: Epoch | undefined }

/** Plays every story through the public door, one case beside the other, each in its own order. */
export async function playWorld(door: Door, world: World): Promise<Played> {
  const epochs: Epoch[] = []
  const actors: Actor[] = []
  // one after the other, so that the numbers follow the order of the stories
  for (const story of world.stories) actors.push(await enters(door, story))
  const { past, coming } = world
  const pastAgo = past ? daysAgo(door.today, past.ago) : 0
  const play = (wanted: (chapter: Chapter) => boolean) =>
    inParallel(actors, async (actor) => {
      for (const chapter of actor.story.chapters.filter(wanted)) await playChapter(door, actor, chapter, epochs)
    })

  await play((chapter) => past === undefined || chapter.ago > past.ago)
  let pastMeeting: Played['pastMeeting']
  if (past) {
    const day = addDays(door.today, -pastAgo)
    const id = await plan(door, actors, past, instant(day, past.at))
    await play((chapter) => chapter.ago <= past.ago)
    await call(door.send(past.by), meetingOperations.approveDecisionList, { params: { meetingId: id } })
    pastMeeting = { id, approvedAt: instant(day, '16:40') }
  }
  if (coming) await plan(door, actors, coming, instant(nextThursday(door.today), coming.at))
  await playPublications(door)
  await world.covenant?.(door)
  await world.registers?.(door)
  return { cases: new Map(actors.map(({ story, caseId, number }) => [story.code, { caseId, number }])), epochs, pastMeeting }
}

async function enters(door: Door, story: Story): Promise<Actor> {
  const enteredAt = await door.turn(undefined)
  const { caseId, number } = await call(door.send(story.referredBy), referralOperations.startReferral, {
    body: { referral: story.referral(calendarOf(door.today)) },
  })
  const actor: Actor = {
    story,
    number,
    caseId,
    house: door.house,
    daysAgo: 0,
    enteredAt,
    epoch: undefined,
    made: new Map(),
    versions: new Map(),
    as: door.send,
    day: (day) => addDays(door.today, day + actor.daysAgo),
    past: (day) => addDays(door.today, day),
  }
  return actor
}

async function playChapter(door: Door, actor: Actor, chapter: Chapter, epochs: Epoch[]): Promise<void> {
  actor.daysAgo = chapter.exactly ? chapter.ago : daysAgo(door.today, chapter.ago)
  const turned = await door.turn(actor.epoch)
  // the first day takes in how the referral was begun
  const starts = actor.epoch ? turned : actor.enteredAt
  const happenedAt = after(actor.epoch?.happenedAt, instant(addDays(door.today, -actor.daysAgo), chapter.at))
  actor.epoch = { caseId: actor.caseId, starts, happenedAt, daysAgo: actor.daysAgo }
  epochs.push(actor.epoch)
  for (const act of chapter.acts) {
    await act(actor).catch((error: unknown) => {
      throw new Error(`${actor.story.code}, ${chapter.ago} days ago, act ${chapter.acts.indexOf(act) + 1}`, { cause: error })
    })
  }
}

/** Two days that a weekend brought together on one Friday still follow each other. */
function after(before: string | undefined, wanted: string): string {
  if (before === undefined || before < wanted) return wanted
  return new Date(Date.parse(before) + 45 * 60_000).toISOString()
}

async function plan(door: Door, actors: readonly Actor[], meeting: PlannedMeeting, startsAt: string): Promise<string> {
  const { title, place, by } = meeting
  const { id } = await call(door.send(by), meetingOperations.planMeeting, { body: { title, place, startsAt, kind: 'case_meeting' } })
  for (const { code, by: lead, minutes, goal } of meeting.agenda) {
    const actor = actors.find(({ story }) => story.code === code)
    if (!actor) throw new Error(`no story is called ${code}`)
    const item = await call(door.send(lead), meetingOperations.addAgendaItem, { params: actor, body: { meetingId: id, minutes, goal } })
    actor.made.set(`item ${meeting.key}`, item.id)
  }
  return id
}

/** As many at once as keep two cores busy. */
async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

export function calendarOf(today: CalendarDate): Calendar {
  return {
    day: (day: Day) => addDays(today, day),
    born(age, monthAndDay) {
      const year = Number(today.slice(0, 4)) - age
      return Date_.parse(`${today.slice(5) >= monthAndDay ? year : year - 1}-${monthAndDay}`)
    },
  }
}

const weekdayOf = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** Nobody meets at the weekend: what would fall there happened on the Friday before. Today is today. */
function daysAgo(today: CalendarDate, ago: number): number {
  if (ago === 0) return 0
  const weekday = weekdayOf(addDays(today, -ago))
  return ago + (weekday === 6 ? 1 : weekday === 0 ? 2 : 0)
}

function nextThursday(today: CalendarDate): CalendarDate {
  return addDays(today, (4 - weekdayOf(today) + 7) % 7 || 7)
}

/** This time of day in the Netherlands, as an instant. */
export function instant(day: CalendarDate, time: string): string {
  const guess = new Date(`${day}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [hours = 0, minutes = 0] = shown.format(guess).split(':').map(Number)
  const [wantedHours = 0, wantedMinutes = 0] = time.split(':').map(Number)
  const ahead = (hours - wantedHours) * 60 + minutes - wantedMinutes
  return new Date(guess.getTime() - ahead * 60_000).toISOString()
}
