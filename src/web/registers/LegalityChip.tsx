import { type Legality, legalities } from '../../domain/legality-advice.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip, type Tone } from '../ui/Chip.tsx'

const tones = {
  not_asked: 'neutral',
  changed_since: 'warning',
  asked: 'info',
  positive: 'positive',
  conditional: 'positive',
  negative: 'negative',
  deviated: 'warning',
} as const satisfies Record<Legality, Tone>

export function LegalityChip({ legality }: { legality: Legality }) {
  const { language } = useI18n()
  return <Chip tone={tones[legality]}>{legalities[legality][language]}</Chip>
}
