import { lazy, Suspense } from 'react'
import { weighingOperations } from '../../api/weighing.ts'
import { houseOfferStates } from '../../domain/not-taken.ts'
import { useOpened } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMay } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Row } from '../ui/Layout.tsx'
import { toast } from '../ui/Toaster.tsx'
import type { FollowedUp } from './FollowUp.tsx'
import styles from './follow-up.module.css'

const HandoverDialog = lazy(() => import('./HandoverDialog.tsx'))

type OfferProps = { caseId: string; follow: FollowedUp; offer: NonNullable<FollowedUp['offer']> }

/** The offer to another house: the referrer agrees or the bureau withdraws; after that the bureau tells that it was taken over. */
export function Offer({ caseId, follow: { seats, phase }, offer }: OfferProps) {
  const { t, language, formatDateTime } = useI18n()
  const may = useMay()
  const accept = useDoing(weighingOperations.acceptHouseOffer)
  const withdraw = useDoing(weighingOperations.withdrawHouseOffer)
  const [isTelling, setTelling] = useOpened('overdracht')
  const { letter, state } = offer
  const isOpen = state === 'offered'
  const mayTell = state === 'accepted' && !letter && may('outcome.hand_over', { seats, phase })
  return (
    <Card title={t('followUp.offer')} tone={isOpen || mayTell ? 'highlight' : 'plain'}>
      {isOpen && <p>{t('followUp.offerText')}</p>}
      <DefinitionList
        items={[
          { term: t('followUp.house'), value: offer.houseName },
          { term: t('followUp.reachAt'), value: offer.houseContact },
          {
            term: t('followUp.state'),
            value: (
              <Chip tone={state === 'accepted' ? 'positive' : 'neutral'}>
                {letter ? t('followUp.handedOver') : houseOfferStates[state][language]}
              </Chip>
            ),
          },
        ]}
      />
      {letter && (
        <>
          <p className={styles.quiet}>{t('followUp.sentBy', { by: letter.by, at: formatDateTime(letter.sentAt) })}</p>
          <p className={styles.text} lang="nl">
            {letter.text}
          </p>
        </>
      )}
      {mayTell && (
        <>
          <p>{t('followUp.handoverOwn')}</p>
          <Row>
            <Button variant="primary" aria-haspopup="dialog" onClick={() => setTelling(true)}>
              {t('followUp.tellHandover')}
            </Button>
          </Row>
          <Suspense>{isTelling && <HandoverDialog caseId={caseId} onClose={() => setTelling(false)} />}</Suspense>
        </>
      )}
      {isOpen && (
        <Row>
          {may('outcome.receive', { seats, phase }) && (
            <ActButton variant="primary" onClick={() => accept({ params: { caseId } }).then(() => toast(t('followUp.accepted')))}>
              {t('followUp.accept')}
            </ActButton>
          )}
          {may('outcome.hand_over', { seats, phase }) && (
            <ActButton onClick={() => withdraw({ params: { caseId } }).then(() => toast(t('followUp.withdrawn')))}>
              {t('followUp.withdraw')}
            </ActButton>
          )}
        </Row>
      )}
    </Card>
  )
}
