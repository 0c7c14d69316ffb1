import { type AdviceLevel, type AdviceState, adviceLevels, adviceStates } from '../../domain/advice.ts'
import { type LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { type Theme, themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'
import { Row } from '../ui/Layout.tsx'

const tones = { open: 'warning', answered: 'positive', closed: 'neutral' } as const satisfies Record<AdviceState, string>

function StateChip({ state }: { state: AdviceState }) {
  const { language } = useI18n()
  return <Chip tone={tones[state]}>{adviceStates[state][language]}</Chip>
}

type LabelsProps = { level: AdviceLevel; themes: readonly Theme[]; lifeDomains?: readonly LifeDomain[]; state?: AdviceState }

/** What a question is about, in words of the house. */
export function Labels({ level, themes: chosen, lifeDomains: domains = [], state }: LabelsProps) {
  const { language } = useI18n()
  const [levelName = ''] = adviceLevels[level][language].split(':')
  return (
    <Row>
      {state && <StateChip state={state} />}
      <Chip tone="info">{levelName}</Chip>
      {chosen.map((theme) => (
        <Chip key={theme}>{themes[theme][language]}</Chip>
      ))}
      {domains.map((domain) => (
        <Chip key={domain} tone="accent">
          {lifeDomains[domain][language]}
        </Chip>
      ))}
    </Row>
  )
}
