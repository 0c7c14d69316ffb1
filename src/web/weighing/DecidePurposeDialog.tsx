import { Suspense, useState } from 'react'
import type * as z from 'zod'
import { type PurposeRoom, purposeOperations } from '../../api/purpose.ts'
import type { CaseCovenant } from '../../domain/case-covenant.ts'
import { DomainError } from '../../domain/errors.ts'
import { decidePurpose, PurposeDecisionDraft, PurposeOutcome } from '../../domain/purpose.ts'
import { NotTakenFields, notTakenLabels } from '../composition/NotTakenFields.tsx'
import type { ShownJudgments } from '../criteria/CriteriaGrid.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { issueIn } from '../issue-in.ts'
import { useKept } from '../kept.ts'
import { renewShown, useDoing } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { outcomeTexts } from './weighing-texts.ts'

type DecidePurposeDialogProps = { caseId: string; room: z.output<typeof PurposeRoom>; onNotTaken: () => void; onClose: () => void }

export function DecidePurposeDialog({ caseId, room, onNotTaken, onClose }: DecidePurposeDialogProps) {
  const { t, formatList } = useI18n()
  const { covenant, judgments } = room
  // what lay on the table when this was opened, until its recorder says to have read what came since
  const [seen, setSeen] = useState(room)
  const decide = useDoing(purposeOperations.decidePurpose)
  const kept = useKept<Partial<Record<keyof PurposeDecisionDraft, FormValue>>>(`purpose ${caseId}`)
  const form = useForm({
    schema: ruledBy(covenant, judgments),
    labels: {
      outcome: t('weighing.outcome'),
      ...notTakenLabels(t),
      motive: t('weighing.motive'),
      adviceToReferrer: t('weighing.adviceToReferrer'),
    },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      const { phase } = await decide({ params: { caseId }, body, version: seen.version }).catch(renewed)
      kept.forget()
      toast(t('weighing.decided'))
      onClose()
      if (phase === 'not_taken') onNotTaken()
    },
  })
  async function renewed(thrown: unknown): Promise<never> {
    if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') await renewShown(caseId)
    throw thrown
  }
  const outcome = PurposeOutcome.options.find((each) => each === form.values.outcome)
  const dissent = outcome ? dissentOf(covenant, judgments, outcome) : []
  return (
    <Dialog title={t('weighing.decide1')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.record')} onCancel={onClose}>
        <ChangedMeanwhile seen={seen} room={room} onRead={() => setSeen(room)} />
        <RadioGroup
          {...form.choice(
            'outcome',
            PurposeOutcome.options.map((value) => ({ value, label: t(outcomeTexts[value]) })),
          )}
        />
        {outcome === 'not_in_accordance' && (
          <Suspense fallback={<Skeleton label={t('common.loading')} />}>
            <NotTakenFields form={form} />
          </Suspense>
        )}
        <TextArea {...form.text('motive')} hint={t('weighing.motiveHint')} />
        <TextArea {...form.text('adviceToReferrer')} hint={t('weighing.adviceToReferrerHint')} />
        {dissent.length > 0 && (
          <Notice tone="warning" title={t('weighing.dissent')}>
            {t('weighing.dissentKept', { names: formatList(dissent) })}
          </Notice>
        )}
        {outcome && (
          <Notice>
            {outcome === 'in_accordance'
              ? t('weighing.afterYes')
              : `${t('weighing.afterNo', { n: covenant.rejectedWeeks })} ${t('weighing.eraseAfterTold', { n: covenant.rejectedWeeks })}`}
          </Notice>
        )}
      </Form>
    </Dialog>
  )
}

/** The domain decides; what it would refuse stands at its field before anything is sent. */
function ruledBy(covenant: CaseCovenant, judgments: ShownJudgments) {
  return PurposeDecisionDraft.superRefine((draft, context) => {
    try {
      decidePurpose(covenant, judgments, draft)
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown
      for (const issue of thrown.issues) context.addIssue(issueIn(issue))
    }
  })
}

function dissentOf(covenant: CaseCovenant, judgments: ShownJudgments, outcome: z.output<typeof PurposeOutcome>): string[] {
  try {
    const { dissent } = decidePurpose(covenant, judgments, { outcome, motive: '-', notTaken: 'advice' })
    return judgments.filter((judgment) => dissent.includes(judgment.participantId)).map((judgment) => judgment.participant)
  } catch (thrown) {
    // an outcome that the rule does not allow has nobody who dissents from it; the form says why when it is sent
    if (thrown instanceof DomainError) return []
    throw thrown
  }
}
