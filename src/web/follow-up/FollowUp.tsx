import Mail from 'lucide-react/icons/mail'
import { lazy, Suspense } from 'react'
import type * as z from 'zod'
import { type FollowUp as Shape, weighingOperations } from '../../api/weighing.ts'
import { contactWays } from '../../domain/weighing.ts'
import { useOpened } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/Toaster.tsx'
import styles from './follow-up.module.css'
import { Offer } from './Offer.tsx'
import { OwnAdvice } from './OwnAdvice.tsx'
import { Supplements } from './Supplements.tsx'

const LetterDialog = lazy(() => import('./LetterDialog.tsx'))

export type FollowedUp = z.output<typeof Shape>
type PartProps = { caseId: string; follow: FollowedUp }

/** What becomes of a referral that was submitted, as its referrer and the bureau follow it. */
export function FollowUp({ caseId }: { caseId: string }) {
  const follow = useShown(weighingOperations.showFollowUp, { params: { caseId } })
  const may = useMay()
  const inCase = { seats: follow.seats, phase: follow.phase }
  return (
    <div data-print="never">
      <Stack>
        <Message caseId={caseId} follow={follow} />
        {follow.offer && <Offer caseId={caseId} follow={follow} offer={follow.offer} />}
        <Supplements caseId={caseId} supplements={follow.supplements} maySupplement={may('referral.supplement', inCase)} />
        {follow.phase === 'purpose_review' && follow.seats.includes('referrer') && (
          <OwnAdvice caseId={caseId} advice={follow.ownAdvice} mayAdvise={may('purpose.advise', inCase)} />
        )}
        <Contact follow={follow} />
      </Stack>
    </div>
  )
}

function Contact({ follow: { firstContact: contact, firstContactDueOn: dueOn, phase } }: { follow: FollowedUp }) {
  const { t, language, formatDate, formatDateLong, relativeDays, clockState } = useI18n()
  if (contact) {
    const done = { date: formatDate(contact.on), way: contactWays[contact.way][language], by: contact.by }
    return <Clock dateTime={contact.on} text={t('followUp.contactDone', done)} title={formatDateLong(contact.on)} state="done" />
  }
  if (!dueOn || (phase !== 'purpose_review' && phase !== 'enrichment')) return null
  const text = t('followUp.contactDue', { when: relativeDays(dueOn) })
  return <Clock dateTime={dueOn} text={text} title={formatDateLong(dueOn)} state={clockState(dueOn)} />
}

function Message({ caseId, follow: { letter, seats, phase } }: PartProps) {
  const { t, formatDateTime } = useI18n()
  const may = useMay()
  const read = useDoing(weighingOperations.readOutcomeLetter)
  const [isWriting, setWriting] = useOpened('bericht')
  const mayInform = may('outcome.inform', { seats, phase })
  if (!letter) {
    if (phase === 'not_taken' && !mayInform) return <Notice title={t('followUp.none')}>{t('followUp.noneText')}</Notice>
    if (!mayInform) return null
    return (
      <Notice
        tone="warning"
        title={t('followUp.write')}
        actions={
          <Button variant="primary" icon={Mail} aria-haspopup="dialog" onClick={() => setWriting(true)}>
            {t('followUp.write')}
          </Button>
        }
      >
        {t('followUp.writeText')}
        <Suspense>{isWriting && <LetterDialog caseId={caseId} onClose={() => setWriting(false)} />}</Suspense>
      </Notice>
    )
  }
  const isUnread = letter.readAt === null
  return (
    <Card
      title={t('followUp.message')}
      tone={isUnread ? 'highlight' : 'plain'}
      actions={
        <>
          <LinkButton size="small" to={`/aanmeldingen/${caseId}/bericht`}>
            {t('followUp.openLetter')}
          </LinkButton>
          {isUnread && may('outcome.receive', { seats, phase }) && (
            <ActButton
              size="small"
              variant="primary"
              onClick={() => read({ params: { caseId } }).then(() => toast(t('followUp.markedRead')))}
            >
              {t('followUp.markRead')}
            </ActButton>
          )}
        </>
      }
    >
      <p className={styles.quiet}>{t('followUp.sentBy', { by: letter.by, at: formatDateTime(letter.sentAt) })}</p>
      <p className={styles.text}>{letter.text}</p>
      <p className={styles.quiet}>
        {letter.readAt && letter.readBy
          ? t('followUp.readBy', { by: letter.readBy, at: formatDateTime(letter.readAt) })
          : t('followUp.unread')}
      </p>
    </Card>
  )
}
