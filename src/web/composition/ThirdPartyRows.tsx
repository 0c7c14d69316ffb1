import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Row } from '../ui/Layout.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './composition.module.css'
import type { RowsProps } from './QuestionRows.tsx'

/** Who may sit in without taking part: never an account, and a declaration before every meeting (BGS 2.21). */
export function ThirdPartyRows({ form, count, onAdd, onRemove }: RowsProps) {
  const { t } = useI18n()
  return (
    <fieldset className={styles.members}>
      <legend>{t('weighing.thirdParties')}</legend>
      <p>{t('weighing.thirdPartiesHint')}</p>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className={styles.memberRow}>
          <TextField {...form.text(`thirdParties.${index}.organisation`)} hint={t('weighing.thirdPartyHint')} />
          <FieldRow>
            <TextField {...form.text(`thirdParties.${index}.expertise`)} />
            <TextField {...form.text(`thirdParties.${index}.publicTask`)} />
          </FieldRow>
          <Row>
            <Button size="small" variant="ghost" icon={Trash} onClick={() => onRemove(index)}>
              {t('weighing.removeThirdParty', { n: index + 1 })}
            </Button>
          </Row>
        </div>
      ))}
      <Row>
        <Button size="small" icon={Plus} onClick={onAdd}>
          {t('weighing.addThirdParty')}
        </Button>
      </Row>
    </fieldset>
  )
}
