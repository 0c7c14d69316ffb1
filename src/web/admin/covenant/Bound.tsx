import { amount, type BoundKey, bases, covenantBounds } from '../../../domain/legal-values.ts'
import { useI18n } from '../../i18n/use-i18n.ts'

/** Between which ends a house may choose, by which article and since when; said at the field. */
export function useBound(): (key: BoundKey) => string {
  const { t, language, formatDate } = useI18n()
  return (key) => {
    const { min, max, unit, source, basis, validFrom } = covenantBounds[key]
    return t('covenant.bound', {
      min,
      max: amount(max, unit, language),
      article: source,
      basis: bases[basis][language],
      date: formatDate(validFrom),
    })
  }
}
