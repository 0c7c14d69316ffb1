import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { type PeriodState, periodStates, stateOf } from '../../../domain/territory.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import styles from '../public-house.module.css'
import { CorrectLineDialog } from './CorrectLineDialog.tsx'
import { MunicipalityDialog } from './MunicipalityDialog.tsx'
import { type OwnHouse, type Period, useMayAdminister } from './own-house.ts'
import { EndDialog, KeepDialog, WithdrawDialog } from './PeriodDialogs.tsx'
import { Redivisions } from './Redivisions.tsx'
import { TerritoryCorrections } from './TerritoryCorrections.tsx'

const tones: Readonly<Record<PeriodState, Tone>> = { now: 'positive', coming: 'info', past: 'neutral' }
type Doing = { what: 'end' | 'keep' | 'withdraw' | 'correct'; period: Period }

/** The municipalities the house works for, in time: what was, what is and what comes (BGS 2.18). */
export function Territory({ house }: { house: OwnHouse }) {
  const { t } = useI18n()
  const mayAdminister = useMayAdminister()
  const [isAdding, setAdding] = useState(false)
  const today = dateInAmsterdam(new Date())
  const past = house.municipalities.filter((each) => stateOf(each, today) === 'past')
  const others = house.municipalities.filter((each) => stateOf(each, today) !== 'past')
  return (
    <Card
      title={t('house.territory')}
      actions={
        mayAdminister && (
          <Button size="small" icon={Plus} onClick={() => setAdding(true)}>
            {t('house.addMunicipality')}
          </Button>
        )
      }
    >
      <p>{t('house.territoryHint')}</p>
      <Redivisions house={house} />
      <PeriodTable caption={t('house.now')} rows={others} house={house} empty={t('house.noTerritory')} />
      {past.length > 0 && (
        <Disclosure summary={`${t('house.past')} (${past.length})`}>
          <PeriodTable caption={t('house.past')} rows={past} house={house} empty={t('house.noPast')} />
        </Disclosure>
      )}
      {mayAdminister && <TerritoryCorrections />}
      {isAdding && <MunicipalityDialog house={house} onClose={() => setAdding(false)} />}
    </Card>
  )
}

type PeriodTableProps = { caption: string; rows: readonly Period[]; house: OwnHouse; empty: string }

function PeriodTable({ caption, rows, house, empty }: PeriodTableProps) {
  const { t, language, formatDate } = useI18n()
  const mayAdminister = useMayAdminister()
  const [doing, setDoing] = useState<Doing>()
  const today = dateInAmsterdam(new Date())
  const columns: Column<Period>[] = [
    { key: 'name', header: t('house.municipality'), cell: (each) => each.name },
    { key: 'code', header: t('house.code'), isTight: true, cell: (each) => each.code },
    {
      key: 'state',
      header: t('house.state'),
      isTight: true,
      cell: (each) => <Chip tone={tones[stateOf(each, today)]}>{periodStates[stateOf(each, today)][language]}</Chip>,
    },
    { key: 'from', header: t('house.from'), isTight: true, cell: (each) => formatDate(each.from) },
    { key: 'until', header: t('house.until'), isTight: true, cell: (each) => (each.until ? formatDate(each.until) : '–') },
  ]
  if (mayAdminister && rows.length > 0)
    columns.push({
      key: 'act',
      header: t('house.act'),
      isHeaderHidden: true,
      isTight: true,
      cell: (period) => <PeriodActs period={period} onDo={(what) => setDoing({ what, period })} />,
    })
  const close = () => setDoing(undefined)
  return (
    <>
      <Table
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(each) => `${each.code} ${each.from}`}
        empty={<EmptyState title={empty} />}
      />
      {doing?.what === 'end' && <EndDialog house={house} period={doing.period} onClose={close} />}
      {doing?.what === 'keep' && <KeepDialog house={house} period={doing.period} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog house={house} period={doing.period} onClose={close} />}
      {doing?.what === 'correct' && <CorrectLineDialog house={house} period={doing.period} onClose={close} />}
    </>
  )
}

function PeriodActs({ period, onDo }: { period: Period; onDo: (what: Doing['what']) => void }) {
  const { t } = useI18n()
  const state = stateOf(period, dateInAmsterdam(new Date()))
  const ending = period.until === null ? ('end' as const) : ('keep' as const)
  const acts = [state === 'coming' ? ('withdraw' as const) : undefined, state === 'past' ? undefined : ending, 'correct' as const]
  return (
    <div className={styles.acts}>
      {acts.map(
        (act) =>
          act && (
            <Button
              key={act}
              size="small"
              variant={act === 'correct' ? 'ghost' : 'secondary'}
              aria-label={`${t(`house.${act}`)}: ${period.name}`}
              onClick={() => onDo(act)}
            >
              {t(`house.${act}`)}
            </Button>
          ),
      )}
    </div>
  )
}
