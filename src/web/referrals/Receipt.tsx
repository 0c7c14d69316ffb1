import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import styles from './referrals.module.css'

type ReceiptProps = { caseId: string; number: string; receipt: NonNullable<z.output<typeof ShownReferral>['receipt']> }

/** That it arrived and, until it was judged, what happens next on which day (R-CAS-07). */
export function Receipt({ caseId, number, receipt }: ReceiptProps) {
  const { t, formatDateTime, formatDateLong, formatTime } = useI18n()
  const { submittedAt, firstContactBy, weighingAt, cutOffAt, text } = receipt
  const isWaiting = useShown(weighingOperations.showFollowUp, { params: { caseId } }).phase === 'purpose_review'
  const moment = (at: string) => t('referrals.dayAndTime', { day: formatDateLong(at), time: formatTime(at) })
  return (
    <Card title={t('referrals.receipt')} tone="highlight">
      <p className={styles.text} lang="nl">
        {text}
      </p>
      {isWaiting && (
        <>
          <h3>{t('referrals.whatNext')}</h3>
          <p>{t('referrals.receiptText')}</p>
        </>
      )}
      <DefinitionList
        items={[
          { term: t('referrals.number'), value: number },
          { term: t('referrals.receivedAt'), value: formatDateTime(submittedAt) },
          { term: t('referrals.weighingAt'), value: isWaiting && moment(weighingAt) },
          { term: t('referrals.cutOffAt'), value: isWaiting && moment(cutOffAt) },
          { term: t('referrals.firstContactBy'), value: isWaiting && formatDateLong(firstContactBy) },
        ]}
      />
    </Card>
  )
}
