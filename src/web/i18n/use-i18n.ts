import * as formats from './format.ts'
import { t, useLanguage } from './language.ts'

/** `const { t, formatDate } = useI18n()`: texts and formats of the present language, renewed when it changes. */
export function useI18n() {
  const language = useLanguage()
  return { t, language, ...formats }
}
