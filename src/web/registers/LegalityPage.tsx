import Plus from 'lucide-react/icons/plus'
import Scale from 'lucide-react/icons/scale'
import { startTransition, useState } from 'react'
import { type ListedProcessingKind, legalityOperations } from '../../api/legality.ts'
import { legalities, novelties } from '../../domain/legality-advice.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnowledgePage } from '../KnowledgePage.tsx'
import knowledge from '../knowledge.module.css'
import { useShown } from '../operation.ts'
import { usePages } from '../paging.ts'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { KindDialog } from './KindDialog.tsx'
import { LegalityChip } from './LegalityChip.tsx'

export function LegalityPage() {
  const { t } = useI18n()
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  return (
    <KnowledgePage
      room="legality"
      intro={t('registers.legalityIntro')}
      actions={
        may('legality.write') && (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('registers.registerKind')}
          </Button>
        )
      }
    >
      <Provisions />
      <Kinds />
      {isAdding && <KindDialog onClose={() => setAdding(false)} />}
    </KnowledgePage>
  )
}

const addressOf = ({ id }: { id: string }) => `/kennis/rechtmatigheid/${id}`

/** What a provision to a third party may point at today (WGS 1.7(2); R-EXC-02). */
function Provisions() {
  const { t, language, formatDate } = useI18n()
  const { kinds } = useShown(legalityOperations.listProvisionKinds)
  return (
    <section className={knowledge.section}>
      <h2>{t('registers.provisionTitle')}</h2>
      <p>{t('registers.provisionHint')}</p>
      <Table
        caption={t('registers.provisionTitle')}
        rows={kinds}
        rowKey={(each) => each.id}
        rowTo={addressOf}
        empty={<EmptyState title={t('registers.noProvisions')} />}
        columns={[
          { key: 'title', header: t('registers.title'), cell: (each) => each.title },
          {
            key: 'may',
            header: t('registers.mayBeUsed'),
            isTight: true,
            cell: (each) => (
              <Chip tone={each.mayBeUsed ? 'positive' : 'negative'}>{t(each.mayBeUsed ? 'registers.mayYes' : 'registers.mayNot')}</Chip>
            ),
          },
          { key: 'standing', header: t('registers.standing'), cell: (each) => legalities[each.legality][language] },
          { key: 'conditions', header: t('registers.conditions'), cell: (each) => each.conditions ?? '–' },
          { key: 'since', header: t('registers.since'), isTight: true, cell: (each) => (each.since ? formatDate(each.since) : '–') },
        ]}
      />
    </section>
  )
}

function Kinds() {
  const { t, language, formatDate } = useI18n()
  const [search, setSearch] = useState('')
  const { pages, isBusy, onMore } = usePages(legalityOperations.listProcessingKinds, { search: search || undefined })
  const kinds = pages.flatMap((page) => page.kinds)
  const columns: Column<ListedProcessingKind>[] = [
    { key: 'title', header: t('registers.title'), cell: (each) => each.title },
    { key: 'standing', header: t('registers.standing'), isTight: true, cell: (each) => <LegalityChip legality={each.legality} /> },
    { key: 'articles', header: t('registers.article'), cell: (each) => each.articles },
    { key: 'novelty', header: t('registers.novelty'), isTight: true, cell: (each) => novelties[each.novelty][language] },
    { key: 'since', header: t('registers.since'), isTight: true, cell: (each) => (each.since ? formatDate(each.since) : '–') },
  ]
  return (
    <section className={knowledge.section}>
      <h2>{t('registers.kinds')}</h2>
      <Toolbar label={t('common.filter')}>
        <SearchField label={t('registers.search')} value={search} onSearch={(typed) => startTransition(() => setSearch(typed))} />
      </Toolbar>
      <Table
        caption={t('registers.kinds')}
        columns={columns}
        rows={kinds}
        rowKey={(each) => each.id}
        rowTo={addressOf}
        empty={<EmptyState icon={Scale} title={t(search ? 'registers.noKindsFound' : 'registers.noKinds')} />}
      />
      <Pager
        shown={kinds.length}
        status={t('registers.shown', { n: kinds.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
    </section>
  )
}
