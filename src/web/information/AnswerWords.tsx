import type * as z from 'zod'
import type { InformationRequest } from '../../api/information.ts'
import { refusalReasons } from '../../domain/supply-refusals.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import styles from './supply-facts.module.css'

type Answered = Pick<z.output<typeof InformationRequest>, 'participant' | 'contact' | 'refusalReason' | 'explanation'>

/** What stands beside an answer: whom to ask there, or why nothing comes; the explanation reaches only who may read it. */
export function AnswerWords({ request: { participant, contact, refusalReason, explanation } }: { request: Answered }) {
  const { t, language } = useI18n()
  return (
    <>
      {contact && <p className={styles.text}>{contact}</p>}
      {refusalReason && (
        <p className={styles.text}>
          {capitalised(refusalReasons[refusalReason][language])} ({refusalReasons[refusalReason].source})
        </p>
      )}
      {explanation && (
        <p className={styles.text}>
          <strong>{t('supply.explanationOf', { who: participant })}</strong>: {explanation}
        </p>
      )}
    </>
  )
}
