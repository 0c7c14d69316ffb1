import { useState } from 'react'
import * as z from 'zod'
import { closingOperations } from '../../api/closing.ts'
import type { Closing } from '../../api/plan.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { ClosingFacts } from './ClosingFacts.tsx'
import { renewingWhenChanged } from './renewing.ts'

type AgreeClosingFormProps = { caseId: string; closing: z.infer<typeof Closing>; onDone: () => void }

/** The proposal, and consent with exactly this one on behalf of the own organisation (WGS 2.31(8)). */
export function AgreeClosingForm({ caseId, closing, onDone }: AgreeClosingFormProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const agree = useDoing(closingOperations.agreeClosing)
  const [firstRead] = useState(closing.proposedAt)
  const form = useForm({
    schema: z.strictObject({}),
    labels: {},
    submit: async () => {
      await renewingWhenChanged(caseId, () => agree({ params: { caseId }, body: { proposedAt: closing.proposedAt } }))
      toast(t('plan.closingAgreed'))
      onDone()
    },
  })
  return (
    <Stack>
      {closing.proposedAt !== firstRead && (
        <Notice tone="warning" isLive>
          {t('plan.closingChanged')}
        </Notice>
      )}
      <ClosingFacts closing={closing} />
      <Form form={form} submitLabel={t('plan.agreeClosing', { who: participant.shortName })} onCancel={onDone}>
        <p>{t('plan.agreeClosingText')}</p>
      </Form>
    </Stack>
  )
}
