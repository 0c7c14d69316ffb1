import { lifeDomains } from '../../domain/life-domains.ts'
import type { Criterion } from '../../domain/purpose.ts'
import { type Nature, natures, type Referral, referralTexts } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import styles from './criteria.module.css'

const WHERE = { subject: 'referrals.whereSubject', family: 'referrals.whereFamily', both: 'referrals.whereBoth' } as const

/** What the referrer wrote on one criterion; the weighing table shows it beside the judgments. */
export function CriterionFacts({ referral, letter }: { referral: Referral; letter: Criterion }) {
  const { t, language } = useI18n()
  const named = (values: readonly (keyof typeof referralTexts)[]) => values.map((value) => referralTexts[value][language]).join(', ')
  const { a, b, c, d } = referral
  if (letter === 'a')
    return (
      <div className={styles.facts}>
        {a.where && <p className={styles.lead}>{t(WHERE[a.where])}</p>}
        <Said nature={a.nature}>{a.problem}</Said>
        <Said>{a.familyRelevance}</Said>
      </div>
    )
  if (letter === 'b')
    return (
      <div className={styles.facts}>
        {b.map((domain) => (
          <div key={domain.lifeDomain}>
            <p className={styles.lead}>
              {lifeDomains[domain.lifeDomain][language]}
              {domain.factor && `: ${domain.factor}`}
            </p>
            <Said nature={domain.nature}>{domain.facts}</Said>
          </div>
        ))}
      </div>
    )
  if (letter === 'c')
    return (
      <div className={styles.facts}>
        <p className={styles.lead}>{[c.tense ? named([c.tense]) : '', named(c.harms)].filter(Boolean).join(': ')}</p>
        <Said nature={c.nature}>{c.explanation}</Said>
        <Said>{c.indications}</Said>
      </div>
    )
  return (
    <div className={styles.facts}>
      <p className={styles.lead}>{named(d.domains)}</p>
      <Said>{d.tried}</Said>
      <Said nature={d.nature}>{d.insufficient}</Said>
    </div>
  )
}

export /** A statement, and whether its writer gives it as a fact or as an opinion (BGS 1.6). */
function Said({ children, nature }: { children: string | undefined; nature?: Nature }) {
  const { language } = useI18n()
  if (!children) return null
  return (
    <p className={styles.text}>
      {children}
      {nature && <span className={styles.nature}> ({natures[nature][language]})</span>}
    </p>
  )
}
