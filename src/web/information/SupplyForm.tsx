import { houseOperations } from '../../api/houses.ts'
import { informationOperations } from '../../api/information.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { SupplyDraft, type Supplying, supplyIssues } from '../../domain/supply.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { issueIn } from '../issue-in.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { SupplyFields, type SupplyFieldsProps } from './SupplyFields.tsx'
import { supplyLabels } from './supply-labels.ts'

type SupplyFormProps = Pick<SupplyFieldsProps, 'persons'> & { caseId: string; onDone: () => void; onCancel?: () => void }

/** An item that a participant supplies without being asked. */
export function SupplyForm({ caseId, persons, onDone, onCancel }: SupplyFormProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const { participants } = useShown(houseOperations.listParticipants)
  const supply = useDoing(informationOperations.supplyItem)
  const kept = useKept<Partial<Record<string, FormValue>>>(`supply ${caseId}`)
  const form = useForm({
    schema: schemaFor({
      kind: participant.kind,
      participantId: participant.id,
      participants: participants.map(({ id }) => id),
      today: dateInAmsterdam(new Date()),
    }),
    labels: supplyLabels('', t),
    initial: kept.found ?? { nature: 'fact' },
    onChange: kept.keep,
    submit: async (body) => {
      await supply({ params: { caseId }, body })
      kept.forget()
      toast(t('supply.supplied'))
      onDone()
    },
  })
  return (
    <Form form={form} submitLabel={t('supply.supply')} onCancel={onCancel}>
      <SupplyFields form={form} persons={persons} />
    </Form>
  )
}

function schemaFor(supplying: Supplying) {
  return SupplyDraft.superRefine((draft, context) => {
    for (const issue of supplyIssues(supplying, draft)) context.addIssue(issueIn(issue))
  })
}
