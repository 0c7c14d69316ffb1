import { useState } from 'react'
import type * as z from 'zod'
import type { ShownAdvice } from '../../api/purpose.ts'
import { AdviceDialog } from '../follow-up/AdviceDialog.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import styles from './weighing.module.css'

type AdvicePanelProps = { caseId: string; advice: readonly z.output<typeof ShownAdvice>[]; mayAdvise: boolean }

/** Advice stands apart from the judgments: it counts for nothing in the outcome. */
export function AdvicePanel({ caseId, advice, mayAdvise }: AdvicePanelProps) {
  const { t, formatDateTime } = useI18n()
  const [isOpen, setOpen] = useState(false)
  if (advice.length === 0 && !mayAdvise) return null
  return (
    <Card
      title={t('weighing.advice')}
      headingLevel={3}
      tone="subtle"
      actions={
        mayAdvise && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('weighing.giveAdvice')}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{t('weighing.privateAdvice')}</p>
      {advice.length === 0 ? (
        <p className={styles.quiet}>{t('weighing.noAdvice')}</p>
      ) : (
        <ul className={styles.sayings}>
          {advice.map((each) => (
            <li key={each.at}>
              <strong>{each.participant}</strong>{' '}
              <span className={styles.quiet}>
                {each.by}, {formatDateTime(each.at)}
              </span>
              <p className={styles.text}>{each.text}</p>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <AdviceDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </Card>
  )
}
