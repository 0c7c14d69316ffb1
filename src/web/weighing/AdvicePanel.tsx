import { useState } from 'react'
import type * as z from 'zod'
import { purposeOperations, type ShownAdvice } from '../../api/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
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

function AdviceDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useI18n()
  const advise = useDoing(purposeOperations.advisePurpose)
  const kept = useKept<{ text?: FormValue }>(`advice ${caseId}`)
  const form = useForm({
    schema: purposeOperations.advisePurpose.body,
    labels: { text: t('weighing.adviceText') },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      await advise({ params: { caseId }, body })
      kept.forget()
      toast(t('weighing.advised'))
      onClose()
    },
  })
  return (
    <Dialog title={t('weighing.giveAdvice')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.giveAdvice')} onCancel={onClose}>
        <TextArea {...form.text('text')} hint={t('weighing.adviceHint')} rows={5} />
      </Form>
    </Dialog>
  )
}
