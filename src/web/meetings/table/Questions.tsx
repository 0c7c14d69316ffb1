import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useState } from 'react'
import { type MeetingItem, meetingOperations } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './table.module.css'

/** What this meeting must answer; a question turns green when it is answered, and says so in words. */
export function Questions({ item, mayAnswer }: { item: MeetingItem; mayAnswer: boolean }) {
  const { t } = useI18n()
  const answered = item.questions.filter((each) => each.answer).length
  return (
    <Card title={t('table.questions')}>
      {item.questions.length === 0 ? (
        <p>{t('table.noQuestions')}</p>
      ) : (
        <p role="status">{t('table.questionsDone', { n: answered, total: item.questions.length })}</p>
      )}
      <ol className={styles.list}>
        {item.questions.map((question) => (
          <li key={question.id} className={question.answer ? styles.answered : undefined}>
            <Question item={item} question={question} mayAnswer={mayAnswer} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

type QuestionProps = { item: MeetingItem; question: MeetingItem['questions'][number]; mayAnswer: boolean }

function Question({ item, question, mayAnswer }: QuestionProps) {
  const { t } = useI18n()
  const answer = useDoing(meetingOperations.answerQuestion)
  const [typed, setTyped] = useState<string>()
  const isChanged = typed !== undefined && typed.trim() !== (question.answer ?? '')
  async function save() {
    await answer({ params: { caseId: item.caseId, questionId: question.id }, body: { answer: (typed ?? '').trim() } })
    setTyped(undefined)
  }
  return (
    <Stack gap="small">
      <span>
        <strong>{question.question}</strong>{' '}
        {question.answer ? (
          <Chip tone="positive" icon={CircleCheck}>
            {t('table.answered')}
          </Chip>
        ) : (
          <Chip icon={CircleDashed}>{t('table.open')}</Chip>
        )}
      </span>
      {mayAnswer ? (
        <TextArea
          label={`${t('table.answer')}: ${question.question}`}
          isLabelHidden
          isOptional
          rows={2}
          value={typed ?? question.answer ?? ''}
          onChange={setTyped}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      ) : (
        question.answer && <span className={styles.text}>{question.answer}</span>
      )}
      {isChanged && (
        <ActButton size="small" onClick={save}>
          {t('table.saveAnswer')}
        </ActButton>
      )}
    </Stack>
  )
}
