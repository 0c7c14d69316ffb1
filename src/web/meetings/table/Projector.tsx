import { Suspense } from 'react'
import { caseOperations } from '../../../api/cases.ts'
import type { MeetingItem } from '../../../api/meetings.ts'
import { steps } from '../../../domain/meeting.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Skeleton } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { useOpenDialog } from '../../ui/Dialog.tsx'
import type { Meeting } from '../MeetingPage.tsx'
import { DecisionStep } from './DecisionStep.tsx'
import { ItemClock } from './ItemClock.tsx'
import { JudgmentStep } from './JudgmentStep.tsx'
import { PictureStep } from './PictureStep.tsx'
import styles from './table.module.css'

/** For the wall: big type, and nothing that the room or a paper may not see. Follows the window at the table. */
export function Projector({ meeting, item, onEnd }: { meeting: Meeting; item: MeetingItem; onEnd: () => void }) {
  const { t, language } = useI18n()
  const dialog = useOpenDialog()
  return (
    <dialog
      ref={dialog}
      className={styles.projector}
      aria-labelledby="projector-title"
      onCancel={(event) => {
        event.preventDefault()
        onEnd()
      }}
    >
      <div className={styles.projectorHead}>
        <h2 id="projector-title" tabIndex={-1} data-focus-target="">
          {item.caseNumber} {item.subject}
        </h2>
        <Button onClick={onEnd}>{t('table.endProjector')}</Button>
      </div>
      <p>
        {meeting.title}: {capitalised(steps[item.step][language])} <ItemClock item={item} />
      </p>
      <p>
        <strong>{t('table.goal')}:</strong> {item.goal}
      </p>
      <Suspense fallback={<Skeleton label={t('common.loading')} />}>
        <Shown item={item} />
      </Suspense>
      <p className={styles.quiet}>{t('table.projectorOrally')}</p>
    </dialog>
  )
}

function Shown({ item }: { item: MeetingItem }) {
  const dossier = useShown(caseOperations.showDossier, { params: { caseId: item.caseId } })
  if (item.step === 'judgment') return <JudgmentStep dossier={dossier} />
  if (item.step === 'decision' || item.step === 'done') return <DecisionStep dossier={dossier} item={item} />
  return <PictureStep dossier={dossier} isProjected />
}
