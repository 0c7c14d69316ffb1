import { useMemo } from 'react'
import { houseOperations } from '../api/houses.ts'
import { holdsBsn } from '../domain/bsn-in-text.ts'
import { likelyPersonalData } from '../domain/personal-data.ts'
import { useI18n } from './i18n/use-i18n.ts'
import { useShown } from './operation.ts'
import { CheckboxGroup } from './ui/CheckboxGroup.tsx'
import type { FormValue } from './ui/form-paths.ts'
import { Notice } from './ui/Notice.tsx'
import type { Option } from './ui/option.ts'

type Anonymous<Path extends string> = {
  values: Partial<Record<Path | 'confirmed', FormValue>>
  many: (
    path: 'confirmed',
    choices: readonly Option[],
  ) => {
    id: string
    label: string
    error?: string | undefined
    value: string[]
    options: readonly Option[]
    onChange: (next: string[]) => void
  }
}

/** While one types: what looks like a person's is asked about, and a BSN is refused (R-GOV-05). */
export function NameCheck<Path extends string>({ form, paths }: { form: Anonymous<Path>; paths: readonly Path[] }) {
  const { t } = useI18n()
  const known = useKnownNames()
  const text = paths.map((path) => String(form.values[path] ?? '')).join('\n')
  const likely = useMemo(() => likelyPersonalData(text, known), [text, known])
  const hasBsn = useMemo(() => holdsBsn(text), [text])
  const choices = likely.map((fragment) => ({ value: fragment, label: t('advice.notOfSubject', { fragment }) }))
  return (
    <>
      {hasBsn && (
        <Notice tone="error" title={t('advice.bsnTitle')} isLive>
          {t('advice.bsnText')}
        </Notice>
      )}
      {likely.length > 0 && (
        <Notice tone="warning" title={t('advice.likelyTitle')} isLive>
          <p>{t('advice.likelyText')}</p>
          <CheckboxGroup {...form.many('confirmed', choices)} isOptional={false} isLabelHidden />
        </Notice>
      )}
    </>
  )
}

/** The names of participants may be said; the server spares the same. */
function useKnownNames(): readonly string[] {
  const { participants } = useShown(houseOperations.listParticipants)
  return useMemo(() => participants.flatMap(({ name, shortName }) => [name, shortName]), [participants])
}
