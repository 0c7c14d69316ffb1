import { call } from '../api/client.ts'
import { peopleOperations as operations, type Person } from '../api/people.ts'
import type { Conditions } from '../domain/designation.ts'
import type { HouseRole } from '../domain/house-roles.ts'
import type { TestHouse } from './house.ts'

export const personOf = (world: TestHouse, who: string): Promise<Person> =>
  call(world.as('sem'), operations.showPerson, { params: { professionalId: world.idOf(who) } })

export function conditionsOf(person: Person): Conditions {
  const { name, houseRoles, designatedFrom, designatedUntil, screenedOn, noCommercialTasks, trainings, mandate, mandateOn } = person
  return { name, houseRoles, designatedFrom, designatedUntil, screenedOn, noCommercialTasks, trainings, mandate, mandateOn }
}

/** The administrator changes some of what somebody works under and leaves the rest. */
export async function changeConditions(world: TestHouse, who: string, change: Partial<Conditions>): Promise<Person> {
  const person = await personOf(world, who)
  const body = { ...conditionsOf(person), ...change }
  return call(world.as('sem'), operations.changeConditions, { params: { professionalId: person.id }, body, version: person.version })
}

export async function addRole(world: TestHouse, who: string, role: HouseRole): Promise<void> {
  const { houseRoles } = await personOf(world, who)
  await changeConditions(world, who, { houseRoles: [...houseRoles, role] })
}

export async function takeRole(world: TestHouse, who: string, role: HouseRole): Promise<void> {
  const { houseRoles } = await personOf(world, who)
  await changeConditions(world, who, { houseRoles: houseRoles.filter((each) => each !== role) })
}
