import type * as z from 'zod'
import type { ShownSupplement } from '../../api/purpose.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { Card } from '../ui/Card.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './follow-up.module.css'

type Supplement = z.output<typeof ShownSupplement>
type SupplementsProps = { caseId: string; supplements: readonly Supplement[]; maySupplement: boolean }

/** What the bureau asked, and the dated additions beside the referral. */
export function Supplements({ caseId, supplements, maySupplement }: SupplementsProps) {
  const { t, formatDateTime } = useI18n()
  return supplements.map((each) => (
    <Card key={each.id} title={t('followUp.asked')} tone={maySupplement && !each.at ? 'highlight' : 'subtle'}>
      <p className={styles.quiet}>{t('followUp.askedBy', { by: each.askedBy, at: formatDateTime(each.askedAt) })}</p>
      <p className={styles.text}>{each.question}</p>
      {each.at ? (
        <>
          <p className={styles.quiet}>{t('followUp.supplementOf', { by: each.by ?? '', at: formatDateTime(each.at) })}</p>
          <p className={styles.text}>{each.text}</p>
        </>
      ) : maySupplement ? (
        <SupplementForm caseId={caseId} supplementId={each.id} />
      ) : (
        <p className={styles.quiet}>{t('followUp.waits')}</p>
      )}
    </Card>
  ))
}

function SupplementForm({ caseId, supplementId }: { caseId: string; supplementId: string }) {
  const { t } = useI18n()
  const supplement = useDoing(weighingOperations.supplementReferral)
  const kept = useKept<{ text?: FormValue; onlyOwnData?: FormValue }>(`supplement ${supplementId}`)
  const form = useForm({
    schema: weighingOperations.supplementReferral.body,
    labels: { text: t('followUp.supplement'), onlyOwnData: t('followUp.onlyOwnData') },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      await supplement({ params: { caseId, supplementId }, body })
      kept.forget()
      toast(t('followUp.supplemented'))
    },
  })
  return (
    <Form form={form} submitLabel={t('followUp.sendSupplement')}>
      <TextArea {...form.text('text')} hint={t('followUp.supplementHint')} rows={5} />
      <Checkbox {...form.flag('onlyOwnData')} />
    </Form>
  )
}
