import CircleCheck from 'lucide-react/icons/circle-check'
import CircleOff from 'lucide-react/icons/circle-off'
import type * as z from 'zod'
import { houseOperations, type ProfessionalCondition } from '../../api/houses.ts'
import { houseRoles } from '../../domain/house-roles.ts'
import { activeRefusals, trainingTopics } from '../../domain/professional.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Chip } from '../ui/Chip.tsx'
import { fold } from '../ui/Combobox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { AdminPage } from './AdminPage.tsx'

type Condition = z.infer<typeof ProfessionalCondition> & { participant: string }

export function ProfessionalsPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="professionals" intro={t('admin.readOnly')}>
      <ProfessionalList />
    </AdminPage>
  )
}

function ProfessionalList() {
  const { t } = useI18n()
  const filters = useFilters()
  const { professionals } = useShown(houseOperations.listConditions, {})
  const { participants } = useShown(houseOperations.listParticipants, {})
  const nameOf = new Map<string, string>(participants.map((each) => [each.id, each.shortName]))
  const search = fold(filters.get('zoek') ?? '')
  const onlyInactive = filters.get('toestand') === 'niet-actief'
  const rows = professionals
    .map((each) => ({ ...each, participant: nameOf.get(each.participantId) ?? '' }))
    .filter((each) => fold(`${each.name} ${each.participant}`).includes(search) && !(onlyInactive && each.active))
  return (
    <Stack gap="small">
      <Toolbar label={t('common.filter')} end={<span role="status">{t('admin.shownProfessionals', { n: rows.length })}</span>}>
        <SearchField label={t('admin.searchProfessional')} value={filters.get('zoek') ?? ''} onSearch={(zoek) => filters.set({ zoek })} />
        <SegmentedControl
          label={t('admin.whichProfessionals')}
          value={onlyInactive ? 'niet-actief' : 'alle'}
          onChange={(to) => filters.set({ toestand: to === 'alle' ? undefined : to })}
          options={[
            { value: 'alle', label: t('common.all') },
            { value: 'niet-actief', label: t('admin.onlyNotActive') },
          ]}
        />
      </Toolbar>
      <ProfessionalTable rows={rows} caption={t('admin.professionals')} />
    </Stack>
  )
}

function ProfessionalTable({ rows, caption }: { rows: readonly Condition[]; caption: string }) {
  const { t, language, formatDate, formatList } = useI18n()
  const roles = (each: Condition) => formatList(each.houseRoles.map((role) => houseRoles[role][language]))
  const columns: Column<Condition>[] = [
    { key: 'name', header: t('admin.name'), cell: (each) => each.name },
    { key: 'participant', header: t('admin.participant'), cell: (each) => each.participant },
    { key: 'roles', header: t('admin.roles'), cell: roles },
    { key: 'state', header: t('admin.state'), cell: (each) => <ActiveState professional={each} /> },
    {
      key: 'designation',
      header: t('admin.designation'),
      cell: ({ designatedFrom, designatedUntil }) =>
        designatedUntil
          ? t('admin.fromUntil', { from: formatDate(designatedFrom), until: formatDate(designatedUntil) })
          : t('admin.sinceDate', { date: formatDate(designatedFrom) }),
    },
    {
      key: 'screening',
      header: t('admin.screening'),
      cell: (each) => (each.screenedOn ? formatDate(each.screenedOn) : t('admin.none')),
    },
    { key: 'training', header: t('admin.training'), cell: (each) => <TrainingState professional={each} /> },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(each) => each.id}
      empty={<EmptyState title={t('admin.noProfessionals')} />}
    />
  )
}

function ActiveState({ professional }: { professional: Condition }) {
  const { t, language } = useI18n()
  if (professional.active)
    return (
      <Chip tone="positive" icon={CircleCheck}>
        {t('admin.active')}
      </Chip>
    )
  const because = Object.entries(activeRefusals).find(([code]) => code === professional.inactiveBecause)?.[1]
  return (
    <>
      <Chip tone="negative" icon={CircleOff}>
        {t('admin.notActive')}
      </Chip>
      {because && (
        <div>
          {because[language]} ({because.source})
        </div>
      )}
    </>
  )
}

function TrainingState({ professional }: { professional: Condition }) {
  const { t, language, formatList } = useI18n()
  const { missingTrainings, trainings } = professional
  if (missingTrainings.length === 0) return t('admin.trainingComplete', { n: trainings.length })
  const topics = Object.entries(trainingTopics).flatMap(([key, topic]) => (missingTrainings.includes(key) ? [topic[language]] : []))
  return t('admin.trainingMissing', { topics: formatList(topics) })
}
