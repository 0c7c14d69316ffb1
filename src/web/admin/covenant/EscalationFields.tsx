import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { levelRoles } from '../../../domain/covenant-fields.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldRow } from '../../ui/Form.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useBound } from './Bound.tsx'
import styles from './covenant.module.css'
import { rowsAt } from './draft-values.ts'
import type { FieldsProps } from './WeighingFields.tsx'

const roles = ['caseDirection', 'processDirection', 'operational', 'administrative'] as const

/** Levels of escalation with who answers for what, and the meetings that the participants hold. */
export function EscalationFields({ draft }: FieldsProps) {
  const { t, language } = useI18n()
  const bound = useBound()
  const levels = rowsAt(draft.typed, 'aveLevels')
  const meetings = rowsAt(draft.typed, 'meetings')
  const without = (list: string, rows: readonly unknown[], index: number) => draft.set(list, rows.toSpliced(index, 1))
  return (
    <Stack>
      <p className={styles.quiet}>{bound('aveLevels')}</p>
      {levels.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one level from the next
        <fieldset key={index} className={styles.row}>
          <legend>{t('covenant.level', { n: index + 1 })}</legend>
          <TextField {...draft.text(`aveLevels.${index}.name`)} label={t('covenant.levelName')} width="medium" maxLength={100} />
          <FieldRow>
            {roles.map((role) => (
              <TextField
                key={role}
                {...draft.text(`aveLevels.${index}.${role}`)}
                label={capitalised(levelRoles[role][language])}
                isOptional
                maxLength={200}
              />
            ))}
          </FieldRow>
          <Row>
            <Button size="small" variant="ghost" icon={Trash} onClick={() => without('aveLevels', levels, index)}>
              {t('covenant.removeLevel', { n: index + 1 })}
            </Button>
          </Row>
        </fieldset>
      ))}
      <Row>
        <Button size="small" icon={Plus} onClick={() => draft.set('aveLevels', [...levels, { name: '' }])}>
          {t('covenant.addLevel')}
        </Button>
      </Row>
      {meetings.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one meeting from the next
        <fieldset key={index} className={styles.row}>
          <legend>{t('covenant.meeting', { n: index + 1 })}</legend>
          <FieldRow>
            <TextField {...draft.text(`meetings.${index}.name`)} label={t('covenant.meetingName')} maxLength={100} />
            <TextField {...draft.text(`meetings.${index}.purpose`)} label={t('covenant.meetingPurpose')} isOptional maxLength={200} />
          </FieldRow>
          <Row>
            <Button size="small" variant="ghost" icon={Trash} onClick={() => without('meetings', meetings, index)}>
              {t('covenant.removeMeeting', { n: index + 1 })}
            </Button>
          </Row>
        </fieldset>
      ))}
      <Row>
        <Button size="small" icon={Plus} onClick={() => draft.set('meetings', [...meetings, { name: '' }])}>
          {t('covenant.addMeeting')}
        </Button>
      </Row>
    </Stack>
  )
}
