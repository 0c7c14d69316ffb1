import type * as z from 'zod'
import type { InformationRequest } from '../../api/information.ts'
import { questionEnds } from '../../domain/asked.ts'
import { knownOutcomes, refusalOutcomes } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'

type Settled = Pick<z.output<typeof InformationRequest>, 'outcome' | 'endedAs'>
const outcomes = { ...refusalOutcomes, ...knownOutcomes }

/** What a question came to: an answer, or that gate 2 overtook it; nothing while it is open. */
export function OutcomeChip({ request: { outcome, endedAs } }: { request: Settled }) {
  const { language } = useI18n()
  if (outcome === null) return null
  if (outcome === 'ended') {
    const end = questionEnds[endedAs ?? 'not_composed']
    return <Chip title={end.source}>{end[language]}</Chip>
  }
  const { refused, source, [language]: text } = outcomes[outcome]
  return (
    <Chip tone={refused ? 'warning' : 'positive'} title={source}>
      {text}
    </Chip>
  )
}
