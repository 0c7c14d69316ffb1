import { useState } from 'react'
import { caseOperations } from '../../../api/cases.ts'
import { houseOperations } from '../../../api/houses.ts'
import type { MeetingItem } from '../../../api/meetings.ts'
import { planOperations } from '../../../api/plan.ts'
import { type Nameable, readAgreementLine, usualLines } from '../../../domain/agreement-line.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { participantKinds } from '../../../domain/participant.ts'
import { AgreementDraft, Line, lines } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'

/** One line is enough; what was understood stands below it and can be mended before it is saved. */
export function AgreementLineDialog({ item, onClose }: { item: MeetingItem; onClose: () => void }) {
  const { t, language, formatDateLong } = useI18n()
  const [typed, setTyped] = useState('')
  const [isDoubted, setDoubted] = useState(false)
  const involved = useInvolved(item)
  const goals = useShownLater(caseOperations.showDossier, { params: { caseId: item.caseId } })?.plan?.goals ?? []
  const register = useDoing(planOperations.registerAgreement)
  const form = useForm({
    schema: AgreementDraft,
    labels: {
      participantId: t('table.who'),
      text: t('table.what'),
      dueOn: t('table.due'),
      line: t('table.line'),
      goalId: t('table.goalOf'),
    },
    submit: async (draft) => {
      await register({ params: { caseId: item.caseId }, body: { ...draft, meetingItemId: item.id } })
      toast(t('table.agreementSaved'))
      onClose()
    },
  })
  function read(line: string) {
    setTyped(line)
    const understood = readAgreementLine(line, involved, dateInAmsterdam(new Date()))
    const usual = involved.find((each) => each.participantId === understood.participantId)?.usualLine
    form.set('participantId', understood.participantId)
    form.set('text', understood.text)
    form.set('dueOn', understood.dueOn)
    if (usual) form.set('line', usual)
    setDoubted(understood.weekdayDiffers)
  }
  return (
    <Dialog title={t('table.agreementTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('table.agreementTitle')} onCancel={onClose}>
        <TextField
          label={t('table.agreementLine')}
          hint={t('table.agreementLineHint')}
          isOptional
          autoComplete="off"
          value={typed}
          onChange={read}
        />
        <h3>{t('table.understood')}</h3>
        {isDoubted && (
          <Notice tone="warning" isLive>
            {t('table.weekdayDiffers', { date: formatDateLong(String(form.values.dueOn ?? '')) })}
          </Notice>
        )}
        <FieldRow>
          <Select
            {...form.choice(
              'participantId',
              involved.map((each) => ({ value: each.participantId as string, label: each.label })), // an id is a text
            )}
          />
          <DateField {...form.text('dueOn')} />
        </FieldRow>
        <TextField {...form.text('text')} />
        <FieldRow>
          <Select {...form.choice('line', optionsOf(Line.options, lines, language))} />
          <Select
            {...form.choice(
              'goalId',
              goals.map((goal) => ({ value: goal.id as string, label: goal.text })), // an id is a text
            )}
          />
        </FieldRow>
      </Form>
    </Dialog>
  )
}

type Involved = Nameable & { label: string; usualLine: AgreementDraft['line'] | undefined }

function useInvolved(item: MeetingItem): Involved[] {
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  return item.involved.map(({ participantId, participant }) => {
    const listed = participants.find((each) => each.id === participantId)
    const names = [participant, listed?.name, listed?.shortName, listed && participantKinds[listed.kind].short]
    return {
      participantId,
      label: participant,
      names: names.filter((name) => name !== undefined),
      usualLine: listed && usualLines[listed.kind],
    }
  })
}
