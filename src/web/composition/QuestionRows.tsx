import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import type * as z from 'zod'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Row } from '../ui/Layout.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { useForm } from '../ui/use-form.ts'
import styles from './composition.module.css'

export type RowsProps = {
  form: Pick<ReturnType<typeof useForm<z.ZodType, string>>, 'text' | 'choice'>
  count: number
  onAdd: () => void
  onRemove: (index: number) => void
}

/** What the meeting has to answer. */
export function QuestionRows({ form, count, onAdd, onRemove }: RowsProps) {
  const { t } = useI18n()
  return (
    <>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className={styles.questionRow}>
          <TextField {...form.text(`questions.${index}`)} hint={index === 0 ? t('weighing.meetingQuestionHint') : undefined} />
          {count > 1 && (
            <Button size="small" variant="ghost" icon={Trash} isIconOnly onClick={() => onRemove(index)}>
              {t('weighing.removeQuestion', { n: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      <Row>
        <Button size="small" icon={Plus} onClick={onAdd}>
          {t('weighing.addQuestion')}
        </Button>
      </Row>
    </>
  )
}
