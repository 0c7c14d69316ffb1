import { CriteriaGrid } from '../criteria/CriteriaGrid.tsx'
import { JudgmentForm } from '../criteria/JudgmentForm.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMay } from '../session.tsx'
import { Card as Panel } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { AdvicePanel } from './AdvicePanel.tsx'
import type { Card } from './Agenda.tsx'
import { EnrichmentPanel } from './EnrichmentPanel.tsx'
import { MotivesPanel } from './MotivesPanel.tsx'
import { PurposePanel } from './PurposePanel.tsx'
import styles from './weighing.module.css'

/** The card on the table: what it is about, the criteria, and the decision that is next. */
export function WeighedCase({ card }: { card: Card }) {
  const { t, formatDateTime, relativeDays, clockState, formatDateLong } = useI18n()
  const may = useMay()
  const inCase = { seats: card.seats, phase: card.phase }
  const { judgments } = card.purpose
  const isReviewed = card.phase === 'purpose_review'
  return (
    <article className={styles.case} aria-labelledby="op-tafel">
      <Stack>
        <header className={styles.caseHead}>
          <h2 id="op-tafel">
            <Link to={`/casussen/${card.caseId}`}>{card.number}</Link> · {card.subject}
          </h2>
          {card.urgent && <Chip tone="negative">{t('weighing.urgent')}</Chip>}
          {isReviewed && (
            <Clock
              dateTime={card.firstContactDueOn}
              text={t('weighing.firstContact', { when: relativeDays(card.firstContactDueOn) })}
              title={formatDateLong(card.firstContactDueOn)}
              state={clockState(card.firstContactDueOn)}
            />
          )}
        </header>
        <DefinitionList
          items={[
            { term: t('weighing.goal'), value: card.referral.goal },
            { term: t('weighing.urgencyReason'), value: card.urgent && card.referral.urgencyReason },
            { term: t('weighing.referredBy'), value: `${card.referredBy}, ${formatDateTime(card.submittedAt)}` },
          ]}
        />
        {isReviewed && may('purpose.judge', inCase) ? (
          <Panel title={t('weighing.yourJudgment')} headingLevel={3}>
            <p className={styles.quiet}>{t('weighing.keysHint')}</p>
            <JudgmentForm caseId={card.caseId} referral={card.referral} judgments={judgments} />
          </Panel>
        ) : (
          <CriteriaGrid referral={card.referral} judgments={judgments} />
        )}
        <MotivesPanel judgments={judgments} />
        <AdvicePanel caseId={card.caseId} advice={card.purpose.advice} mayAdvise={may('purpose.advise', inCase)} />
        <PurposePanel caseId={card.caseId} room={card.purpose} mayDecide={may('purpose.decide', inCase)} />
        {card.phase === 'enrichment' && (
          <EnrichmentPanel caseId={card.caseId} mayAsk={may('information.ask', inCase)} mayDecide={may('composition.decide', inCase)} />
        )}
      </Stack>
    </article>
  )
}
