import ListChecks from 'lucide-react/icons/list-checks'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { type Agreement, agreementStatuses } from '../../../domain/plan.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../../ui/Layout.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { AgreementDialog } from './AgreementDialog.tsx'
import { AgreementTable } from './AgreementTable.tsx'
import { type Plan, useInvolved } from './plan.ts'
import { ReportDialog } from './ReportDialog.tsx'
import { SafetyAgreements } from './SafetyAgreements.tsx'

export type AgreementActs = { onChange: (agreement: Agreement) => void; onReport: (agreement: Agreement) => void }

/** Who does what and by when, by goal or by owner; safety agreements stand apart. */
export function Agreements({ plan, onAdd }: { plan: Plan; onAdd: (() => void) | undefined }) {
  const { t } = useI18n()
  const filters = useFilters()
  const [open, setOpen] = useState<{ act: 'change' | 'report'; agreement: Agreement }>()
  const by = filters.get('groepeer') === 'eigenaar' ? 'owner' : 'goal'
  const onlyOpen = filters.get('toon') === 'open'
  const shown = plan.agreements.filter((each) => !onlyOpen || !agreementStatuses[each.status].settled)
  const groups = useGroups(
    plan,
    shown.filter((each) => each.kind === 'intervention'),
    by,
  )
  const acts: AgreementActs = {
    onChange: (agreement) => setOpen({ act: 'change', agreement }),
    onReport: (agreement) => setOpen({ act: 'report', agreement }),
  }
  const close = () => setOpen(undefined)
  const current = plan.agreements.find((each) => each.id === open?.agreement.id)
  return (
    <Stack gap="small">
      <Toolbar
        label={t('plan.agreements')}
        end={
          onAdd && (
            <Button icon={Plus} onClick={onAdd}>
              {t('plan.addAgreement')}
            </Button>
          )
        }
      >
        <h2>{t('plan.agreements')}</h2>
        <SegmentedControl
          label={t('plan.groupBy')}
          value={by}
          onChange={(next) => filters.set({ groepeer: next === 'owner' ? 'eigenaar' : undefined })}
          options={[
            { value: 'goal', label: t('plan.byGoal') },
            { value: 'owner', label: t('plan.byOwner') },
          ]}
        />
        <SegmentedControl
          label={t('plan.which')}
          value={onlyOpen ? 'open' : 'all'}
          onChange={(next) => filters.set({ toon: next === 'open' ? 'open' : undefined })}
          options={[
            { value: 'all', label: t('common.all') },
            { value: 'open', label: t('plan.onlyOpen') },
          ]}
        />
      </Toolbar>
      <SafetyAgreements agreements={shown.filter((each) => each.kind === 'safety')} acts={acts} />
      {groups.length === 0 && <EmptyState icon={ListChecks} title={t('plan.noAgreements')} />}
      {groups.map((group) => (
        <AgreementTable key={group.key} caption={group.title} agreements={group.agreements} acts={acts} />
      ))}
      {current && open?.act === 'change' && <AgreementDialog plan={plan} agreement={current} onClose={close} />}
      {current && open?.act === 'report' && <ReportDialog agreement={current} onClose={close} />}
    </Stack>
  )
}

type Group = { key: string; title: string; agreements: Agreement[] }

function useGroups(plan: Plan, agreements: readonly Agreement[], by: 'goal' | 'owner'): Group[] {
  const { t } = useI18n()
  const involved = useInvolved()
  const heads =
    by === 'goal'
      ? [...plan.goals.map((goal) => ({ key: goal.id as string, title: goal.text })), { key: '', title: t('plan.withoutGoal') }] // an id is a text
      : [...new Set(agreements.map((each) => each.participantId as string))].map((key) => ({
          key,
          title: involved.find((party) => party.id === key)?.name ?? t('plan.noLongerInvolved'),
        }))
  return heads
    .map((head) => ({
      ...head,
      agreements: agreements
        .filter((each) => (by === 'goal' ? (each.goalId ?? '') : each.participantId) === head.key)
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    }))
    .filter((group) => group.agreements.length > 0)
}
