import { criteria } from '../../domain/purpose.ts'
import { Harm, referralTexts, Tense } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { CriterionHead } from './CriterionHead.tsx'
import { NatureField } from './NatureField.tsx'
import type { Draft } from './use-draft.ts'

export function ConsequencesStep({ draft }: { draft: Draft }) {
  const { t, language } = useI18n()
  const tenses = Tense.options.map((value) => ({ value, label: referralTexts[value][language] }))
  const harms = Harm.options.map((value) => ({ value, label: referralTexts[value][language] }))
  return (
    <>
      <CriterionHead letter="c" criterion={criteria.c} />
      <RadioGroup {...draft.choice('c.tense', tenses)} hint={t('referrals.tenseHint')} />
      <CheckboxGroup {...draft.many('c.harms', harms)} hint={t('referrals.harmsHint')} />
      <TextArea {...draft.text('c.explanation')} hint={t('referrals.explanationHint')} rows={4} />
      <NatureField draft={draft} path="c.nature" />
      {draft.isAsked('c.indications') && <TextArea {...draft.text('c.indications')} hint={t('referrals.indicationsHint')} />}
    </>
  )
}
