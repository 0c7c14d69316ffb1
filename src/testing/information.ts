import { call } from '../api/client.ts'
import { informationOperations } from '../api/information.ts'
import type { CaseParams } from './case.ts'
import type { TestHouse } from './house.ts'

/** A housing fact, as any participant may supply it. */
export const housing = {
  category: 'WOON' as const,
  nature: 'fact' as const,
  lifeDomains: ['housing' as const],
  ground: 'wgs_1_5_1' as const,
  text: 'Huurachterstand van drie maanden.',
}

/** Mieke, or another, asks a participant through one of its people. */
export function ask(
  world: TestHouse,
  { params }: CaseParams,
  whom: string,
  change: { who?: string; question?: string; dueOn?: string } = {},
) {
  const { who = 'mieke', question = 'Is hij bij u bekend, en waarvan?', dueOn } = change
  return call(world.as(who), informationOperations.askParticipant, {
    params,
    body: { participantId: world.participantOf(whom), professionalIds: [world.idOf(whom)], question, ...(dueOn ? { dueOn } : {}) },
  })
}
