import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { houseOperations } from '../../api/houses.ts'
import { peopleOperations } from '../../api/people.ts'
import { seatRoles } from '../../domain/access.ts'
import { ComposedMember } from '../../domain/composition.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Row } from '../ui/Layout.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './composition.module.css'
import type { RowsProps } from './QuestionRows.tsx'

/** Who is involved: each person with a role and the reason that it is necessary. */
export function MemberRows({ form, count, onAdd, onRemove }: RowsProps) {
  const { t, language } = useI18n()
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const { participants } = useShown(houseOperations.listParticipants)
  const people = professionals
    .filter((person) => mayHoldSeat('member', person))
    .map((person) => ({
      value: person.id,
      label: `${person.name} (${participants.find(({ id }) => id === person.participantId)?.shortName ?? ''})`,
    }))
  const roles = ComposedMember.shape.role.options.map((value) => ({ value, label: seatRoles[value][language] }))
  return (
    <fieldset className={styles.members}>
      <legend>{t('weighing.members')}</legend>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className={styles.memberRow}>
          <FieldRow>
            <Combobox {...form.choice(`members.${index}.professionalId`, people)} placeholder={t('weighing.memberSearch')} />
            <Select {...form.choice(`members.${index}.role`, roles)} />
          </FieldRow>
          <TextField {...form.text(`members.${index}.why`)} hint={index === 0 ? t('weighing.memberWhyHint') : undefined} />
          {count > 1 && (
            <Row>
              <Button size="small" variant="ghost" icon={Trash} onClick={() => onRemove(index)}>
                {t('weighing.removeMember', { n: index + 1 })}
              </Button>
            </Row>
          )}
        </div>
      ))}
      <Row>
        <Button size="small" icon={Plus} onClick={onAdd}>
          {t('weighing.addMember')}
        </Button>
      </Row>
    </fieldset>
  )
}
