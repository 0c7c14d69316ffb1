import CircleCheck from 'lucide-react/icons/circle-check'
import type * as z from 'zod'
import type { WeighingCard } from '../../api/purpose.ts'
import type { AgendaPlace } from '../../domain/weighing.ts'
import type { TextKey } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMay, useMe } from '../session.tsx'
import { Badge, Chip, type Tone } from '../ui/Chip.tsx'
import type { Group } from './groups.ts'
import styles from './weighing.module.css'

export type Card = z.output<typeof WeighingCard>

/** Why a case is on this weighing; that it came in time needs no word. */
const places: Record<AgendaPlace, { text: TextKey; tone: Tone } | undefined> = {
  in_time: undefined,
  carried_over: { text: 'weighing.carriedOver', tone: 'warning' },
  urgent_after_cut_off: { text: 'weighing.urgentAfterCutOff', tone: 'negative' },
  postponed_to_this: { text: 'weighing.postponedToThis', tone: 'info' },
  after_cut_off: { text: 'weighing.afterCutOff', tone: 'neutral' },
  postponed: { text: 'weighing.postponed', tone: 'info' },
}

type AgendaProps = { groups: readonly Group[]; weighingOn: string; current: string; onLay: (caseId: string) => void }

/** The weighings and the cases on each: urgent ones first, then as they came in. */
export function Agenda({ groups, weighingOn, current, onLay }: AgendaProps) {
  const { t, formatDate } = useI18n()
  const titleOf = ({ on }: Group) => {
    if (on === null) return t('weighing.gate2Group')
    return t(on === weighingOn ? 'weighing.thisWeighing' : 'weighing.laterWeighing', { on: formatDate(on) })
  }
  return (
    <nav aria-label={t('weighing.agenda')} className={styles.agenda}>
      {groups.map((group) => (
        <section key={group.key} aria-label={titleOf(group)}>
          <h2 className={styles.group}>
            {titleOf(group)} <Badge>{group.cards.length}</Badge>
          </h2>
          <ol>
            {group.cards.map((card) => (
              <AgendaCard key={card.caseId} card={card} isCurrent={card.caseId === current} onLay={() => onLay(card.caseId)} />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  )
}

function AgendaCard({ card, isCurrent, onLay }: { card: Card; isCurrent: boolean; onLay: () => void }) {
  const { t, clockState } = useI18n()
  const { participant } = useMe()
  const may = useMay()
  const place = card.agenda && places[card.agenda.place]
  const asked = card.answeredRequests + card.openRequests
  const answered = asked > 0 ? t('weighing.answers', { given: card.answeredRequests, n: asked }) : t('weighing.noRequests')
  const isUrgent = card.urgent && card.agenda?.place !== 'urgent_after_cut_off'
  const isJudged =
    may('purpose.judge', { seats: card.seats, phase: card.phase }) &&
    card.purpose.judgments.some((judgment) => judgment.participantId === participant.id)
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={onLay}>
        <span className={styles.number}>
          {card.number}
          {isUrgent && <Chip tone="negative">{t('weighing.urgent')}</Chip>}
        </span>
        <span>{card.subject}</span>
        <span className={styles.marks}>
          {place && <Chip tone={place.tone}>{t(place.text)}</Chip>}
          {!card.firstContact && clockState(card.firstContactDueOn) === 'late' && <Chip tone="negative">{t('weighing.contactLate')}</Chip>}
          {isJudged && (
            <Chip tone="positive" icon={CircleCheck}>
              {t('weighing.ownDone')}
            </Chip>
          )}
        </span>
        <span className={styles.quiet}>
          {card.phase === 'purpose_review' ? t('weighing.judgments', { n: card.purpose.judgments.length }) : answered}
        </span>
      </button>
    </li>
  )
}
