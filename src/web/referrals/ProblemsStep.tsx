import { covenantOperations } from '../../api/covenant.ts'
import { type LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { criteria } from '../../domain/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CriterionHead } from './CriterionHead.tsx'
import { NatureField } from './NatureField.tsx'
import styles from './referrals.module.css'
import type { Draft } from './use-draft.ts'

export function ProblemsStep({ draft }: { draft: Draft }) {
  const { t } = useI18n()
  const where = [
    { value: 'subject' as const, label: t('referrals.whereSubject') },
    { value: 'family' as const, label: t('referrals.whereFamily') },
    { value: 'both' as const, label: t('referrals.whereBoth') },
  ]
  return (
    <>
      <CriterionHead letter="a" criterion={criteria.a} />
      <RadioGroup {...draft.choice('a.where', where)} isInline />
      <TextArea {...draft.text('a.problem')} hint={t('referrals.problemHint')} rows={4} />
      <NatureField draft={draft} path="a.nature" />
      {draft.isAsked('a.familyRelevance') && <TextArea {...draft.text('a.familyRelevance')} hint={t('referrals.familyRelevanceHint')} />}
      <CriterionHead letter="b" criterion={criteria.b} />
      <LifeDomains draft={draft} />
    </>
  )
}

/** Ticking a life domain opens its two questions. */
function LifeDomains({ draft }: { draft: Draft }) {
  const { t, language } = useI18n()
  const { covenant } = useShown(covenantOperations.showCovenant)
  const chosen = covenant.lifeDomains.filter((lifeDomain) => draft.values[`b.${lifeDomain}`])
  const options = covenant.lifeDomains.map((lifeDomain) => ({ value: lifeDomain, label: lifeDomains[lifeDomain][language] }))
  function choose(next: readonly LifeDomain[]) {
    // what was written under a domain that is unticked stays in its field until the page is left
    draft.set(Object.fromEntries(covenant.lifeDomains.map((each) => [`b.${each}`, next.includes(each) || undefined])))
  }
  return (
    <>
      <CheckboxGroup
        {...draft.field('b')}
        value={chosen}
        options={options}
        onChange={choose}
        hint={t('referrals.lifeDomainsHint')}
        isInline
      />
      {chosen.map((lifeDomain) => (
        <fieldset key={lifeDomain} className={styles.domain}>
          <legend>{lifeDomains[lifeDomain][language]}</legend>
          <TextField
            {...draft.text(`b.${lifeDomain}.factor`)}
            label={t('referrals.factor')}
            hint={t('referrals.factorHint')}
            isOptional={false}
          />
          <TextArea
            {...draft.text(`b.${lifeDomain}.facts`)}
            label={t('referrals.facts')}
            hint={t('referrals.factsHint')}
            isOptional={false}
          />
          <NatureField draft={draft} path={`b.${lifeDomain}.nature`} />
        </fieldset>
      ))}
    </>
  )
}
