import type * as z from 'zod'
import type { CompositionRoom, Seat } from '../../api/composition.ts'
import type { SeatRole } from '../../domain/access.ts'
import { answersAs } from '../../domain/asked.ts'
import { ComposedMember } from '../../domain/composition.ts'
import type { FormValue } from '../ui/form-paths.ts'

type ShownSeat = z.infer<typeof Seat>
type Values = Partial<Record<string, FormValue>>

/** Who is involved now, towards what, and when that is looked at again. */
export type Present = { room: z.infer<typeof CompositionRoom>; goal: string | null; reviewOn: string | null }

const roles: readonly SeatRole[] = ComposedMember.shape.role.options

const others: readonly SeatRole[] = ['support', 'reviewer', 'decider']

/** The seats of people that hold now, but those of the bureau's support, of a reviewer and of who confirms. */
function seatsNow({ room }: Present): ShownSeat[] {
  const now = new Date().toISOString()
  const isOpen = ({ until }: ShownSeat) => until === null || until > now
  return room.seats.filter((seat) => isOpen(seat) && !others.includes(seat.role))
}

/** The form as it stands now. Whose designation has ended cannot be named again. */
export function valuesOf(present: Present, isActive: (professionalId: string) => boolean) {
  const members = seatsNow(present)
    .filter((seat) => roles.includes(seat.role) && isActive(seat.professionalId))
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
  const questions = present.room.questions.map((each) => each.question)
  const values: Values = { outcome: 'taken_up', goal: present.goal ?? '' }
  questions.forEach((question, n) => {
    values[`questions.${n}`] = question
  })
  members.forEach(({ professionalId, role, why }, n) => {
    Object.assign(values, { [`members.${n}.professionalId`]: professionalId, [`members.${n}.role`]: role, [`members.${n}.why`]: why ?? '' })
  })
  const thirdParties = present.room.decisions.at(-1)?.thirdParties ?? []
  thirdParties.forEach(({ organisation, expertise, publicTask }, n) => {
    Object.assign(values, {
      [`thirdParties.${n}.organisation`]: organisation,
      [`thirdParties.${n}.expertise`]: expertise,
      [`thirdParties.${n}.publicTask`]: publicTask,
    })
  })
  const counts = { questions: Math.max(1, questions.length), members: Math.max(1, members.length), thirdParties: thirdParties.length }
  return { values, counts }
}

/** The participants that would answer for themselves in a composition with these members. */
export function involvedBy(values: Values, count: number, people: readonly { id: string; participantId: string }[]): string[] {
  return Array.from({ length: count }, (_, n) => n).flatMap((n) => {
    const role = ComposedMember.shape.role.safeParse(values[`members.${n}.role`]).data
    const person = people.find(({ id }) => id === values[`members.${n}.professionalId`])
    return person && role && answersAs(role) ? [person.participantId] : []
  })
}

export type Effect =
  | { kind: 'begins'; professionalId: string; role: SeatRole }
  | { kind: 'ends'; professionalId: string; role: SeatRole }
  | { kind: 'changes'; professionalId: string; from: SeatRole; role: SeatRole }

/** What a decision with these members would do to the seats. */
export function effectsOf(present: Present, values: Values, count: number): Effect[] {
  const seats = seatsNow(present)
  const named = Array.from({ length: count }, (_, n) => ({
    professionalId: String(values[`members.${n}.professionalId`] ?? ''),
    role: ComposedMember.shape.role.safeParse(values[`members.${n}.role`]).data,
  }))
  const ended = seats.flatMap(({ professionalId, role }, index): Effect[] => {
    const isNamed = named.some((each) => each.professionalId === professionalId)
    const isFirst = seats.findIndex((each) => each.professionalId === professionalId) === index
    return isNamed || !isFirst ? [] : [{ kind: 'ends', professionalId, role }]
  })
  const others = named.flatMap(({ professionalId, role }): Effect[] => {
    if (professionalId === '' || role === undefined) return []
    const held = seats.filter((each) => each.professionalId === professionalId)
    const before = held.find((each) => roles.includes(each.role)) ?? held[0]
    if (!before) return [{ kind: 'begins', professionalId, role }]
    const isKept = named.some((each) => each.professionalId === professionalId && each.role === before.role)
    return isKept ? [] : [{ kind: 'changes', professionalId, from: before.role, role }]
  })
  return [...ended, ...others]
}
