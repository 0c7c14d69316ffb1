import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import styles from './referrals.module.css'

type ReceiptProps = { number: string; receipt: NonNullable<z.output<typeof ShownReferral>['receipt']> }

/** That it arrived, and what happens next on which day (R-CAS-07). */
export function Receipt({ number, receipt }: ReceiptProps) {
  const { t, formatDateTime, formatDateLong, formatTime } = useI18n()
  const { submittedAt, firstContactBy, weighingAt, cutOffAt, text } = receipt
  const moment = (at: string) => t('referrals.dayAndTime', { day: formatDateLong(at), time: formatTime(at) })
  return (
    <Card title={t('referrals.receipt')} tone="highlight">
      <p className={styles.text} lang="nl">
        {text}
      </p>
      <h3>{t('referrals.whatNext')}</h3>
      <p>{t('referrals.receiptText')}</p>
      <DefinitionList
        items={[
          { term: t('referrals.number'), value: number },
          { term: t('referrals.receivedAt'), value: formatDateTime(submittedAt) },
          { term: t('referrals.weighingAt'), value: moment(weighingAt) },
          { term: t('referrals.cutOffAt'), value: moment(cutOffAt) },
          { term: t('referrals.firstContactBy'), value: formatDateLong(firstContactBy) },
        ]}
      />
    </Card>
  )
}
