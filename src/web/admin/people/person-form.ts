import * as z from 'zod'
import type { Person } from '../../../api/people.ts'
import { CalendarDate } from '../../../domain/date.ts'
import { type Conditions, Designation } from '../../../domain/designation.ts'
import { TrainingTopic } from '../../../domain/professional.ts'
import type { FormValue } from '../../ui/form-paths.ts'

/** As the operation takes it, but with a date or nothing for each of the six topics. */
export const PersonForm = Designation.omit({ trainings: true }).extend({
  trainings: z.array(z.strictObject({ on: CalendarDate.nullable() })),
})
type PersonForm = z.infer<typeof PersonForm>

export type PersonPath = Exclude<keyof PersonForm, 'trainings'> | `trainings.${number}.on`

export function conditionsFrom({ trainings, ...given }: Omit<PersonForm, 'participantId' | 'username'>): Conditions {
  return {
    ...given,
    trainings: TrainingTopic.options.flatMap((topic, index) => {
      const on = trainings[index]?.on
      return on ? [{ topic, on }] : []
    }),
  }
}

/** Of who comes back only who they are and what they learned stands; each condition is recorded anew. */
export function initialAgain(person: Person, today: CalendarDate): Partial<Record<PersonPath, FormValue>> {
  return {
    ...initialOf(person, { participantId: person.participantId, today }),
    houseRoles: [],
    designatedFrom: today,
    designatedUntil: null,
    screenedOn: null,
    noCommercialTasks: false,
    mandate: null,
    mandateOn: null,
  }
}

type New = { participantId: string; today: CalendarDate }

export function initialOf(person: Person | undefined, { participantId, today }: New): Partial<Record<PersonPath, FormValue>> {
  if (!person) return { participantId, designatedFrom: today, noCommercialTasks: false, houseRoles: [] }
  const { name, username, houseRoles, designatedFrom, designatedUntil, screenedOn, noCommercialTasks, mandate, mandateOn } = person
  const topics = TrainingTopic.options.map((topic, index) => [
    `trainings.${index}.on`,
    person.trainings.find((each) => each.topic === topic)?.on ?? null,
  ])
  return {
    participantId: person.participantId,
    name,
    username,
    houseRoles,
    designatedFrom,
    designatedUntil,
    screenedOn,
    noCommercialTasks,
    mandate,
    mandateOn,
    ...Object.fromEntries(topics),
  }
}
