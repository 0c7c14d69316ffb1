import { purposeOperations } from '../../api/purpose.ts'
import { Criterion, JudgmentDraft } from '../../domain/purpose.ts'
import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { useMe } from '../session.tsx'
import { useKeys } from '../shell/keys.ts'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { CriteriaGrid, type ShownJudgments } from './CriteriaGrid.tsx'

type JudgmentFormProps = { caseId: string; referral: Referral; judgments: ShownJudgments; onDone?: () => void }

/** One participant's own judgment per criterion, with a motive. Keys 1 to 4 turn one over, J and N answer all. */
export function JudgmentForm({ caseId, referral, judgments, onDone }: JudgmentFormProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const judge = useDoing(purposeOperations.judgePurpose)
  const kept = useKept<Partial<Record<Criterion | 'motive', FormValue>>>(`judgment ${caseId}`)
  const earlier = judgments.find((judgment) => judgment.participantId === participant.id)
  const form = useForm({
    schema: JudgmentDraft,
    labels: {
      a: t('weighing.ownOf', { letter: 'a' }),
      b: t('weighing.ownOf', { letter: 'b' }),
      c: t('weighing.ownOf', { letter: 'c' }),
      d: t('weighing.ownOf', { letter: 'd' }),
      motive: t('weighing.motive'),
    },
    initial: kept.found ?? (earlier && { a: earlier.a, b: earlier.b, c: earlier.c, d: earlier.d, motive: earlier.motive }),
    onChange: kept.keep,
    submit: async (body) => {
      await judge({ params: { caseId }, body })
      kept.forget()
      toast(t('weighing.judged'))
      onDone?.()
    },
  })
  function all(meets: boolean) {
    for (const letter of Criterion.options) form.set(letter, meets)
  }
  useKeys([
    ...Criterion.options.map((letter, index) => ({
      keys: String(index + 1),
      label: t('weighing.keyToggle', { letter }),
      run: () => form.set(letter, form.values[letter] !== true),
    })),
    { keys: 'j', label: t('weighing.keyAllYes'), run: () => all(true) },
    { keys: 'n', label: t('weighing.keyAllNo'), run: () => all(false) },
  ])
  const options = [
    { value: 'yes' as const, label: t('weighing.meets') },
    { value: 'no' as const, label: t('weighing.meetsNot') },
  ]
  return (
    <Form form={form} submitLabel={earlier ? t('weighing.changeJudgment') : t('weighing.saveJudgment')} onCancel={onDone}>
      <CriteriaGrid
        referral={referral}
        judgments={judgments}
        own={(letter) => {
          const meets = form.values[letter]
          return (
            <RadioGroup
              {...form.choice(letter, [])}
              value={meets === true ? 'yes' : meets === false ? 'no' : ''}
              options={options}
              onChange={(answer) => form.set(letter, answer === 'yes')}
            />
          )
        }}
      />
      <TextArea {...form.text('motive')} hint={t('weighing.motiveHint')} />
    </Form>
  )
}
