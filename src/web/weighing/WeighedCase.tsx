import type { JudgmentDraft } from '../../domain/purpose.ts'
import { CriteriaGrid } from '../criteria/CriteriaGrid.tsx'
import { JudgmentForm } from '../criteria/JudgmentForm.tsx'
import { LevelChoice } from '../criteria/LevelChoice.tsx'
import { TriagePanel } from '../criteria/TriagePanel.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnownAtWeighing } from '../identity/KnownAtWeighing.tsx'
import { useMay } from '../session.tsx'
import { Card as Panel } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { AdvicePanel } from './AdvicePanel.tsx'
import type { Card } from './Agenda.tsx'
import { ContactClock } from './ContactClock.tsx'
import { EarlierCovenant } from './EarlierCovenant.tsx'
import { EnrichmentPanel } from './EnrichmentPanel.tsx'
import { JudgmentHistory } from './JudgmentHistory.tsx'
import { MotivesPanel } from './MotivesPanel.tsx'
import { PurposePanel } from './PurposePanel.tsx'
import { StepAside } from './StepAside.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'
import styles from './weighing.module.css'

type WeighedCaseProps = {
  card: Card
  /** The weighings to which it can be postponed. */
  later: readonly string[]
  /** Of the covenant of today; the case may be judged by an earlier one. */
  covenantVersion: number
  onSaved: (saved: JudgmentDraft, earlier: JudgmentDraft | undefined) => void
  onNotTaken: () => void
}

/** The card on the table: what it is about, the criteria, and the decision that is next. */
export function WeighedCase({ card, later, covenantVersion, onSaved, onNotTaken }: WeighedCaseProps) {
  const { t, formatDateTime } = useI18n()
  const may = useMay()
  const inCase = { seats: card.seats, phase: card.phase }
  const { judgments, extraCriteria } = card.purpose
  const isReviewed = card.phase === 'purpose_review'
  const hasWaited = card.purpose.postponements.length + card.purpose.supplements.length > 0
  const waiting = <WaitingPanel card={card} later={later} mayPostpone={may('purpose.postpone', inCase)} />
  const isAdvised = card.purpose.advice.length > 0
  const advice = <AdvicePanel caseId={card.caseId} advice={card.purpose.advice} mayAdvise={may('purpose.advise', inCase)} />
  return (
    <article className={styles.case} aria-labelledby="op-tafel" tabIndex={-1}>
      <Stack>
        <header className={styles.caseHead}>
          <h2 id="op-tafel" tabIndex={-1}>
            <Link to={`/casussen/${card.caseId}`}>{card.number}</Link> · {card.subject}
          </h2>
          {card.urgent && <Chip tone="negative">{t('weighing.urgent')}</Chip>}
          <ContactClock card={card} mayRecord={may('contact.record', inCase)} />
        </header>
        <DefinitionList
          items={[
            { term: t('weighing.goal'), value: card.referral.goal },
            { term: t('weighing.urgencyReason'), value: card.urgent && card.referral.urgencyReason },
            { term: t('weighing.referredBy'), value: `${card.referredBy}, ${formatDateTime(card.submittedAt)}` },
          ]}
        />
        {card.purpose.covenant.version !== covenantVersion && <EarlierCovenant covenant={card.purpose.covenant} />}
        {may('identity.read', inCase) && <KnownAtWeighing caseId={card.caseId} mayJudge={may('identity.judge', inCase)} />}
        {hasWaited && waiting}
        {card.phase === 'enrichment' && (
          <EnrichmentPanel
            caseId={card.caseId}
            mayAsk={may('information.ask', inCase)}
            mayDecide={may('composition.decide', inCase)}
            mayConfirm={may('composition.confirm', inCase)}
          />
        )}
        {isReviewed && may('purpose.judge', inCase) ? (
          <Panel title={t('weighing.yourJudgment')} headingLevel={3} actions={<StepAside caseId={card.caseId} />}>
            <p className={styles.keys}>
              {t('weighing.keysHint')} {t('weighing.saveKeys')}
            </p>
            <JudgmentForm caseId={card.caseId} referral={card.referral} judgments={judgments} extra={extraCriteria} onSaved={onSaved} />
          </Panel>
        ) : (
          <CriteriaGrid referral={card.referral} judgments={judgments} extra={extraCriteria} />
        )}
        <MotivesPanel judgments={judgments} />
        {isAdvised && advice}
        <PurposePanel
          caseId={card.caseId}
          room={card.purpose}
          mayDecide={may('purpose.decide', inCase)}
          maySeat={may('purpose.seat_judge', inCase)}
          onNotTaken={onNotTaken}
        />
        {isReviewed && (
          <TriagePanel referral={card.referral} extra={extraCriteria}>
            <LevelChoice
              caseId={card.caseId}
              referral={card.referral}
              chosen={card.purpose.level}
              mayChoose={may('triage.choose', inCase)}
            />
          </TriagePanel>
        )}
        {!isAdvised && advice}
        {!hasWaited && waiting}
        <div>
          <JudgmentHistory caseId={card.caseId} />
        </div>
      </Stack>
    </article>
  )
}
