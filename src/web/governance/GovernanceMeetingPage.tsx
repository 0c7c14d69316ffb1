import Printer from 'lucide-react/icons/printer'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { type GovernanceMeeting, governanceOperations } from '../../api/governance.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { GovernanceMeetingId, governanceLevels } from '../../domain/governance.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useDoing, useShown } from '../operation.ts'
import { capitalised } from '../options.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import styles from './governance.module.css'
import { AttendanceDialog, MeetingDialog, PointDialog } from './MeetingDialogs.tsx'

export function GovernanceMeetingPage() {
  const id = GovernanceMeetingId.safeParse(useAddressPart('meetingId'))
  return id.success ? <Meeting meetingId={id.data} /> : <NotFoundPage />
}

const dialogs = { change: MeetingDialog, point: PointDialog, attendance: AttendanceDialog, decision: DecisionDialog }
type Opening = { onOpen: ((dialog: keyof typeof dialogs) => void) | undefined }

/** Agenda and decision list of one meeting; printed, it is both. */
function Meeting({ meetingId }: { meetingId: GovernanceMeeting['id'] }) {
  const { t, language, formatDateLong } = useI18n()
  const may = useMay()
  const meeting = useShown(governanceOperations.showGovernanceMeeting, { params: { meetingId } })
  const [open, setOpen] = useState<keyof typeof dialogs>()
  usePageTitle(`${t('registers.governance')}: ${meeting.title}`)
  const Opened = open && dialogs[open]
  const onOpen = may('governance.write') ? setOpen : undefined
  const crumbs = [{ label: t('registers.governance'), to: '/kennis/bestuur' }, { label: meeting.title }]
  return (
    <Stack>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={crumbs} />}
        title={meeting.title}
        meta={
          <>
            <Chip tone="accent">{capitalised(governanceLevels[meeting.level][language])}</Chip>
            <Meta>{formatDateLong(meeting.on)}</Meta>
            {meeting.place && <Meta>{meeting.place}</Meta>}
          </>
        }
        actions={
          <>
            <Button icon={Printer} onClick={() => window.print()}>
              {t('common.print')}
            </Button>
            {onOpen && <Button onClick={() => onOpen('change')}>{t('common.edit')}</Button>}
          </>
        }
      />
      <Agenda meeting={meeting} onOpen={onOpen} />
      <Attendance meeting={meeting} onOpen={onOpen} />
      <Decisions meeting={meeting} onOpen={onOpen} />
      {Opened && <Opened meeting={meeting} onClose={() => setOpen(undefined)} />}
    </Stack>
  )
}

function Agenda({ meeting, onOpen }: { meeting: GovernanceMeeting } & Opening) {
  const { t } = useI18n()
  const remove = useDoing(governanceOperations.removeGovernanceAgendaPoint)
  const [leaving, setLeaving] = useState<GovernanceMeeting['agenda'][number]>()
  return (
    <section className={knowledge.section}>
      <Row isSpread>
        <h2>{t('governance.agenda')}</h2>
        {onOpen && <Button onClick={() => onOpen('point')}>{t('governance.addPoint')}</Button>}
      </Row>
      {meeting.agenda.length === 0 && <EmptyState title={t('governance.noAgenda')} />}
      <ol className={styles.agenda}>
        {meeting.agenda.map((point) => (
          <li key={point.id}>
            <div className={styles.point}>
              <div>
                <strong>{point.title}</strong>
                {point.text && <p className={knowledge.text}>{point.text}</p>}
              </div>
              {onOpen && (
                <Button variant="ghost" size="small" icon={X} isIconOnly onClick={() => setLeaving(point)}>
                  {t('governance.removePoint', { title: point.title })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {leaving && (
        <ConfirmDialog
          title={t('governance.removePoint', { title: leaving.title })}
          consequences={[t('governance.removedPoint')]}
          confirmLabel={t('governance.remove')}
          isDanger
          onConfirm={() => remove({ params: { meetingId: meeting.id, pointId: leaving.id } })}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  )
}

function Attendance({ meeting, onOpen }: { meeting: GovernanceMeeting } & Opening) {
  const { t, formatList } = useI18n()
  const { participants, organisations } = meeting.attendance
  const tooEarly = useTooEarly(meeting)
  return (
    <section className={knowledge.section}>
      <Row isSpread>
        <h2>{t('governance.attendance')}</h2>
        {onOpen && (
          <Button disabledReason={tooEarly} onClick={() => onOpen('attendance')}>
            {t('governance.recordAttendance')}
          </Button>
        )}
      </Row>
      <p>{formatList([...participants.map((each) => each.name), ...organisations]) || t('governance.noAttendance')}</p>
    </section>
  )
}

function useTooEarly({ on }: GovernanceMeeting): string | undefined {
  const { t } = useI18n()
  return on <= dateInAmsterdam(new Date()) ? undefined : t('governance.tooEarly')
}

function Decisions({ meeting, onOpen }: { meeting: GovernanceMeeting } & Opening) {
  const { t } = useI18n()
  const tooEarly = useTooEarly(meeting)
  return (
    <section className={knowledge.section}>
      <Row isSpread>
        <h2>{t('governance.decisions')}</h2>
        {onOpen && (
          <Button variant="primary" disabledReason={tooEarly} onClick={() => onOpen('decision')}>
            {t('governance.recordDecision')}
          </Button>
        )}
      </Row>
      <DecisionTable decisions={meeting.decisions} empty={t('governance.noDecisions')} />
    </section>
  )
}
