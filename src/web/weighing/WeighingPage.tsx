import { useLocation, useRouter } from '@tanstack/react-router'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import Scale from 'lucide-react/icons/scale'
import { purposeOperations } from '../../api/purpose.ts'
import { participantKinds } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { announce } from '../shell/Announcer.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Meta } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Agenda } from './Agenda.tsx'
import { WeighedCase } from './WeighedCase.tsx'
import styles from './weighing.module.css'

const rules = { unanimous: 'weighing.unanimous', majority: 'weighing.majority', recorded_consensus: 'weighing.consensus' } as const

/** The agenda of the week as cards in order; one lies on the table. Its address can be kept: `/weegtafel#…`. */
export function WeighingPage() {
  const { t, formatDateTime, formatList } = useI18n()
  const router = useRouter()
  const hash = useLocation({ select: (location) => location.hash })
  const { cards, quorum, rule, nextWeighingAt, cutOffAt } = useShown(purposeOperations.listWeighing)
  usePageTitle(t('weighing.title'))
  const index = Math.max(
    cards.findIndex((card) => card.caseId === hash),
    0,
  )
  const card = cards[index]
  function lay(at: number) {
    const next = cards[(at + cards.length) % Math.max(cards.length, 1)]
    if (!next) return
    void router.navigate({ href: `/weegtafel#${next.caseId}`, replace: true, resetScroll: false, hashScrollIntoView: false })
    announce(`${next.number} ${next.subject}`)
  }
  useKeys([
    { keys: 'ArrowRight', label: t('weighing.keyNext'), run: () => lay(index + 1) },
    { keys: 'ArrowLeft', label: t('weighing.keyPrevious'), run: () => lay(index - 1) },
  ])
  return (
    <Stack>
      <PageHeader
        title={t('weighing.title')}
        subtitle={t('weighing.count', { n: cards.length })}
        meta={
          <>
            <Meta icon={CalendarClock}>{t('weighing.nextAt', { at: formatDateTime(nextWeighingAt) })}</Meta>
            <Meta>{t('weighing.cutOff', { at: formatDateTime(cutOffAt) })}</Meta>
            <Meta>{t('weighing.quorum', { kinds: formatList(quorum.map((kind) => participantKinds[kind].short)) })}</Meta>
            <Meta>{t(rules[rule])}</Meta>
          </>
        }
      />
      {card ? (
        <div className={styles.table}>
          <Agenda cards={cards} current={card.caseId} onLay={(caseId) => lay(cards.findIndex((each) => each.caseId === caseId))} />
          <WeighedCase key={card.caseId} card={card} />
        </div>
      ) : (
        <EmptyState icon={Scale} title={t('weighing.empty')}>
          {t('weighing.emptyText')}
        </EmptyState>
      )}
    </Stack>
  )
}
