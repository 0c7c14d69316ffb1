import { analysisOperations } from '../../../api/analysis.ts'
import { type DomainAnalysis, DomainAnalysisDraft } from '../../../domain/analysis.ts'
import { type LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { useConflict } from '../use-conflict.tsx'

type DomainDialogProps = {
  lifeDomain: LifeDomain
  analysis: DomainAnalysis | undefined
  scores: { from: number; to: number }
  onClose: () => void
}

const texts = ['situation', 'criminogenicFactor', 'protectiveFactor'] as const

/** One life domain: what is the matter, what drives and what protects, and the score that people give it. */
export function DomainDialog({ lifeDomain, analysis, scores, onClose }: DomainDialogProps) {
  const { t, language, formatDate } = useI18n()
  const { caseId } = useCaseFile()
  const save = useDoing(analysisOperations.saveDomain)
  const { guard, notice, latest } = useConflict(caseId, analysis)
  const labels = {
    situation: t('dossier.situation'),
    criminogenic: t('dossier.isCriminogenic'),
    criminogenicFactor: t('dossier.criminogenic'),
    protectiveFactor: t('dossier.protective'),
    score: t('dossier.score'),
    priority: t('dossier.priority'),
  }
  const form = useForm({
    schema: DomainAnalysisDraft,
    labels,
    initial: { ...draftOf(analysis), score: analysis?.score === undefined ? '' : String(analysis.score) },
    submit: async (body) => {
      await guard((version) => save({ params: { caseId, lifeDomain }, body, version }))
      toast(t('common.saved'))
      onClose()
    },
  })
  const range = Array.from({ length: scores.to - scores.from + 1 }, (_, index) => String(scores.from + index))
  const last = analysis?.earlier.at(-1)
  return (
    <Dialog title={capitalised(lifeDomains[lifeDomain][language])} onClose={onClose} size="large">
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice(
          texts.map((field) => ({
            label: labels[field],
            theirs: latest?.[field] ?? '',
            mine: String(form.values[field] ?? ''),
            onTake: () => form.set(field, latest?.[field] ?? ''),
          })),
        )}
        <TextArea {...form.text('situation')} rows={5} />
        {last && (
          <Disclosure summary={t('dossier.earlier', { date: formatDate(last.on) })} isSmall>
            <p className={styles.text}>{last.situation}</p>
          </Disclosure>
        )}
        <Checkbox {...form.flag('criminogenic')} />
        <TextArea {...form.text('criminogenicFactor')} />
        <TextArea {...form.text('protectiveFactor')} />
        <Select
          {...form.choice(
            'score',
            range.map((value) => ({ value, label: value })),
          )}
          hint={t('dossier.scoreHint', scores)}
          width="short"
        />
        <Checkbox {...form.flag('priority')} />
      </Form>
    </Dialog>
  )
}

function draftOf(analysis: DomainAnalysis | undefined) {
  if (!analysis) return { criminogenic: false, priority: false }
  const { situation, criminogenic, criminogenicFactor, protectiveFactor, priority } = analysis
  return { situation, criminogenic, criminogenicFactor, protectiveFactor, priority }
}
