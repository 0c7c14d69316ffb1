import FilePlus from 'lucide-react/icons/file-plus'
import FileText from 'lucide-react/icons/file-text'
import { Suspense, useState } from 'react'
import { SupplyStatus } from '../../../api/information.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { Category, categories } from '../../../domain/supply-tables.ts'
import { useFilters, useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { AskDialog } from '../../information/AskDialog.tsx'
import { SupplyForm } from '../../information/SupplyForm.tsx'
import { optionsOf } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Columns, Stack, Toolbar } from '../../ui/Layout.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { namedPersons, useCaseFile } from '../case-file.ts'
import { matching, type SupplyFilter } from './filter.ts'
import { Requests } from './Requests.tsx'
import { SupplyCard } from './SupplyCard.tsx'

const statusTexts = {
  active: { nl: 'geldig', en: 'valid' },
  disputed: { nl: 'betwist', en: 'disputed' },
  rectified: { nl: 'hersteld', en: 'rectified' },
} as const

/** What was supplied, each item with where it comes from; what was asked stands beside it. */
export default function InformationRoom() {
  const { t } = useI18n()
  const { caseId, dossier, may } = useCaseFile()
  const filters = useFilters()
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useOpened('vraag')
  const supplies = dossier.information?.supplies ?? []
  const involved = dossier.composition?.seats.filter(({ role }) => role === 'case_lead' || role === 'member') ?? []
  const among = dossier.header.phase === 'in_treatment' ? involved.map(({ professionalId }) => professionalId) : undefined
  const shown = matching(supplies, readFilter(filters))
  return (
    <Columns asideLabel={t('dossier.requests')} aside={<Requests requests={dossier.information?.requests ?? []} />}>
      <InformationFilters />
      <Toolbar
        label={t('dossier.items')}
        end={
          <>
            {may('information.ask') && <Button onClick={() => setAsking(true)}>{t('dossier.ask')}</Button>}
            {may('information.supply') && (
              <Button icon={FilePlus} onClick={() => setOpen(true)}>
                {t('dossier.addItem')}
              </Button>
            )}
          </>
        }
      >
        <h2>{t('dossier.items')}</h2>
        <span role="status">{t('dossier.itemsShown', { n: shown.length, total: supplies.length })}</span>
      </Toolbar>
      <Stack gap="small">
        {shown.length === 0 && <EmptyState icon={FileText} title={t('dossier.noItems')} />}
        {shown.map((supply) => (
          <SupplyCard key={supply.id} supply={supply} />
        ))}
      </Stack>
      {isAsking && may('information.ask') && (
        <Suspense>
          <AskDialog caseId={caseId} among={among} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {isOpen && <SupplyDialog onClose={() => setOpen(false)} />}
    </Columns>
  )
}

function SupplyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const { caseId, dossier } = useCaseFile()
  return (
    <Dialog title={t('dossier.addItem')} onClose={onClose} size="large">
      <SupplyForm caseId={caseId} persons={namedPersons(dossier)} onDone={onClose} onCancel={onClose} />
    </Dialog>
  )
}

function readFilter(filters: ReturnType<typeof useFilters>): SupplyFilter {
  return {
    category: Category.safeParse(filters.get('categorie')).data,
    lifeDomain: LifeDomain.safeParse(filters.get('leefgebied')).data,
    status: SupplyStatus.safeParse(filters.get('status')).data,
    suppliedBy: filters.get('leverancier'),
    order: filters.get('volgorde') === 'aangeleverd' ? 'supplied' : 'happened',
  }
}

function InformationFilters() {
  const { t, language } = useI18n()
  const filters = useFilters()
  const { category, lifeDomain, status, suppliedBy, order } = readFilter(filters)
  const supplies = useCaseFile().dossier.information?.supplies ?? []
  const suppliers = new Map<string, string>(supplies.map((each) => [each.suppliedBy, each.participant]))
  return (
    <Toolbar label={t('common.filter')}>
      <Select
        label={t('dossier.category')}
        isLabelHidden
        width="short"
        isOptional
        emptyLabel={t('dossier.allCategories')}
        value={category ?? ''}
        options={optionsOf(Category.options, categories, language)}
        onChange={(categorie) => filters.set({ categorie })}
      />
      <Select
        label={t('dossier.supplier')}
        isLabelHidden
        width="short"
        isOptional
        emptyLabel={t('dossier.allSuppliers')}
        value={suppliedBy ?? ''}
        options={[...suppliers].map(([value, label]) => ({ value, label }))}
        onChange={(leverancier) => filters.set({ leverancier })}
      />
      <Select
        label={t('dossier.lifeDomain')}
        isLabelHidden
        width="short"
        isOptional
        emptyLabel={t('dossier.allDomains')}
        value={lifeDomain ?? ''}
        options={optionsOf(LifeDomain.options, lifeDomains, language)}
        onChange={(leefgebied) => filters.set({ leefgebied })}
      />
      <Select
        label={t('dossier.status')}
        isLabelHidden
        width="short"
        isOptional
        emptyLabel={t('dossier.allStatuses')}
        value={status ?? ''}
        options={optionsOf(SupplyStatus.options, statusTexts, language)}
        onChange={(next) => filters.set({ status: next })}
      />
      <SegmentedControl
        label={t('cases.sort')}
        value={order}
        onChange={(next) => filters.set({ volgorde: next === 'supplied' ? 'aangeleverd' : undefined })}
        options={[
          { value: 'happened', label: t('dossier.byHappened') },
          { value: 'supplied', label: t('dossier.bySupplied') },
        ]}
      />
    </Toolbar>
  )
}
