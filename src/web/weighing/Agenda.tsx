import type * as z from 'zod'
import type { WeighingCard } from '../../api/purpose.ts'
import { casePhases } from '../../domain/case.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'
import styles from './weighing.module.css'

export type Card = z.output<typeof WeighingCard>

/** The cards in order: urgent ones first, then as they came in. */
export function Agenda({ cards, current, onLay }: { cards: readonly Card[]; current: string; onLay: (caseId: string) => void }) {
  const { t, language } = useI18n()
  return (
    <nav aria-label={t('weighing.agenda')} className={styles.agenda}>
      <ol>
        {cards.map((card) => (
          <li key={card.caseId}>
            <button type="button" aria-current={card.caseId === current ? 'true' : undefined} onClick={() => onLay(card.caseId)}>
              <span className={styles.number}>
                {card.number}
                {card.urgent && <Chip tone="negative">{t('weighing.urgent')}</Chip>}
              </span>
              <span>{card.subject}</span>
              <span className={styles.quiet}>
                {casePhases[card.phase][language]}
                {' · '}
                {card.phase === 'purpose_review'
                  ? t('weighing.judgments', { n: card.purpose.judgments.length })
                  : t('weighing.answers', { n: card.answeredRequests, total: card.answeredRequests + card.openRequests })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
