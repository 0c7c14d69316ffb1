import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import CircleX from 'lucide-react/icons/circle-x'
import { type Agreement, type AgreementStatus, agreementStatuses, lines } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { Clock } from '../../ui/Clock.tsx'
import type { Icon } from '../../ui/icon.ts'
import { Row } from '../../ui/Layout.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import type { AgreementActs } from './Agreements.tsx'
import { useInvolved } from './plan.ts'

const statusLooks = {
  open: { tone: 'neutral', icon: CircleDot },
  under_way: { tone: 'info', icon: CircleDot },
  done: { tone: 'positive', icon: CircleCheck },
  not_possible: { tone: 'negative', icon: CircleX },
  obsolete: { tone: 'neutral', icon: CircleX },
} as const satisfies Record<AgreementStatus, { tone: Tone; icon: Icon }>

export function StatusChip({ status }: { status: AgreementStatus }) {
  const { language } = useI18n()
  return <Chip {...statusLooks[status]}>{agreementStatuses[status][language]}</Chip>
}

export function DueClock({ agreement }: { agreement: Agreement }) {
  const { formatDate, relativeDays, clockState } = useI18n()
  const isSettled = agreementStatuses[agreement.status].settled
  return (
    <Clock
      dateTime={agreement.dueOn}
      text={isSettled ? formatDate(agreement.dueOn) : relativeDays(agreement.dueOn)}
      state={isSettled ? 'stopped' : clockState(agreement.dueOn)}
      title={formatDate(agreement.dueOn)}
    />
  )
}

export function AgreementTable({ caption, agreements, acts }: { caption: string; agreements: readonly Agreement[]; acts: AgreementActs }) {
  const { t, language } = useI18n()
  const involved = useInvolved()
  const ownerOf = (each: Agreement) => involved.find((party) => party.id === each.participantId)
  const columns: Column<Agreement>[] = [
    { key: 'what', header: t('plan.what'), cell: (each) => <What agreement={each} /> },
    {
      key: 'who',
      header: t('plan.who'),
      cell: (each) => (
        <>
          {ownerOf(each)?.name ?? t('plan.noLongerInvolved')}
          <div className={styles.under}>{ownerOf(each)?.people.find((person) => person.id === each.executorId)?.name}</div>
        </>
      ),
    },
    { key: 'line', header: t('plan.line'), isTight: true, cell: (each) => lines[each.line][language] },
    { key: 'due', header: t('plan.due'), isTight: true, cell: (each) => <DueClock agreement={each} /> },
    { key: 'status', header: t('plan.status'), isTight: true, cell: (each) => <StatusChip status={each.status} /> },
    { key: 'acts', header: t('dossier.acts'), isHeaderHidden: true, isTight: true, cell: (each) => <Acts agreement={each} acts={acts} /> },
  ]
  return <Table caption={caption} isCaptionShown columns={columns} rows={agreements} rowKey={(each) => each.id} />
}

function What({ agreement }: { agreement: Agreement }) {
  const { t, formatDate } = useI18n()
  const last = agreement.reports.at(-1)
  return (
    <>
      {agreement.text}
      {agreement.condition && <div className={styles.under}>{t('plan.conditionIs', { what: agreement.condition })}</div>}
      {last && (
        <div className={styles.under}>
          {last.by}, {formatDate(last.at)}: {last.status === 'proposal' ? t('plan.report_proposal') : t(`plan.report_${last.status}`)}
          {last.note && `. ${last.note}`}
        </div>
      )}
    </>
  )
}

export function Acts({ agreement, acts }: { agreement: Agreement; acts: AgreementActs }) {
  const { t } = useI18n()
  const { me, may } = useCaseFile()
  if (agreementStatuses[agreement.status].settled) return null
  const isOwn = agreement.participantId === me.participant.id
  return (
    <Row>
      {may('agreement.report') && isOwn && (
        <Button size="small" aria-label={`${t('plan.report')}: ${agreement.text}`} onClick={() => acts.onReport(agreement)}>
          {t('plan.report')}
        </Button>
      )}
      {may('plan.write') && (
        <Button size="small" variant="ghost" aria-label={`${t('common.edit')}: ${agreement.text}`} onClick={() => acts.onChange(agreement)}>
          {t('common.edit')}
        </Button>
      )}
    </Row>
  )
}
