import type { ReactNode } from 'react'
import { lifeDomains } from '../../domain/life-domains.ts'
import { Criterion, criteria } from '../../domain/purpose.ts'
import { type Referral, referralTexts } from '../../domain/referral.ts'
import { themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { labelOf } from './labels.ts'
import styles from './referrals.module.css'
import { stepTitles } from './texts.ts'

/** All that a referral says, in the order of the form. */
export function ReferralDocument({ referral }: { referral: Referral }) {
  const { t, language, formatDate, formatList } = useI18n()
  const { subject, quality, informed } = referral
  const fact = (path: string, value: ReactNode) => ({
    term: labelOf(path, language),
    value: typeof value === 'string' && value !== '' ? <Said>{value}</Said> : value,
  })
  return (
    <>
      <Card title={t(stepTitles.subject)}>
        <DefinitionList
          items={[
            fact('subject.givenName', subject.givenName),
            fact('subject.prefix', subject.prefix),
            fact('subject.familyName', subject.familyName),
            fact('subject.birthDate', subject.birthDate && formatDate(subject.birthDate)),
            fact('subject.address', subject.address),
            fact('subject.municipality', subject.municipality),
            fact('goal', referral.goal),
            fact('themes', referral.themes.length > 0 && formatList(referral.themes.map((theme) => themes[theme][language]))),
            fact('urgencyReason', referral.urgent && referral.urgencyReason),
          ]}
        />
      </Card>
      {Criterion.options.map((letter) => (
        <Card key={letter} title={`${t('referrals.criterion', { letter })}: ${criteria[letter][language]}`}>
          <CriterionFacts referral={referral} letter={letter} />
        </Card>
      ))}
      <Card title={t(stepTitles.accountability)}>
        <DefinitionList
          items={[
            fact('quality.checkedBy', quality.checkedBy),
            fact('quality.checkedOn', quality.checkedOn && formatDate(quality.checkedOn)),
            fact('quality.how', quality.how),
            fact('quality.onlyOwnData', quality.onlyOwnData ? t('common.yes') : t('common.no')),
            fact('informed.told', informed.told === undefined ? undefined : informed.told ? t('common.yes') : t('referrals.notYet')),
            fact('informed.on', informed.on && formatDate(informed.on)),
            fact('informed.by', informed.by),
            fact('informed.how', informed.how),
            fact('informed.reason', informed.reason),
            fact('informed.reviewOn', informed.reviewOn && formatDate(informed.reviewOn)),
          ]}
        />
      </Card>
    </>
  )
}

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
        <Said>{a.problem}</Said>
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
            <Said>{domain.facts}</Said>
          </div>
        ))}
      </div>
    )
  if (letter === 'c')
    return (
      <div className={styles.facts}>
        <p className={styles.lead}>{[c.tense ? named([c.tense]) : '', named(c.harms)].filter(Boolean).join(': ')}</p>
        <Said>{c.explanation}</Said>
        <Said>{c.indications}</Said>
      </div>
    )
  return (
    <div className={styles.facts}>
      <p className={styles.lead}>{named(d.domains)}</p>
      <Said>{d.tried}</Said>
      <Said>{d.insufficient}</Said>
    </div>
  )
}

function Said({ children }: { children: string | undefined }) {
  return children ? <p className={styles.text}>{children}</p> : null
}
