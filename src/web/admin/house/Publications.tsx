import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { houseFactsOperations } from '../../../api/house-facts.ts'
import { publicationKinds } from '../../../domain/house-facts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { toast } from '../../ui/Toaster.tsx'
import styles from '../public-house.module.css'
import { type Listed, type OwnHouse, useHouseAct, useMayAdminister } from './own-house.ts'
import { PublicationDialog } from './PublicationDialog.tsx'

type Doing = { what: 'edit'; publication?: Listed } | { what: 'remove'; publication: Listed }

/** What the house must publish, and where it stands. */
export function Publications({ house }: { house: OwnHouse }) {
  const { t } = useI18n()
  const mayAdminister = useMayAdminister()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Card
      title={t('house.publications')}
      actions={
        mayAdminister && (
          <Button size="small" icon={Plus} onClick={() => setDoing({ what: 'edit' })}>
            {t('house.addPublication')}
          </Button>
        )
      }
    >
      <p>{t('house.publicationsHint')}</p>
      <PublicationTable publications={house.publications} onDo={setDoing} />
      {doing?.what === 'edit' && <PublicationDialog house={house} publication={doing.publication} onClose={close} />}
      {doing?.what === 'remove' && <RemoveDialog house={house} publication={doing.publication} onClose={close} />}
    </Card>
  )
}

function PublicationTable({ publications, onDo }: { publications: readonly Listed[]; onDo: (doing: Doing) => void }) {
  const { t, language, formatDate } = useI18n()
  const columns: Column<Listed>[] = [
    { key: 'title', header: t('house.publicationTitle'), cell: (each) => <a href={each.url}>{each.title}</a> },
    { key: 'kind', header: t('house.publicationKind'), cell: (each) => capitalised(publicationKinds[each.kind][language]) },
    { key: 'year', header: t('house.year'), isTight: true, cell: (each) => each.year ?? '–' },
    { key: 'published', header: t('house.publishedOn'), isTight: true, cell: (each) => formatDate(each.publishedOn) },
  ]
  if (useMayAdminister())
    columns.push({
      key: 'act',
      header: t('house.act'),
      isHeaderHidden: true,
      isTight: true,
      cell: (publication) => (
        <div className={styles.acts}>
          <Button size="small" aria-label={`${t('common.edit')}: ${publication.title}`} onClick={() => onDo({ what: 'edit', publication })}>
            {t('common.edit')}
          </Button>
          <Button
            size="small"
            aria-label={`${t('common.remove')}: ${publication.title}`}
            onClick={() => onDo({ what: 'remove', publication })}
          >
            {t('common.remove')}
          </Button>
        </div>
      ),
    })
  return (
    <Table
      caption={t('house.published')}
      columns={columns}
      rows={publications}
      rowKey={(each) => each.id}
      empty={<EmptyState title={t('house.noPublications')} />}
    />
  )
}

function RemoveDialog({ house, publication, onClose }: { house: OwnHouse; publication: Listed; onClose: () => void }) {
  const { t } = useI18n()
  const remove = useHouseAct(houseFactsOperations.removePublication)
  return (
    <ConfirmDialog
      title={t('house.removePublication')}
      consequences={[t('house.removeConsequence', { title: publication.title })]}
      confirmLabel={t('common.remove')}
      isDanger
      onConfirm={async () => {
        await remove({ params: { publicationId: publication.id }, version: house.version })
        toast(t('house.publicationRemoved'))
      }}
      onClose={onClose}
    />
  )
}
