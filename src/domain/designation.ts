import * as z from 'zod'
import { CalendarDate } from './date.ts'
import type { Issue } from './errors.ts'
import { givenByHouse, HouseRole, houseRoles, roleRefusal } from './house-roles.ts'
import { classOf, ParticipantId, type ParticipantKind } from './participant.ts'
import { TrainingTopic } from './professional.ts'
import { lengths, someLine } from './text.ts'

export const Username = z.string().regex(/^[a-z][a-z0-9.-]{1,40}$/, { error: 'username' })

const conditions = {
  name: someLine(lengths.name),
  houseRoles: z.array(HouseRole).min(1, { error: 'required' }).max(HouseRole.options.length),
  designatedFrom: CalendarDate,
  designatedUntil: CalendarDate.nullable(),
  screenedOn: CalendarDate.nullable(),
  noCommercialTasks: z.boolean(),
  trainings: z.array(z.strictObject({ topic: TrainingTopic, on: CalendarDate })).max(TrainingTopic.options.length),
  /** What the person may agree to on behalf of the participant, and since when (LK24 5.2). */
  mandate: someLine(lengths.title).nullable(),
  mandateOn: CalendarDate.nullable(),
}

/** What a participant records of somebody it designates for the cooperation (WGS 1.4(3); BGS 1.11, 1.17). */
export const Conditions = z.strictObject(conditions)
export type Conditions = z.infer<typeof Conditions>

export const Designation = z.strictObject({ participantId: ParticipantId, username: Username, ...conditions })
export type Designation = z.infer<typeof Designation>

/** Of somebody who was designated before: the same person with the same username. */
export const NewDesignation = z.strictObject({ participantId: ParticipantId, ...conditions })
export type NewDesignation = z.infer<typeof NewDesignation>

type Setting = {
  kind: ParticipantKind
  today: CalendarDate
  /** The roles of the person who records this, and those the recorded person had before. */
  by: readonly HouseRole[]
  before: readonly HouseRole[]
}

/** All that is wrong with these conditions at once; what is merely missing makes the person not active, and is no mistake. */
export function conditionIssues(given: Conditions, { kind, today, by, before }: Setting): Issue[] {
  const { designatedFrom, designatedUntil, screenedOn, mandate, mandateOn, trainings } = given
  const wrong: (Issue | false)[] = [
    designatedUntil !== null && designatedUntil < designatedFrom && { path: 'designatedUntil', code: 'ends_before_it_begins' },
    screenedOn !== null && screenedOn > today && { path: 'screenedOn', code: 'date_in_future' },
    mandate !== null && mandateOn === null && { path: 'mandateOn', code: 'required' },
    mandate === null && mandateOn !== null && { path: 'mandate', code: 'required' },
    mandateOn !== null && mandateOn > today && { path: 'mandateOn', code: 'date_in_future' },
  ]
  const perTraining = trainings.flatMap(({ topic, on }, index) => {
    const first = trainings.findIndex((each) => each.topic === topic)
    if (first !== index) return [{ path: `trainings.${index}.topic`, code: 'twice' }]
    return on > today ? [{ path: `trainings.${index}.on`, code: 'date_in_future' }] : []
  })
  return [...wrong.filter((issue) => issue !== false), ...perTraining, ...roleIssues(given.houseRoles, { kind, by, before })]
}

/** What is wrong with these roles together, at this participant, given by this person. */
export function roleIssues(roles: readonly HouseRole[], { kind, by, before }: Omit<Setting, 'today'>): Issue[] {
  const at = (code: string): Issue => ({ path: 'houseRoles', code })
  if (new Set(roles).size !== roles.length) return [at('twice')]
  const refused = roleRefusal(roles, kind)
  if (refused) return [at(refused)]
  const added = givenByHouse(roles).filter((role) => !before.includes(role))
  return added.length > 0 && !by.includes('administrator') ? [at('role_of_the_house')] : []
}

/** A private participant designates only who has no commercial tasks (WGS 1.4(3)). */
export function needsDeclaration(kind: ParticipantKind): boolean {
  return classOf(kind) === 'private'
}

/** The roles this person may choose for somebody at a participant of this kind. */
export function rolesToGive(kind: ParticipantKind, by: readonly HouseRole[], before: readonly HouseRole[]): HouseRole[] {
  return HouseRole.options.filter(
    (role) =>
      before.includes(role) ||
      ((houseRoles[role].participants === 'all' || classOf(kind) === 'public') &&
        (houseRoles[role].givenBy === 'participant' || by.includes('administrator'))),
  )
}
