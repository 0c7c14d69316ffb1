import Printer from 'lucide-react/icons/printer'
import { governanceOperations } from '../../api/governance.ts'
import type { GovernanceLevel } from '../../domain/governance.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { usePages } from '../paging.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { DecisionTable } from './DecisionTable.tsx'

export function DecisionList({ level }: { level: GovernanceLevel | undefined }) {
  const { t } = useI18n()
  const filters = useFilters()
  const isOpenOnly = filters.get('open') === 'ja'
  const { pages, isBusy, onMore } = usePages(governanceOperations.listGovernanceDecisions, { level, open: isOpenOnly ? 'true' : undefined })
  const decisions = pages.flatMap((page) => page.decisions)
  return (
    <>
      <Toolbar
        label={t('common.filter')}
        end={
          <Button icon={Printer} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        }
      >
        <Checkbox
          label={t('governance.onlyOpen')}
          isChecked={isOpenOnly}
          onChange={(isChecked) => filters.set({ open: isChecked ? 'ja' : undefined })}
        />
      </Toolbar>
      <DecisionTable decisions={decisions} isLinked empty={t(isOpenOnly ? 'governance.noneOpen' : 'governance.noDecisions')} />
      <Pager
        shown={decisions.length}
        status={t('registers.shown', { n: decisions.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
    </>
  )
}
