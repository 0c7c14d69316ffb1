import type * as z from 'zod'
import type { CompositionRoom, Seat } from '../../api/composition.ts'
import { seatRoles } from '../../domain/access.ts'
import { notTakenOutcomes } from '../../domain/case.ts'
import { participantClasses } from '../../domain/participant.ts'
import { stageOf, stages } from '../../domain/stage.ts'
import { useOpened } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'

type ShownSeat = z.infer<typeof Seat>
const isEnded = ({ until }: ShownSeat) => until !== null && until <= new Date().toISOString()
const seatKey = (seat: ShownSeat) => `${seat.professionalId} ${seat.role} ${seat.from}`

/** Who was decided to be involved, each time, and the seats that came of it; changed by a new decision (WGS 2.31(4)). */
export function Compositions({ composition }: { composition: z.infer<typeof CompositionRoom> }) {
  const { t, language, formatDate, formatDateTime, formatList } = useI18n()
  const { dossier, may } = useCaseFile()
  const [isChanging, setChanging] = useOpened('samenstelling')
  // what lies open already is changed where it is shown
  const mayChange = dossier.header.phase === 'in_treatment' && may('composition.decide') && !dossier.proposal?.open
  const { phase } = dossier.header
  const sees = (seat: ShownSeat) =>
    stages[stageOf({ participantClass: seat.class, houseRoles: [], seats: isEnded(seat) ? [] : [seat.role], phase })][language]
  const columns: Column<z.infer<typeof Seat>>[] = [
    { key: 'who', header: t('dossier.professional'), cell: (each) => each.name },
    {
      key: 'participant',
      header: t('dossier.participant'),
      cell: (each) => (
        <>
          {each.participant}
          <div className={styles.under}>{participantClasses[each.class][language]}</div>
        </>
      ),
    },
    {
      key: 'role',
      header: t('dossier.seat'),
      cell: (each) => (
        <>
          {capitalised(seatRoles[each.role][language])}
          {each.isAside && isEnded(each) && <div className={styles.under}>{t('dossier.steppedAside')}</div>}
        </>
      ),
    },
    { key: 'sees', header: t('dossier.sees'), cell: (each) => sees(each) },
    { key: 'why', header: t('dossier.why'), cell: (each) => each.why ?? '–' },
    { key: 'from', header: t('dossier.from'), isTight: true, cell: (each) => formatDate(each.from) },
    { key: 'until', header: t('dossier.until'), isTight: true, cell: (each) => (each.until ? formatDate(each.until) : '–') },
    { key: 'rule', header: t('dossier.rule'), isTight: true, cell: (each) => seatRoles[each.role].source },
  ]
  const ended = composition.seats.filter(isEnded)
  return (
    <Card
      title={t('dossier.gate2')}
      actions={
        mayChange && (
          <Button aria-haspopup="dialog" onClick={() => setChanging(true)}>
            {t('weighing.decideAgain')}
          </Button>
        )
      }
    >
      {composition.decisions.length === 0 && <p>{t('dossier.notDecided')}</p>}
      {composition.decisions.map((each) => (
        <DefinitionList
          key={each.id}
          items={[
            { term: t('dossier.outcome'), value: t(each.outcome === 'taken_up' ? 'dossier.takenUp' : 'cases.notTaken') },
            { term: t('cases.goalOfProcessing'), value: each.goal },
            { term: t('cases.outcomeCode'), value: each.notTaken && notTakenOutcomes[each.notTaken][language] },
            { term: t('dossier.motive'), value: each.motive },
            { term: t('cases.adviceToReferrer'), value: each.adviceToReferrer },
            { term: t('cases.advisedTo'), value: each.details.advisedTo },
            { term: t('cases.otherHouse'), value: [each.details.houseName, each.details.houseContact].filter(Boolean).join(', ') },
            {
              term: t('dossier.thirdParties'),
              value: formatList(each.thirdParties.map(({ organisation, expertise }) => `${organisation} (${expertise})`)),
            },
            { term: t('dossier.decidedBy'), value: formatList(each.decidedBy) },
            {
              term: t('dossier.confirmedBy'),
              value: formatList(each.confirmations.map(({ participant, by, at }) => `${by} (${participant}, ${formatDateTime(at)})`)),
            },
            { term: t('dossier.decidedAt'), value: `${formatDateTime(each.decidedAt)}, ${each.recordedBy}` },
          ]}
        />
      ))}
      {composition.takeovers.length > 0 && <h3>{t('dossier.takeovers')}</h3>}
      {composition.takeovers.map((each) => (
        <DefinitionList
          key={each.id}
          items={[
            { term: t('dossier.takenOver'), value: `${each.by} (${each.participant})` },
            { term: t('dossier.takenOverWhy'), value: each.why },
            {
              term: t('dossier.takenOverFrom'),
              value: t('dossier.directedUntil', { who: each.previous, at: formatDateTime(each.previousUntil) }),
            },
            { term: t('dossier.decidedAt'), value: formatDateTime(each.decidedAt) },
          ]}
        />
      ))}
      <Table
        caption={t('dossier.seats')}
        isCaptionShown
        columns={columns.filter(({ key }) => key !== 'until')}
        rows={composition.seats.filter((seat) => !isEnded(seat))}
        rowKey={seatKey}
        empty={<EmptyState title={t('dossier.noSeats')} />}
      />
      {ended.length > 0 && (
        <Disclosure summary={t('dossier.endedSeats', { n: ended.length })}>
          <Table
            caption={t('dossier.endedSeatsTitle')}
            columns={columns.filter(({ key }) => key !== 'sees')}
            rows={ended}
            rowKey={seatKey}
          />
        </Disclosure>
      )}
      {isChanging && mayChange && <ChangeDialog onClose={() => setChanging(false)} />}
    </Card>
  )
}
