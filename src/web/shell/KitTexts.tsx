import { type ReactNode, useMemo } from 'react'
import { t, useLanguage } from '../i18n/language.ts'
import { type UiTexts, UiTextsContext } from '../ui/ui-texts.ts'
import { inWords } from './issue-words.ts'

/** Gives the kit its few words, in the language of the reader. */
export function KitTexts({ children }: { children: ReactNode }) {
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: t speaks another language when this changes
  const texts = useMemo(textsOfKit, [language])
  return <UiTextsContext value={texts}>{children}</UiTextsContext>
}

function textsOfKit(): UiTexts {
  return {
    optional: t('common.optional'),
    close: t('common.close'),
    cancel: t('common.cancel'),
    busy: t('common.busy'),
    errorSummary: (n) => t('common.fieldErrors', { n }),
    sortedAscending: t('common.sortedAscending'),
    sortedDescending: t('common.sortedDescending'),
    selectAll: t('common.selectAll'),
    noOptions: t('common.noOptions'),
    newWindow: t('common.newWindow'),
    stepDone: t('common.done'),
    errorPrefix: t('common.error'),
    inWords,
    submitFailed: t('common.submitFailed'),
  }
}
