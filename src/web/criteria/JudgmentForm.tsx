import { purposeOperations } from '../../api/purpose.ts'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { DomainError } from '../../domain/errors.ts'
import { Criterion, checkExtra, JudgmentDraft } from '../../domain/purpose.ts'
import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { issueIn } from '../issue-in.ts'
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

type JudgmentFormProps = {
  caseId: string
  referral: Referral
  judgments: ShownJudgments
  extra: readonly ExtraCriterion[]
  onDone?: () => void
  /** Instead of a message: what was saved, and what it took the place of. */
  onSaved?: (saved: JudgmentDraft, earlier: JudgmentDraft | undefined) => void
}

/** One participant's own judgment per criterion, with a motive. Keys from 1 on turn one over, J and N answer all. */
export function JudgmentForm({ caseId, referral, judgments, extra, onDone, onSaved }: JudgmentFormProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const judge = useDoing(purposeOperations.judgePurpose)
  const kept = useKept<Partial<Record<string, FormValue>>>(`judgment ${caseId}`)
  const earlier = judgments.find((judgment) => judgment.participantId === participant.id)
  const asked = [
    ...Criterion.options.map((letter) => ({ path: letter, name: letter })),
    ...extra.map(({ id }, index) => ({ path: `extra.${id}`, name: `+${index + 1}` })),
  ]
  const form = useForm<typeof JudgmentDraft, string>({
    schema: withAllAnswered(extra),
    labels: {
      ...Object.fromEntries(asked.map(({ path, name }) => [path, t('weighing.ownOf', { letter: name })])),
      motive: t('weighing.motive'),
    },
    initial: kept.found ?? (earlier && valuesOf(earlier)),
    onChange: kept.keep,
    submit: async (body) => {
      await judge({ params: { caseId }, body })
      kept.forget()
      if (onSaved) onSaved(body, earlier && draftOf(earlier))
      else toast(t('weighing.judged'))
      onDone?.()
    },
  })
  function all(meets: boolean) {
    for (const { path } of asked) form.set(path, meets)
  }
  const motive = form.text('motive')
  useKeys([
    ...asked.map(({ path, name }, index) => ({
      keys: String(index + 1),
      label: t('weighing.keyToggle', { letter: name }),
      run: () => form.set(path, form.values[path] !== true),
    })),
    { keys: 'j', label: t('weighing.keyAllYes'), run: () => all(true) },
    { keys: 'n', label: t('weighing.keyAllNo'), run: () => all(false) },
    { keys: 'm', label: t('weighing.keyMotive'), run: () => document.getElementById(motive.id)?.focus() },
    { keys: 'Ctrl+Enter', label: t('weighing.keySave'), run: () => void form.submit() },
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
        extra={extra}
        own={(path) => {
          const meets = form.values[path]
          return (
            <RadioGroup
              {...form.choice(path, [])}
              value={meets === true ? 'yes' : meets === false ? 'no' : ''}
              options={options}
              isOptional={false}
              isInline
              onChange={(answer) => form.set(path, answer === 'yes')}
            />
          )
        }}
      />
      <TextArea {...motive} hint={t('weighing.motiveHint')} />
    </Form>
  )
}

/** A criterion of the house's own that is left open stands at its field before anything is sent. */
function withAllAnswered(extra: readonly ExtraCriterion[]): typeof JudgmentDraft {
  return JudgmentDraft.superRefine((draft, context) => {
    try {
      checkExtra(draft.extra, extra)
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown
      for (const issue of thrown.issues) context.addIssue(issueIn(issue))
    }
  })
}

function draftOf({ a, b, c, d, extra, motive }: ShownJudgments[number]): JudgmentDraft {
  return { a, b, c, d, motive, ...(extra ? { extra } : {}) }
}

function valuesOf({ a, b, c, d, motive, extra = {} }: ShownJudgments[number]): Partial<Record<string, FormValue>> {
  return { a, b, c, d, motive, ...Object.fromEntries(Object.entries(extra).map(([id, isMet]) => [`extra.${id}`, isMet])) }
}
