import { houseOperations } from '../api/houses.ts'
import { likelyNames } from '../domain/personal-data.ts'
import { useI18n } from './i18n/use-i18n.ts'
import { useShownLater } from './operation.ts'
import type { FormValue } from './ui/form-paths.ts'
import { Notice } from './ui/Notice.tsx'

/** In a register that is about nobody: asks about what looks like a name. It never stops anyone (R-MON-07). */
export function NameWarning({ values }: { values: Readonly<Record<string, FormValue>> }) {
  const { t, formatList } = useI18n()
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  const known = participants.flatMap((each) => [each.name, each.shortName])
  const texts = Object.values(values).filter((value) => typeof value === 'string')
  const names = [...new Set(texts.flatMap((text) => likelyNames(text, known)))]
  if (names.length === 0) return null
  return (
    <Notice tone="warning" title={t('registers.likelyName', { names: formatList(names) })} isLive>
      {t('registers.likelyNameText')}
    </Notice>
  )
}
