import type * as z from 'zod'
import type { PurposeRoom } from '../../api/purpose.ts'
import { meetsAll } from '../../domain/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './weighing.module.css'

type Room = z.output<typeof PurposeRoom>
type ChangedMeanwhileProps = { seen: Room; room: Room; onRead: () => void }

/** What was said since the recorder opened the decision: nobody records over a judgment they did not see (R-CAS-04). */
export function ChangedMeanwhile({ seen, room, onRead }: ChangedMeanwhileProps) {
  const { t } = useI18n()
  if (seen.version === room.version) return null
  const isNew = (list: readonly { at: string }[], at: string) => !list.some((each) => each.at === at)
  const judged = room.judgments.filter(({ at }) => isNew(seen.judgments, at))
  const withdrawn = seen.judgments.filter(({ participantId }) => !room.judgments.some((each) => each.participantId === participantId))
  const recused = room.recusals.filter(({ at }) => isNew(seen.recusals, at))
  const advised = room.advice.filter(({ at }) => isNew(seen.advice, at))
  return (
    <Notice
      tone="warning"
      title={t('weighing.changed')}
      isLive
      actions={
        <ActButton size="small" onClick={async () => onRead()}>
          {t('weighing.changedRead')}
        </ActButton>
      }
    >
      <p>{t('weighing.changedText')}</p>
      <ul className={styles.sayings}>
        {judged.map(({ at, participant, by, motive, ...judgment }) => (
          <li key={at}>
            <strong>{t(meetsAll(judgment) ? 'weighing.nowMeets' : 'weighing.nowMeetsNot', { participant, by })}</strong>
            <p className={styles.text}>{motive}</p>
          </li>
        ))}
        {withdrawn.map(({ at, participant }) => (
          <li key={at}>{t('weighing.nowWithdrawn', { participant })}</li>
        ))}
        {recused.map(({ at, participant, by }) => (
          <li key={at}>{t('weighing.recused', { participant, by })}</li>
        ))}
        {advised.map(({ at, participant, by, text }) => (
          <li key={at}>
            <strong>{t('weighing.nowAdvised', { participant, by })}</strong>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
