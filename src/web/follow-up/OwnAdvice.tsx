import { useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { AdviceDialog } from './AdviceDialog.tsx'
import styles from './follow-up.module.css'

type OwnAdviceProps = { caseId: string; advice: readonly { text: string; at: string }[]; mayAdvise: boolean }

/** Who refers may advise on the own referral; of what others advise nothing stands here. */
export function OwnAdvice({ caseId, advice, mayAdvise }: OwnAdviceProps) {
  const { t, formatDateTime } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={t('followUp.advice')}
      tone="subtle"
      actions={
        mayAdvise && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('weighing.giveAdvice')}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{t('followUp.adviceText')}</p>
      {advice.map((each) => (
        <div key={each.at}>
          <span className={styles.quiet}>{formatDateTime(each.at)}</span>
          <p className={styles.text}>{each.text}</p>
        </div>
      ))}
      {isOpen && <AdviceDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </Card>
  )
}
