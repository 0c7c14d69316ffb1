import type { Result } from '../../../api/operation.ts'
import { participantOperations } from '../../../api/participants.ts'
import { issueText } from '../../../domain/issue-text.ts'
import { BeginningCorrection, participationGrounds } from '../../../domain/participation.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useHouseAct } from '../house/own-house.ts'
import type { Participant } from './ParticipantTable.tsx'

type Beginning = Result<typeof participantOperations.showBeginning>
type DialogProps = { participant: Participant; onClose: () => void }

/** A beginning that was entered wrongly; where something rests on it, what that is instead of a form. */
export function CorrectBeginningDialog({ participant, onClose }: DialogProps) {
  const { t, language } = useI18n()
  const beginning = useShownLater(participantOperations.showBeginning, { params: { participantId: participant.id } })
  const isFixed = beginning !== undefined && beginning.restsOn.length > 0
  const footer = isFixed && <Button onClick={onClose}>{t('common.close')}</Button>
  return (
    <Dialog title={t('participants.correctTitle', { name: participant.name })} onClose={onClose} footer={footer}>
      {!beginning && <p role="status">{t('common.loading')}</p>}
      {beginning && !isFixed && <CorrectForm participant={participant} onClose={onClose} />}
      {isFixed && (
        <Notice title={t('participants.cannotCorrect')}>
          <ul>
            {beginning.restsOn.map((ground) => (
              <li key={ground}>{issueText(participationGrounds[ground])[language]}</li>
            ))}
          </ul>
          <p>{t('participants.cannotCorrectInstead')}</p>
        </Notice>
      )}
      {beginning && beginning.corrections.length > 0 && <Corrections corrections={beginning.corrections} />}
    </Dialog>
  )
}

function CorrectForm({ participant: { id, name, from, version }, onClose }: DialogProps) {
  const { t, formatDate } = useI18n()
  const correct = useHouseAct(participantOperations.correctBeginning)
  const form = useForm({
    schema: BeginningCorrection,
    labels: { from: t('participants.from'), reason: t('participants.correctReason') },
    initial: { from },
    submit: async (body) => {
      await correct({ params: { participantId: id }, body, version })
      toast(t('participants.corrected', { name, date: formatDate(body.from) }))
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel={t('participants.correct')} onCancel={onClose}>
      <p>{t('participants.correctText')}</p>
      <DateField {...form.text('from')} width="medium" hint={t('participants.correctHint', { date: formatDate(from) })} />
      <TextArea {...form.text('reason')} rows={2} hint={t('participants.correctReasonHint')} />
    </Form>
  )
}

function Corrections({ corrections }: Pick<Beginning, 'corrections'>) {
  const { t, formatDate } = useI18n()
  return (
    <Disclosure summary={t('participants.corrections', { n: corrections.length })} isSmall>
      <ul>
        {corrections.map(({ was, from, reason, by, at }) => (
          <li key={at}>{t('participants.correction', { was: formatDate(was), from: formatDate(from), by, at: formatDate(at), reason })}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
