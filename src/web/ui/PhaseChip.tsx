import { type CasePhase, casePhases } from '../../domain/case.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip, type Tone } from './Chip.tsx'

const tones = {
  signal: 'accent',
  consultation: 'info',
  draft: 'neutral',
  purpose_review: 'warning',
  enrichment: 'accent',
  in_treatment: 'info',
  radicalisation: 'negative',
  not_taken: 'neutral',
  closed: 'neutral',
} as const satisfies Record<CasePhase, Tone>

export function PhaseChip({ phase }: { phase: CasePhase }) {
  const { language } = useI18n()
  return (
    <Chip tone={tones[phase]} title={casePhases[phase].source}>
      {casePhases[phase][language]}
    </Chip>
  )
}
