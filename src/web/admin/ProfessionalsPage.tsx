import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import { startTransition, useState } from 'react'
import { houseOperations } from '../../api/houses.ts'
import { PersonState, peopleOperations } from '../../api/people.ts'
import { HouseRole, houseRoles } from '../../domain/house-roles.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMay, useMe } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { AdminPage } from './AdminPage.tsx'
import { PeopleTable } from './people/PeopleTable.tsx'
import { PersonDialog } from './people/PersonDialog.tsx'

export function ProfessionalsPage() {
  const { t } = useI18n()
  const may = useMay()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  return (
    <AdminPage
      room="professionals"
      actions={
        may('people.administer') && (
          <Button variant="primary" icon={UserPlus} onClick={() => setOpen(true)}>
            {t('people.designate')}
          </Button>
        )
      }
    >
      <ProfessionalList />
      {isOpen && (
        <PersonDialog onClose={() => setOpen(false)} onSaved={({ id }) => void navigate({ href: `/beheer/professionals/${id}` })} />
      )}
    </AdminPage>
  )
}

const stateTexts = { active: 'people.stateActive', inactive: 'people.stateInactive', training_missing: 'people.stateTraining' } as const

function ProfessionalList() {
  const { t, language } = useI18n()
  const filters = useFilters()
  const { houseRoles: mine } = useMe()
  const [search, setSearch] = useState('')
  const { participants } = useShown(houseOperations.listParticipants, {})
  const filter = {
    participantId: ParticipantId.safeParse(filters.get('deelnemer')).data,
    state: PersonState.safeParse(filters.get('toestand')).data,
    role: HouseRole.safeParse(filters.get('rol')).data,
    search: search || undefined,
  }
  const pages = usePeople(filter)
  const people = pages.data.pages.flatMap((page) => page.people)
  // who manages one participant has nothing to choose from
  const seesAll = mine.some((role) => role !== 'participant_administrator')
  return (
    <Stack gap="small">
      <Toolbar label={t('common.filter')}>
        <SearchField label={t('people.search')} value={search} onSearch={(typed) => startTransition(() => setSearch(typed))} />
        {seesAll && (
          <Select
            label={t('people.participant')}
            isLabelHidden
            isOptional
            width="short"
            value={filter.participantId ?? ''}
            emptyLabel={t('people.allParticipants')}
            options={participants.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(deelnemer) => filters.set({ deelnemer })}
          />
        )}
        <Select
          label={t('people.state')}
          isLabelHidden
          isOptional
          width="short"
          value={filter.state ?? ''}
          emptyLabel={t('people.allStates')}
          options={PersonState.options.map((value) => ({ value, label: t(stateTexts[value]) }))}
          onChange={(toestand) => filters.set({ toestand })}
        />
        <Select
          label={t('people.roles')}
          isLabelHidden
          isOptional
          width="short"
          value={filter.role ?? ''}
          emptyLabel={t('people.allRoles')}
          options={optionsOf(HouseRole.options, houseRoles, language)}
          onChange={(rol) => filters.set({ rol })}
        />
      </Toolbar>
      <PeopleTable
        people={people}
        participants={participants}
        isAllShown={seesAll}
        empty={
          <EmptyState icon={Users} title={t('people.noneTitle')}>
            {t('people.noneText')}
          </EmptyState>
        }
      />
      <Pager
        shown={people.length}
        status={t('people.shown', { n: people.length, total: pages.data.pages[0]?.total ?? 0 })}
        moreLabel={t('people.more')}
        onMore={pages.hasNextPage ? () => pages.fetchNextPage() : undefined}
        isBusy={pages.isFetchingNextPage}
      />
    </Stack>
  )
}

type Filter = {
  participantId: ParticipantId | undefined
  state: (typeof PersonState.options)[number] | undefined
  role: HouseRole | undefined
  search: string | undefined
}

function usePeople(filter: Filter) {
  const { listPeople } = peopleOperations
  return useSuspenseInfiniteQuery({
    queryKey: [listPeople.path, {}, filter, 'pages'],
    queryFn: ({ pageParam }) => perform(listPeople, { body: { ...filter, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { action: listPeople.action },
  })
}
