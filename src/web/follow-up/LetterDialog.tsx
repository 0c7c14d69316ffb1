import { Suspense } from 'react'
import * as z from 'zod'
import { weighingOperations } from '../../api/weighing.ts'
import { OutcomeLetterText } from '../../domain/outcome-letter.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type LetterProps = { caseId: string; onClose: () => void }

/** The message to the referrer, begun by the covenant's letter; from its day the term of erasure counts (R-RET-02). */
export default function LetterDialog(props: LetterProps) {
  const { t } = useI18n()
  return (
    <Dialog title={t('followUp.letter')} size="large" onClose={props.onClose}>
      <Suspense fallback={<Skeleton label={t('common.loading')} />}>
        <LetterForm {...props} />
      </Suspense>
    </Dialog>
  )
}

const Letter = z.strictObject({ text: OutcomeLetterText })

function LetterForm({ caseId, onClose }: LetterProps) {
  const { t, formatDateLong } = useI18n()
  const begun = useShown(weighingOperations.draftOutcomeLetter, { params: { caseId } })
  const place = useDoing(weighingOperations.sendOutcomeLetter)
  const kept = useKept<{ text?: FormValue }>(`letter ${caseId}`)
  const form = useForm({
    schema: Letter,
    labels: { text: t('followUp.letterText') },
    initial: kept.found ?? { text: begun.text },
    onChange: kept.keep,
    submit: async (body) => {
      await place({ params: { caseId }, body })
      kept.forget()
      toast(t('followUp.placed'))
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel={t('followUp.place')} onCancel={onClose}>
      <TextArea {...form.text('text')} hint={t('followUp.letterHint')} rows={16} />
      <Notice>
        <p>{t('followUp.erasedOn', { date: formatDateLong(begun.eraseOn) })}</p>
        <p>{t('followUp.noMail')}</p>
      </Notice>
    </Form>
  )
}
