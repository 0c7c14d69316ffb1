import { criteria } from '../../domain/purpose.ts'
import { CareDomain, referralTexts } from '../../domain/referral.ts'
import { ExtraFacts } from '../criteria/ExtraFacts.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { CriterionHead } from './CriterionHead.tsx'
import { NatureField } from './NatureField.tsx'
import type { Draft } from './use-draft.ts'

export function CooperationStep({ draft }: { draft: Draft }) {
  const { t, language } = useI18n()
  const domains = CareDomain.options.map((value) => ({ value, label: referralTexts[value][language] }))
  return (
    <>
      <CriterionHead letter="d" criterion={criteria.d} />
      <CheckboxGroup {...draft.many('d.domains', domains)} hint={t('referrals.domainsHint')} />
      <TextArea {...draft.text('d.tried')} hint={t('referrals.triedHint')} rows={4} />
      <TextArea {...draft.text('d.insufficient')} hint={t('referrals.insufficientHint')} rows={4} />
      <NatureField draft={draft} path="d.nature" />
      <ExtraFacts fieldAt={draft.text} extra={draft.extra} />
    </>
  )
}
