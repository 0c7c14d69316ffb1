import { useNavigate } from '@tanstack/react-router'
import { covenantOperations } from '../../../api/covenant.ts'
import { houseOperations } from '../../../api/houses.ts'
import { AdoptionDraft } from '../../../domain/covenant-draft.ts'
import { dateInAmsterdam, holdsOn } from '../../../domain/date.ts'
import { decides } from '../../../domain/participant.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { issueIn } from '../../issue-in.ts'
import { useDoing, useShown } from '../../operation.ts'
import { queries } from '../../queries.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'

type AdoptDialogProps = { version: number; validFrom: string; onClose: () => void }

/** The participants agree to a covenant; here it is recorded who did, and where that can be read (R-GOV-08). */
export function AdoptDialog({ version, validFrom, onClose }: AdoptDialogProps) {
  const { t, formatDate } = useI18n()
  const navigate = useNavigate()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const adopt = useDoing(covenantOperations.adoptCovenant)
  const today = dateInAmsterdam(new Date())
  const deciders = participants
    .filter((each) => decides(each.kind) && holdsOn(each, today))
    .map(({ id, name }) => ({ value: id as string, label: name })) // a branded id is a string
  const form = useForm({
    schema: agreedByAllOf(deciders.length),
    labels: {
      validFrom: t('covenant.validFrom'),
      agreedBy: t('covenant.agreedBy'),
      absentReason: t('covenant.absentReason'),
      minutes: t('covenant.minutes'),
    },
    // nobody beforehand: a hasty hand would record an agreement that nobody gave
    initial: { validFrom },
    messages: { agreedBy: t('covenant.chooseAgreed') },
    submit: async (body) => {
      const adopted = await adopt({ body, version })
      await queries.invalidateQueries({ queryKey: [covenantOperations.showCovenant.path] })
      toast(t('covenant.adopted', { n: adopted.version, date: formatDate(adopted.validFrom) }))
      await navigate({ href: '/beheer/convenant' })
    },
  })
  const chosen = form.values.agreedBy
  const isAgreedBySome = Array.isArray(chosen) && chosen.length > 0 && chosen.length < deciders.length
  return (
    <Dialog title={t('covenant.adopt')} onClose={onClose}>
      <Form form={form} submitLabel={t('covenant.record')} onCancel={onClose}>
        <DateField {...form.text('validFrom')} hint={t('covenant.validFromHint')} width="medium" />
        <CheckboxGroup {...form.many('agreedBy', deciders)} hint={t('covenant.agreedByHint')} />
        {isAgreedBySome && <TextArea {...form.text('absentReason')} isOptional={false} rows={2} hint={t('covenant.absentReasonHint')} />}
        <TextField {...form.text('minutes')} hint={t('covenant.minutesHint')} />
        <Notice tone="warning">{t('covenant.adoptFinal')}</Notice>
      </Form>
    </Dialog>
  )
}

/** Who leaves one out says why, before anything is sent. */
function agreedByAllOf(count: number): typeof AdoptionDraft {
  return AdoptionDraft.superRefine(({ agreedBy, absentReason }, context) => {
    if (agreedBy.length < count && !absentReason?.trim()) context.addIssue(issueIn({ path: 'absentReason', code: 'reason_required' }))
  })
}
