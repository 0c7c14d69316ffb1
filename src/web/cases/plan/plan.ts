import type * as z from 'zod'
import type { PlanRoom } from '../../../api/plan.ts'
import { useCaseFile } from '../case-file.ts'

export type Plan = z.infer<typeof PlanRoom>

export const goalStatuses = {
  open: { nl: 'open', en: 'open' },
  reached: { nl: 'bereikt', en: 'reached' },
  dropped: { nl: 'vervallen', en: 'dropped' },
} as const

export const fundingStates = {
  not_needed: { nl: 'niet nodig', en: 'not needed' },
  requested: { nl: 'aangevraagd', en: 'requested' },
  granted: { nl: 'toegekend', en: 'granted' },
  refused: { nl: 'afgewezen', en: 'refused' },
} as const

type Party = { id: string; name: string; people: { id: string; name: string }[] }

/** The participants that hold a seat in treatment, with their people: only they own agreements (WGS 2.31(4)). */
export function useInvolved(): Party[] {
  const { dossier } = useCaseFile()
  const parties = new Map<string, Party>()
  for (const seat of dossier.composition?.seats ?? []) {
    if (seat.role !== 'member' && seat.role !== 'case_lead' && seat.role !== 'process_lead') continue
    if (seat.until !== null && seat.until < new Date().toISOString()) continue
    const party = parties.get(seat.participantId) ?? { id: seat.participantId, name: seat.participant, people: [] }
    if (!party.people.some((person) => person.id === seat.professionalId)) party.people.push({ id: seat.professionalId, name: seat.name })
    parties.set(seat.participantId, party)
  }
  return [...parties.values()]
}
