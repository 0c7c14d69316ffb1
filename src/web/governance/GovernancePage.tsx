import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { GovernanceLevel, governanceLevels } from '../../domain/governance.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnowledgePage } from '../KnowledgePage.tsx'
import { optionsOf } from '../options.ts'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import { DecisionList } from './DecisionList.tsx'
import { GovernanceMeetings } from './GovernanceMeetings.tsx'
import { MeetingDialog } from './MeetingDialogs.tsx'
import { PriorityDialog } from './PriorityDialog.tsx'
import { PriorityList } from './PriorityList.tsx'

const views = ['overleggen', 'besluiten', 'prioriteiten'] as const
const viewTexts = { overleggen: 'governance.meetings', besluiten: 'governance.decisions', prioriteiten: 'governance.priorities' } as const

/** Partner meeting, steering group and national: agenda, decisions and priorities, without persons (LK24 5.2). */
export function GovernancePage() {
  const { t, language } = useI18n()
  const may = useMay()
  const filters = useFilters()
  const [adding, setAdding] = useState<'meeting' | 'priority'>()
  const view = views.find((each) => each === filters.get('toon')) ?? 'overleggen'
  const level = GovernanceLevel.safeParse(filters.get('niveau')).data
  const adds = view === 'prioriteiten' ? 'priority' : 'meeting'
  return (
    <KnowledgePage
      room="governance"
      intro={t('governance.intro')}
      actions={
        may('governance.write') && (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(adds)}>
            {t(adds === 'priority' ? 'governance.addPriority' : 'governance.plan')}
          </Button>
        )
      }
    >
      <Toolbar label={t('governance.views')}>
        <SegmentedControl
          label={t('governance.views')}
          value={view}
          onChange={(toon) => filters.set({ toon: toon === 'overleggen' ? undefined : toon })}
          options={views.map((value) => ({ value, label: t(viewTexts[value]) }))}
        />
        <Select
          label={t('governance.level')}
          isLabelHidden
          isOptional
          width="medium"
          emptyLabel={t('governance.anyLevel')}
          value={level ?? ''}
          options={optionsOf(GovernanceLevel.options, governanceLevels, language)}
          onChange={(niveau) => filters.set({ niveau })}
        />
      </Toolbar>
      {view === 'overleggen' && <GovernanceMeetings level={level} />}
      {view === 'besluiten' && <DecisionList level={level} />}
      {view === 'prioriteiten' && <PriorityList level={level} />}
      {adding === 'meeting' && <MeetingDialog onClose={() => setAdding(undefined)} />}
      {adding === 'priority' && <PriorityDialog onClose={() => setAdding(undefined)} />}
    </KnowledgePage>
  )
}
