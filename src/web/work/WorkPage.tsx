import CircleCheck from 'lucide-react/icons/circle-check'
import { lazy, Suspense, useState } from 'react'
import { type WorkItem, WorkKind, workOperations } from '../../api/work.ts'
import { TrainingTopic, trainingTopics } from '../../domain/professional.ts'
import { useFilters } from '../address.ts'
import { loadTexts } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { placesFor } from '../navigation.ts'
import { useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChips } from '../ui/FilterChips.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { TaskList } from './TaskList.tsx'
import { type Urgency, urgencyOf } from './urgency.ts'
import { WorkList } from './WorkList.tsx'
import { chipTexts } from './work-texts.ts'

// The list is the first page that people see; the forms come when one is asked for.
const WorkDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./WorkDialog.tsx'), loadTexts('plan')])
  return dialog
})

const groups = ['late', 'soon', 'later', 'undated'] as const satisfies readonly Urgency[]
const titles = { late: 'work.late', soon: 'work.soon', later: 'work.later', undated: 'work.undated' } as const

/** BGS 1.17: who misses a training is told so here, and may go on. */
function MissingTrainings() {
  const { t, language, formatList } = useI18n()
  const { missingTrainings } = useMe()
  const topics = TrainingTopic.options.filter((topic) => missingTrainings.includes(topic))
  if (topics.length === 0) return null
  return (
    <Notice tone="warning">
      {t('session.trainingsMissing', { topics: formatList(topics.map((topic) => trainingTopics[topic][language])) })}
    </Notice>
  )
}

/** All that is asked of this person, by date; answered in place where that can. */
export function WorkPage() {
  const { t } = useI18n()
  const me = useMe()
  const { items, tasks } = useShown(workOperations.showMyWork)
  const asked = items.length + tasks.length
  const filters = useFilters()
  const [open, setOpen] = useState<WorkItem>()
  usePageTitle(t('work.title'))
  const kinds = WorkKind.options.filter((kind) => items.some((item) => item.kind === kind))
  const chosen = kinds.find((kind) => kind === filters.get('soort'))
  const shown = chosen ? items.filter((item) => item.kind === chosen) : items
  return (
    <Stack>
      <PageHeader title={t('work.title')} subtitle={asked > 0 ? t('work.count', { n: asked }) : undefined} />
      <MissingTrainings />
      {kinds.length > 1 && (
        <Toolbar label={t('common.filter')}>
          <FilterChips
            label={t('work.kind')}
            chips={kinds.map((kind) => ({
              value: kind,
              label: t(chipTexts[kind]),
              count: items.filter((item) => item.kind === kind).length,
            }))}
            value={chosen}
            onChange={(soort) => filters.set({ soort })}
          />
        </Toolbar>
      )}
      {asked === 0 && (
        <EmptyState
          icon={CircleCheck}
          title={t('work.none', { name: me.name })}
          actions={placesFor(me).some(({ to }) => to === '/casussen') && <LinkButton to="/casussen">{t('work.toCases')}</LinkButton>}
        >
          {t('work.noneText')}
        </EmptyState>
      )}
      {groups.map((group) => (
        <WorkList key={group} title={t(titles[group])} items={shown.filter((item) => urgencyOf(item.dueOn) === group)} onAct={setOpen} />
      ))}
      {!chosen && <TaskList items={tasks} />}
      <Suspense>{open && <WorkDialog item={open} onClose={() => setOpen(undefined)} />}</Suspense>
    </Stack>
  )
}
