import { useState } from 'react'
import { weighingOperations } from '../../api/weighing.ts'
import { PostponementDraft, timesPostponed } from '../../domain/weighing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card as Panel } from '../ui/Card.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import type { Card } from './Agenda.tsx'
import styles from './weighing.module.css'

type WaitingPanelProps = { card: Card; later: readonly string[]; mayPostpone: boolean }

/** How often and why the judging was put off, what the referrer was asked, and what came of it. */
export function WaitingPanel({ card, later, mayPostpone }: WaitingPanelProps) {
  const { t, formatDate, formatDateTime } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const { postponements, supplements } = card.purpose
  const { mostPostponements: most } = card.purpose.covenant
  if (postponements.length === 0 && supplements.length === 0 && !mayPostpone) return null
  const until = postponements.map((each) => each.until)
  const times = timesPostponed(until)
  // to where it waits already, what was said can still be mended
  const choices = later.filter((on) => timesPostponed([...until, on]) <= most)
  const isOften = choices.length === 0
  return (
    <Panel
      title={t('weighing.waiting')}
      headingLevel={3}
      tone="subtle"
      actions={
        mayPostpone && (
          <Button
            size="small"
            aria-haspopup="dialog"
            disabledReason={isOften ? t('weighing.postponedOften', { most }) : undefined}
            onClick={() => setOpen(true)}
          >
            {t('weighing.postpone')}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{t('weighing.termRunsOn', { n: times, most })}</p>
      <ul className={styles.sayings}>
        {postponements.map((each, index) => (
          <li key={each.at}>
            <strong>
              {until.indexOf(each.until) < index
                ? t('weighing.postponementMended', { until: formatDate(each.until) })
                : t('weighing.postponedLine', { from: formatDate(each.weighedOn), until: formatDate(each.until) })}
            </strong>{' '}
            <span className={styles.quiet}>
              {each.by}, {formatDateTime(each.at)}
            </span>
            <p className={styles.text}>{each.reason}</p>
          </li>
        ))}
        {supplements.map((each) => (
          <li key={each.id}>
            <strong>{t('weighing.asked1')}</strong>{' '}
            <span className={styles.quiet}>
              {each.askedBy}, {formatDateTime(each.askedAt)}
            </span>
            <p className={styles.text}>{each.question}</p>
            {each.text && each.at ? (
              <>
                <strong>{t('weighing.supplement')}</strong>{' '}
                <span className={styles.quiet}>
                  {each.by}, {formatDateTime(each.at)}
                </span>
                <p className={styles.text}>{each.text}</p>
              </>
            ) : (
              <p className={styles.quiet}>{t('weighing.noSupplementYet')}</p>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <PostponeDialog caseId={card.caseId} later={choices} waited={until} most={most} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

type PostponeDialogProps = { caseId: string; later: readonly string[]; waited: readonly string[]; most: number; onClose: () => void }

function PostponeDialog({ caseId, later, waited, most, onClose }: PostponeDialogProps) {
  const { t, formatDateLong } = useI18n()
  const postpone = useDoing(weighingOperations.postponeWeighing)
  const kept = useKept<Partial<Record<keyof PostponementDraft, FormValue>>>(`postpone ${caseId}`)
  const form = useForm({
    schema: PostponementDraft,
    labels: { until: t('weighing.until'), reason: t('weighing.postponeReason'), question: t('weighing.supplementQuestion') },
    initial: kept.found ?? { until: later.find((on) => !waited.includes(on)) ?? later[0] },
    onChange: kept.keep,
    submit: async (body) => {
      const { until } = await postpone({ params: { caseId }, body })
      kept.forget()
      toast(t('weighing.postponedDone', { on: formatDateLong(until) }))
      onClose()
    },
  })
  const isMending = waited.some((until) => until === form.values.until)
  return (
    <Dialog title={t('weighing.postponeTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.postpone')} onCancel={onClose}>
        <Select
          {...form.choice(
            'until',
            later.map((on) => ({ value: on, label: formatDateLong(on) })),
          )}
        />
        <TextArea {...form.text('reason')} hint={t('weighing.postponeReasonHint')} rows={3} />
        <TextArea {...form.text('question')} hint={t('weighing.supplementQuestionHint')} rows={4} />
        <Notice>{isMending ? t('weighing.sameWeighing') : t('weighing.termRunsOn', { n: timesPostponed(waited), most })}</Notice>
      </Form>
    </Dialog>
  )
}
