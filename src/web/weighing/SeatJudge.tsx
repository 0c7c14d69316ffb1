import { Suspense, useState } from 'react'
import { peopleOperations } from '../../api/people.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** When a judge stepped aside or is away: another of a public participant takes the seat. */
export function SeatJudge({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('weighing.seatJudge')}
      </Button>
      <Suspense>{isOpen && <SeatJudgeDialog caseId={caseId} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}

function SeatJudgeDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useI18n()
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const seatJudge = useDoing(weighingOperations.seatJudge)
  const judges = professionals.filter((person) => mayHoldSeat('judge', person))
  const form = useForm({
    schema: weighingOperations.seatJudge.body,
    labels: { professionalId: t('weighing.judgeWho') },
    submit: async (body) => {
      const { name } = await seatJudge({ params: { caseId }, body })
      toast(t('weighing.judgeSeated', { name }))
      onClose()
    },
  })
  return (
    <Dialog title={t('weighing.seatJudge')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.seatJudge')} onCancel={onClose}>
        <Select
          {...form.choice(
            'professionalId',
            judges.map(({ id, name }) => ({ value: id, label: name })),
          )}
          hint={t('weighing.judgeWhoHint')}
        />
      </Form>
    </Dialog>
  )
}
