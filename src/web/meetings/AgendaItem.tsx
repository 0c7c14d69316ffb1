import { useState } from 'react'
import { type MeetingItem, meetingOperations } from '../../api/meetings.ts'
import { steps } from '../../domain/meeting.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMay } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { toast } from '../ui/Toaster.tsx'
import styles from './meetings.module.css'
import { ThirdPartyDialog } from './ThirdPartyDialog.tsx'

/** One case on the agenda: its minutes and goal, who sits in, which third party may hear this one only. */
export function AgendaItem({ item, isClosed }: { item: MeetingItem; isClosed: boolean }) {
  const { t, language, formatTime } = useI18n()
  const may = useMay()
  return (
    <Card
      title={`${formatTime(item.startsAt)} · ${item.caseNumber} · ${item.subject}`}
      actions={
        <LinkButton size="small" to={`/casussen/${item.caseId}/overzicht`}>
          {t('meetings.openCase')}
        </LinkButton>
      }
    >
      <Stack>
        <Row>
          <Chip>{t('meetings.minutesN', { n: item.minutes })}</Chip>
          <Chip tone={item.step === 'done' ? 'positive' : 'info'}>{steps[item.step][language]}</Chip>
        </Row>
        <p>
          <strong>{t('meetings.goal')}:</strong> {item.goal}
        </p>
        <Attendance item={item} isOpen={!isClosed && may('meeting.run', item)} />
        <ThirdParties item={item} isOpen={!isClosed && may('third_party.admit', item)} />
      </Stack>
    </Card>
  )
}

type Presence = MeetingItem['attendees'][number]['presence']

export function Attendance({ item, isOpen }: { item: MeetingItem; isOpen: boolean }) {
  const { t } = useI18n()
  const record = useDoing(meetingOperations.recordAttendance)
  const [changed, setChanged] = useState<Record<string, Presence>>({})
  const presenceOf = (each: MeetingItem['attendees'][number]) => changed[each.professionalId] ?? each.presence
  async function save() {
    const attendees = item.attendees.flatMap((each) => {
      const presence = presenceOf(each)
      return presence === 'invited' ? [] : [{ professionalId: each.professionalId, presence }]
    })
    await record({ params: { caseId: item.caseId, itemId: item.id }, body: { attendees } })
    setChanged({})
    toast(t('meetings.attendanceSaved'))
  }
  return (
    <Stack gap="small">
      <h3>{t('meetings.attendance')}</h3>
      <ul className={styles.plain}>
        {item.attendees.map((each) => (
          <li key={each.professionalId} className={styles.attendee}>
            <span>
              {each.name} <span className={styles.quiet}>{each.participant}</span>
            </span>
            {isOpen ? (
              <SegmentedControl
                label={`${t('meetings.attendance')}: ${each.name}`}
                value={presenceOf(each)}
                onChange={(presence) => setChanged({ ...changed, [each.professionalId]: presence })}
                options={[
                  { value: 'invited', label: t('meetings.invited'), isDisabled: each.presence !== 'invited' },
                  { value: 'present', label: t('meetings.present') },
                  { value: 'absent', label: t('meetings.absent') },
                ]}
              />
            ) : (
              <Chip tone={each.presence === 'present' ? 'positive' : 'neutral'}>{t(`meetings.${each.presence}`)}</Chip>
            )}
          </li>
        ))}
      </ul>
      {isOpen && Object.keys(changed).length > 0 && (
        <Row>
          <ActButton variant="primary" onClick={save}>
            {t('meetings.recordAttendance')}
          </ActButton>
        </Row>
      )}
    </Stack>
  )
}

function ThirdParties({ item, isOpen }: { item: MeetingItem; isOpen: boolean }) {
  const { t, formatDate } = useI18n()
  const [isAdmitting, setAdmitting] = useState(false)
  if (!isOpen && item.thirdParties.length === 0) return null
  return (
    <Stack gap="small">
      <h3>{t('meetings.thirdParties')}</h3>
      {item.thirdParties.length === 0 && <p className={styles.quiet}>{t('meetings.noThirdParties')}</p>}
      <ul className={styles.plain}>
        {item.thirdParties.map((each) => (
          <li key={each.id}>
            {each.name}, {each.organisation} ({each.expertise}); {t('meetings.signed', { date: formatDate(each.declarationSignedOn) })}
            {each.handedOver && `; ${t('meetings.handedOver')}: ${each.handedOver}`}
          </li>
        ))}
      </ul>
      {isOpen && (
        <Row>
          <Button size="small" onClick={() => setAdmitting(true)} aria-label={`${t('meetings.admit')}: ${item.caseNumber}`}>
            {t('meetings.admit')}
          </Button>
        </Row>
      )}
      {isAdmitting && <ThirdPartyDialog item={item} onClose={() => setAdmitting(false)} />}
    </Stack>
  )
}
