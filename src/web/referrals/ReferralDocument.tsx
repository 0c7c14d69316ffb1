import type { ReactNode } from 'react'
import { Criterion, criteria } from '../../domain/purpose.ts'
import type { Referral } from '../../domain/referral.ts'
import { themes } from '../../domain/themes.ts'
import { CriterionFacts } from '../criteria/CriterionFacts.tsx'
import { ExtraFactsRead } from '../criteria/ExtraFacts.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { labelOf } from './labels.ts'
import styles from './referrals.module.css'
import { stepTitles } from './texts.ts'

/** All that a referral says, in the order of the form. */
export function ReferralDocument({ referral, maskedBsn }: { referral: Referral; maskedBsn: string | null }) {
  const { t, language, formatDate, formatList } = useI18n()
  const { subject, quality, informed } = referral
  const fact = (path: string, value: ReactNode) => ({
    term: labelOf(path, language),
    value: typeof value === 'string' && value !== '' ? <Said>{value}</Said> : value,
  })
  return (
    <div className={styles.document}>
      <Card title={t(stepTitles.subject)}>
        <DefinitionList
          items={[
            fact('subject.givenName', subject.givenName),
            fact('subject.prefix', subject.prefix),
            fact('subject.familyName', subject.familyName),
            fact('subject.otherNames', subject.otherNames),
            fact('subject.birthDate', subject.birthDate && formatDate(subject.birthDate)),
            fact('subject.bsn', maskedBsn),
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
      <ExtraFactsRead facts={referral.extra} />
      <Card title={t(stepTitles.accountability)}>
        <DefinitionList
          items={[
            fact('quality.checkedBy', quality.checkedBy),
            fact('quality.checkedOn', quality.checkedOn && formatDate(quality.checkedOn)),
            fact('quality.how', quality.how),
            { term: t('referrals.onlyOwnData'), value: quality.onlyOwnData ? t('common.yes') : t('common.no') },
            fact('informed.told', informed.told === undefined ? undefined : informed.told ? t('common.yes') : t('referrals.notYet')),
            fact('informed.on', informed.on && formatDate(informed.on)),
            fact('informed.by', informed.by),
            fact('informed.how', informed.how),
            fact('informed.reason', informed.reason),
            fact('informed.reviewOn', informed.reviewOn && formatDate(informed.reviewOn)),
          ]}
        />
      </Card>
    </div>
  )
}

function Said({ children }: { children: string | undefined }) {
  return children ? <p className={styles.text}>{children}</p> : null
}
