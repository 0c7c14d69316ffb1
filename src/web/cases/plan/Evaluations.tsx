import { useState } from 'react'
import { closingOperations } from '../../../api/closing.ts'
import { EvaluationDraft } from '../../../domain/closing.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Grid } from '../../ui/Layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import type { Plan } from './plan.ts'

/** Whether it works and whether it is still necessary, at least every six months (R-CAS-15). */
export function Evaluations({ evaluations }: { evaluations: Plan['evaluations'] }) {
  const { t, language, formatDate } = useI18n()
  const { may, dossier } = useCaseFile()
  const [isOpen, setOpen] = useOpened('evaluatie')
  const { reviewOn } = dossier.header
  return (
    <Card
      title={t('plan.evaluations')}
      actions={may('case.evaluate') && <Button onClick={() => setOpen(true)}>{t('plan.evaluate')}</Button>}
    >
      {reviewOn && <p>{t('plan.nextReviewIs', { date: formatDate(reviewOn) })}</p>}
      {evaluations.length === 0 && <p>{t('plan.noEvaluations')}</p>}
      {evaluations.map((each) => (
        <DefinitionList
          key={each.id}
          items={[
            { term: t('dossier.on'), value: `${formatDate(each.on)}, ${each.by}` },
            { term: t('plan.stillMeets'), value: t(each.stillMeetsCriteria ? 'common.yes' : 'common.no') },
            { term: t('plan.attainment'), value: <span className={styles.text}>{each.attainment}</span> },
            { term: t('plan.changes'), value: each.changes },
            {
              term: t('dossier.score'),
              value:
                each.scores.length > 0 &&
                each.scores.map(({ lifeDomain, score }) => `${capitalised(lifeDomains[lifeDomain][language])}: ${score}`).join('; '),
            },
            { term: t('plan.nextReview'), value: formatDate(each.nextReviewOn) },
          ]}
        />
      ))}
      {isOpen && may('case.evaluate') && <EvaluationDialog onClose={() => setOpen(false)} />}
    </Card>
  )
}

function EvaluationDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const evaluate = useDoing(closingOperations.evaluate)
  const [scores, setScores] = useState<Partial<Record<LifeDomain, string>>>({})
  const range = dossier.analysis?.scores ?? { from: 1, to: 5 }
  const values = Array.from({ length: range.to - range.from + 1 }, (_, index) => String(range.from + index))
  const form = useForm({
    schema: EvaluationDraft,
    labels: {
      stillMeetsCriteria: t('plan.stillMeets'),
      involvementConfirmed: t('plan.involvementConfirmed'),
      attainment: t('plan.attainment'),
      changes: t('plan.changes'),
      nextReviewOn: t('plan.nextReview'),
    },
    initial: { stillMeetsCriteria: false, involvementConfirmed: false },
    submit: async (draft) => {
      const given = LifeDomain.options.flatMap((lifeDomain) =>
        scores[lifeDomain] ? [{ lifeDomain, score: Number(scores[lifeDomain]) }] : [],
      )
      await evaluate({ params: { caseId }, body: { ...draft, scores: given } })
      toast(t('plan.evaluated'))
      onClose()
    },
  })
  const earlier = (domain: LifeDomain) => dossier.analysis?.domains.find((each) => each.lifeDomain === domain)?.score
  return (
    <Dialog title={t('plan.evaluate')} onClose={onClose} size="large">
      <Form form={form} submitLabel={t('plan.evaluate')} onCancel={onClose}>
        <Checkbox {...form.flag('stillMeetsCriteria')} hint={t('plan.stillMeetsHint')} />
        <Checkbox {...form.flag('involvementConfirmed')} />
        <TextArea {...form.text('attainment')} rows={4} />
        <TextArea {...form.text('changes')} />
        <Disclosure summary={t('plan.scoresNow')}>
          <Grid minWidth="medium">
            {LifeDomain.options.map((domain) => (
              <Select
                key={domain}
                label={capitalised(lifeDomains[domain][language])}
                isOptional
                hint={earlier(domain) === undefined ? undefined : t('plan.scoreBefore', { score: earlier(domain) })}
                value={scores[domain] ?? ''}
                options={values.map((value) => ({ value, label: value }))}
                onChange={(value) => setScores({ ...scores, [domain]: value })}
              />
            ))}
          </Grid>
        </Disclosure>
        <DateField {...form.text('nextReviewOn')} hint={t('plan.nextReviewHint')} />
      </Form>
    </Dialog>
  )
}
