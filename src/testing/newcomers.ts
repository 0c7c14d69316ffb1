import type * as z from 'zod'
import type { Designation } from '../domain/designation.ts'
import type { TestHouse } from './house.ts'

type Newcomer = z.input<typeof Designation>

/** Somebody new at the participant of `at`, who may act but lacks every training. */
export function newcomer(
  world: TestHouse,
  at: string,
  given: Pick<Newcomer, 'name' | 'username' | 'houseRoles'> & Partial<Newcomer>,
): Newcomer {
  return {
    participantId: world.participantOf(at),
    designatedFrom: '2026-01-05',
    designatedUntil: null,
    screenedOn: '2025-12-01',
    noCommercialTasks: true,
    trainings: [],
    mandate: null,
    mandateOn: null,
    ...given,
  }
}
