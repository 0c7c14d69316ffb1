import { useState } from 'react'
import { territoryOperations } from '../../../api/house-facts.ts'
import { dateInAmsterdam, holdsOn } from '../../../domain/date.ts'
import type { Redivision } from '../../../domain/territory.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { type OwnHouse, useHouseAct, useMayAdminister } from './own-house.ts'

/** Warns of each municipality that goes up in another, and offers the change as one act. */
export function Redivisions({ house }: { house: OwnHouse }) {
  const { t, formatDate } = useI18n()
  const mayAdminister = useMayAdminister()
  const [chosen, setChosen] = useState<Redivision>()
  const today = dateInAmsterdam(new Date())
  return (
    <>
      {house.redivisions.map((each) => {
        const words = { name: each.name, into: each.into.name, date: formatDate(each.on) }
        return (
          <Notice
            key={`${each.code} ${each.on}`}
            tone="warning"
            title={t(each.on <= today ? 'house.wentUp' : 'house.goesUp', words)}
            actions={
              mayAdminister && (
                <Button size="small" onClick={() => setChosen(each)} aria-label={`${t('house.follow')}: ${each.name}`}>
                  {t('house.follow')}
                </Button>
              )
            }
          >
            {mayAdminister && <p>{t('house.redivisionText', words)}</p>}
            {each.source && (
              <p>
                <a href={each.source} rel="noreferrer">
                  {t('house.source')}: {each.note}
                </a>
              </p>
            )}
          </Notice>
        )
      })}
      {chosen && <FollowDialog house={house} redivision={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

type FollowProps = { house: OwnHouse; redivision: Redivision; onClose: () => void }

function FollowDialog({ house, redivision, onClose }: FollowProps) {
  const { t, formatDate } = useI18n()
  const follow = useHouseAct(territoryOperations.followRedivision)
  const { code, on, into, name } = redivision
  const words = { name, into: into.name, date: formatDate(on) }
  const isThere = house.municipalities.some((each) => each.code === into.code && holdsOn(each, on))
  return (
    <ConfirmDialog
      title={t('house.followTitle', words)}
      consequences={[
        t('house.followEnds', words),
        t(isThere ? 'house.followThere' : 'house.followBegins', words),
        t('house.followKeeps', words),
      ]}
      confirmLabel={t('house.follow')}
      onConfirm={async () => {
        await follow({ body: { code, on }, version: house.version })
        toast(t('house.done'))
      }}
      onClose={onClose}
    />
  )
}
