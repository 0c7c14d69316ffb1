import { Suspense, useState } from 'react'
import { purposeOperations } from '../../api/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import styles from './weighing.module.css'

const kinds = { judged: 'weighing.kindJudged', withdrawn: 'weighing.kindWithdrawn', stepped_aside: 'weighing.kindSteppedAside' } as const

/** Every judgment that was given, also one that was replaced or taken back. */
export function JudgmentHistory({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="ghost" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('weighing.history')}
      </Button>
      {isOpen && (
        <Dialog title={t('weighing.history')} onClose={() => setOpen(false)}>
          <Suspense fallback={<Skeleton label={t('common.loading')} />}>
            <History caseId={caseId} />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}

function History({ caseId }: { caseId: string }) {
  const { t, formatDateTime } = useI18n()
  const { judgments } = useShown(purposeOperations.listJudgments, { params: { caseId } })
  if (judgments.length === 0) return <p>{t('weighing.historyNone')}</p>
  return (
    <Timeline
      items={judgments.map((each) => ({
        key: `${each.at} ${each.by}`,
        dateTime: each.at,
        date: formatDateTime(each.at),
        title: `${each.by} (${each.participant}) ${t(kinds[each.kind])}`,
        children: each.motive && (
          <>
            <p className={styles.quiet}>
              {Object.entries(each.criteria)
                .map(([criterion, meets]) => `${criterion}: ${t(meets ? 'weighing.meets' : 'weighing.meetsNot')}`)
                .join(' · ')}
            </p>
            <p className={styles.text}>{each.motive}</p>
          </>
        ),
      }))}
    />
  )
}
