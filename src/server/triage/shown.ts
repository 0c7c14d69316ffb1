import { PyramidLevel } from '../../domain/regional-table.ts'
import type { Network } from '../network.ts'

type Chosen = { level: string; why: string | null; participant_id: string; professional_id: string; at: string }

export function shownLevel({ level, why, participant_id, professional_id, at }: Chosen, { participant, professional }: Network) {
  return {
    level: PyramidLevel.parse(level),
    why,
    by: professional(professional_id).name,
    participant: participant(participant_id).shortName,
    at,
  }
}
