import { territoryOperations } from '../../../api/house-facts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { Period } from './own-house.ts'

/** What stood there before it was corrected, and why: history is mended where it was wrong, never silently. */
export function TerritoryCorrections() {
  const { t, formatDate } = useI18n()
  const corrections = useShownLater(territoryOperations.listTerritoryCorrections)?.corrections ?? []
  if (corrections.length === 0) return null
  const lineOf = ({ name, from, until }: Period) =>
    t(until ? 'house.lineUntil' : 'house.line', { name, from: formatDate(from), until: until ? formatDate(until) : '' })
  return (
    <Disclosure summary={t('house.corrections', { n: corrections.length })}>
      <ul>
        {corrections.map(({ was, became, reason, by, at }) => (
          <li key={at}>
            {became
              ? t('house.correctedLine', { was: lineOf(was), became: lineOf(became), by, at: formatDate(at), reason })
              : t('house.removedLine', { was: lineOf(was), by, at: formatDate(at), reason })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
