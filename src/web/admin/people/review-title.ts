import type { DueReview } from '../../../api/access-reviews.ts'
import { useI18n } from '../../i18n/use-i18n.ts'

/** What a review is about, in words. */
export function useReviewTitle() {
  const { t } = useI18n()
  return ({ scope, participant }: Pick<DueReview, 'scope' | 'participant'>): string =>
    scope === 'participant' ? t('accessReview.ofParticipant', { participant: participant ?? '' }) : t(`accessReview.${scope}`)
}
