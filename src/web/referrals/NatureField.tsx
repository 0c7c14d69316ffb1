import { useI18n } from '../i18n/use-i18n.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { type Draft, fieldId } from './use-draft.ts'

/** A statement counts as a fact that was checked, unless its writer marks it as an opinion (BGS 1.6). */
export function NatureField({ draft, path }: { draft: Draft; path: string }) {
  const { t } = useI18n()
  return (
    <Checkbox
      id={fieldId(path)}
      label={t('referrals.isOpinion')}
      isChecked={draft.values[path] === 'opinion'}
      onChange={(next) => draft.set({ [path]: next ? 'opinion' : 'fact' })}
    />
  )
}
