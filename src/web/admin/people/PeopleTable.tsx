import type { ReactNode } from 'react'
import type { Person } from '../../../api/people.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { AccountState, ActiveState, DesignationPeriod, TrainingState } from './states.tsx'

type PeopleTableProps = {
  people: readonly Person[]
  participants: readonly { id: string; shortName: string }[]
  /** Of more than one participant, so that the table says of which. */
  isAllShown: boolean
  empty: ReactNode
}

export function PeopleTable({ people, participants, isAllShown, empty }: PeopleTableProps) {
  const { t, language, formatDate, formatList } = useI18n()
  const nameOf = (id: string) => participants.find((each) => each.id === id)?.shortName ?? ''
  const columns: Column<Person>[] = [
    { key: 'name', header: t('people.name'), isRowHeader: true, cell: (each) => each.name },
    ...(isAllShown
      ? [{ key: 'participant', header: t('people.participant'), isTight: true, cell: (each: Person) => nameOf(each.participantId) }]
      : []),
    { key: 'roles', header: t('people.roles'), cell: (each) => formatList(each.houseRoles.map((role) => houseRoles[role][language])) },
    { key: 'state', header: t('people.state'), cell: (each) => <ActiveState person={each} /> },
    { key: 'designation', header: t('people.designation'), isTight: true, cell: (each) => <DesignationPeriod person={each} /> },
    {
      key: 'screening',
      header: t('people.screening'),
      isTight: true,
      cell: (each) => (each.screenedOn ? formatDate(each.screenedOn) : t('people.notRecorded')),
    },
    { key: 'training', header: t('people.training'), isTight: true, cell: (each) => <TrainingState person={each} /> },
    ...(people.some((each) => each.account)
      ? [{ key: 'account', header: t('people.account'), isTight: true, cell: (each: Person) => <AccountState person={each} /> }]
      : []),
  ]
  return (
    <Table
      caption={t('admin.professionals')}
      columns={columns}
      rows={people}
      rowKey={(each) => each.id}
      rowTo={(each) => `/beheer/professionals/${each.id}`}
      empty={empty}
    />
  )
}
