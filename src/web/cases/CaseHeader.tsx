import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { seatRoles } from '../../domain/access.ts'
import { casePhases } from '../../domain/case.ts'
import { themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Chip } from '../ui/Chip.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { PhaseChip } from '../ui/PhaseChip.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'
import { NextSteps } from './NextSteps.tsx'
import { roomNames, rooms } from './rooms.ts'
import { WhyButton } from './WhyDialog.tsx'

/** Above every room: which case this is, why one may be here, and what comes next. */
export function CaseHeader() {
  const { t, language, formatDate } = useI18n()
  const { caseId, dossier, may, isAsked } = useCaseFile()
  const { header } = dossier
  const tabs = roomNames.filter((room) => rooms[room](dossier, may('case.history')))
  const age = header.age === null ? undefined : `(${t('cases.age', { n: header.age })})`
  // who is asked knows somebody by the date of birth, and needs no more of the case than that
  const detail = isAsked ? header.birthDate && `(${formatDate(header.birthDate)})` : age
  return (
    <PageHeader
      breadcrumbs={<Breadcrumbs items={[{ label: t('cases.title'), to: '/casussen' }, { label: header.number }]} />}
      title={t('cases.case', { number: header.number })}
      subtitle={
        isAsked && header.subject === '' ? t('cases.personUntold') : <PersonName name={header.subject} detail={detail ?? undefined} />
      }
      meta={
        <>
          {!isAsked && <PhaseChip phase={header.phase} />}
          {header.urgent && (
            <Chip tone="negative" icon={CircleAlert}>
              {t('cases.urgent')}
            </Chip>
          )}
          {header.themes.map((theme) => (
            <Chip key={theme}>{themes[theme][language]}</Chip>
          ))}
          <WhyButton />
        </>
      }
      actions={<NextSteps />}
    >
      <CaseFacts />
      <Tabs label={t('cases.rooms')} tabs={tabs.map((room) => ({ to: `/casussen/${caseId}/${room}`, label: t(`cases.${room}`) }))} />
    </PageHeader>
  )
}

type Fact = { term: string; value: ReactNode; under?: ReactNode; isWide?: boolean }

function CaseFacts() {
  const { t, language, formatDate, formatDateTime, formatList, relativeDays, clockState } = useI18n()
  const { dossier, isAsked } = useCaseFile()
  const { header } = dossier
  // who leads and what is next is only open as long as the case can still go on
  const isOver = casePhases[header.phase].to.length === 0
  const reviewLate = header.reviewOn && clockState(header.reviewOn) === 'late' && relativeDays(header.reviewOn)
  const seats = header.seats.map(({ role, until }) =>
    [seatRoles[role][language], until && t('cases.seatUntil', { date: formatDate(until) })].filter(Boolean).join(' '),
  )
  const reasons = header.seats.flatMap(({ why }) => why ?? [])
  const ceiling = header.ceilingOn && t('cases.ceiling', { date: formatDate(header.ceilingOn) })
  const yourSeat: Fact = { term: t('cases.yourSeat'), value: capitalised(formatList(seats)), under: formatList(reasons) }
  const goal: Fact = { term: t('cases.goalOfProcessing'), value: header.goal ?? (!isAsked && t('cases.noGoal')), isWide: true }
  const facts: readonly Fact[] = [
    goal,
    { term: t('cases.processLead'), value: header.processLead ?? (!isOver && t('cases.nobody')) },
    { term: t('cases.caseLead'), value: header.caseLead ?? (!isOver && t('cases.nobody')) },
    yourSeat,
    { term: t('cases.nextMeeting'), value: header.nextMeetingAt ? formatDateTime(header.nextMeetingAt) : !isOver && t('cases.noNext') },
    {
      term: t('cases.review'),
      value: header.reviewOn && formatDate(header.reviewOn),
      under: reviewLate && <Chip tone="negative">{reviewLate}</Chip>,
    },
    { term: t('cases.retentionEnd'), value: header.eraseOn ? formatDate(header.eraseOn) : ceiling },
  ]
  return (
    <dl className={styles.facts}>
      {(isAsked ? [goal, yourSeat] : facts)
        .filter((fact) => fact.value)
        .map((fact) => (
          <div key={fact.term} className={fact.isWide ? styles.wide : undefined}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
            {fact.under && <dd className={styles.under}>{fact.under}</dd>}
          </div>
        ))}
    </dl>
  )
}
