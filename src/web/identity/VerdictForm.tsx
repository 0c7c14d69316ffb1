import { useEffect, useRef } from 'react'
import * as z from 'zod'
import { type PersonVerdict, reasonsFor, VerdictReason, verdictReasons } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import type { IdentityActs } from './acts.ts'

type VerdictFormProps = { personId: string; verdict: PersonVerdict; acts: IdentityActs; onDone: () => void }

const Why = z.strictObject({ reason: VerdictReason })

/** How one knows, and what comes of it; focus goes to the first choice, so that it takes two keys. */
export function VerdictForm({ personId, verdict, acts, onDone }: VerdictFormProps) {
  const { t, language } = useI18n()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  const form = useForm({
    schema: Why,
    labels: { reason: t('identity.howKnown') },
    submit: async ({ reason }) => {
      await acts.give(personId, verdict, reason)
      toast(t('identity.recorded'))
      onDone()
    },
  })
  const effect = verdict === 'different' ? 'identity.differentEffect' : acts.isNote ? 'identity.noteEffect' : 'identity.sameEffect'
  const options = reasonsFor(verdict).map((reason) => ({ value: reason, label: verdictReasons[reason][language] }))
  return (
    <div ref={place}>
      <Form form={form} submitLabel={t('identity.record')} onCancel={onDone}>
        <Stack>
          <RadioGroup {...form.choice('reason', options)} />
          <p>{t(effect)}</p>
        </Stack>
      </Form>
    </div>
  )
}
