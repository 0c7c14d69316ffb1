import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import type { ListedCase } from '../../api/cases.ts'
import { seatRoles } from '../../domain/access.ts'
import { areOnlyAsked, areUntoldOfPerson } from '../../domain/stage.ts'
import { themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { PhaseChip } from '../ui/PhaseChip.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import styles from './cases.module.css'

/** Who is only asked in a case is shown whom it is about, and nothing of its course. */
const isAsked = ({ seats }: ListedCase): boolean => areOnlyAsked(seats)

export function CasesTable({ cases, empty }: { cases: readonly ListedCase[]; empty: ReactNode }) {
  const { t, language, formatList, relativeDays, clockState, formatDate } = useI18n()
  const columns: Column<ListedCase>[] = [
    { key: 'number', header: t('cases.number'), isTight: true, isRowHeader: true, cell: (each) => each.number },
    {
      key: 'subject',
      header: t('cases.subject'),
      cell: (each) => (
        <>
          {areUntoldOfPerson(each.seats) ? t('cases.personUntold') : <PersonName name={each.subject} />}
          <div className={styles.chips}>
            {each.urgent && (
              <Chip tone="negative" icon={CircleAlert}>
                {t('cases.urgent')}
              </Chip>
            )}
            {formatList(each.themes.map((theme) => themes[theme][language]))}
          </div>
        </>
      ),
    },
    { key: 'phase', header: t('cases.phase'), cell: (each) => (isAsked(each) ? '–' : <PhaseChip phase={each.phase} />) },
    {
      key: 'leads',
      header: t('cases.leads'),
      cell: (each) => (
        <>
          {each.processLead ?? '–'}
          {each.caseLead && <div className={styles.under}>{each.caseLead}</div>}
        </>
      ),
    },
    { key: 'agreements', header: t('cases.agreements'), isTight: true, cell: (each) => <AgreementCount listed={each} /> },
    {
      key: 'next',
      header: t('cases.next'),
      isTight: true,
      cell: ({ nextOn }) =>
        nextOn ? (
          <Clock dateTime={nextOn} text={relativeDays(nextOn)} state={clockState(nextOn)} title={formatDate(nextOn)} />
        ) : (
          <span className={styles.quiet}>{t('cases.noNext')}</span>
        ),
    },
    {
      key: 'seat',
      header: t('cases.seat'),
      cell: (each) => capitalised(formatList(each.seats.map((role) => seatRoles[role][language]))),
    },
  ]
  return (
    <Table
      caption={t('cases.list')}
      columns={columns}
      rows={cases}
      rowKey={(each) => each.id}
      rowTo={(each) => (each.phase === 'draft' ? `/aanmeldingen/${each.id}` : `/casussen/${each.id}/overzicht`)}
      empty={empty}
    />
  )
}

function AgreementCount({ listed }: { listed: ListedCase }) {
  const { t } = useI18n()
  if (listed.openAgreements === 0) return <span className={styles.quiet}>{t('cases.noAgreements')}</span>
  return (
    <>
      {t('cases.openAgreements', { n: listed.openAgreements })}
      {listed.overdueAgreements > 0 && (
        <div>
          <Chip tone="negative" icon={CircleAlert}>
            {t('cases.overdueAgreements', { n: listed.overdueAgreements })}
          </Chip>
        </div>
      )}
    </>
  )
}
