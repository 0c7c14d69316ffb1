import Pencil from 'lucide-react/icons/pencil'
import { type ReactNode, useState } from 'react'
import { houseOperations } from '../../api/houses.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { HouseDialog } from './house/HouseDialog.tsx'
import { type OwnHouse, useMayAdminister } from './house/own-house.ts'
import styles from './public-house.module.css'

/** Who the house is and where to turn to. What is missing is said, because everybody must be able to find it. */
export function HouseFacts({ house }: { house: OwnHouse }) {
  const { t } = useI18n()
  const mayAdminister = useMayAdminister()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const [isChanging, setChanging] = useState(false)
  const nameOf = (id: string | null) => participants.find((each) => each.id === id)?.name ?? ''
  const given = (text: string): ReactNode => (text === '' ? <em>{t('house.notGiven')}</em> : <span className={styles.lines}>{text}</span>)
  return (
    <Card
      title={t('house.facts')}
      actions={
        mayAdminister && (
          <Button size="small" icon={Pencil} onClick={() => setChanging(true)}>
            {t('house.change')}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t('house.name'), value: house.name },
          { term: t('house.managing'), value: given(nameOf(house.managingParticipantId)) },
          { term: t('house.contactPoint'), value: house.contactPoint },
          { term: t('house.contactParticipant'), value: given(nameOf(house.contactParticipantId)) },
          { term: t('house.address'), value: given(house.contactAddress) },
          { term: t('house.email'), value: given(house.contactEmail) },
          { term: t('house.phone'), value: given(house.contactPhone) },
          { term: t('house.hours'), value: given(house.contactHours) },
          { term: t('house.requestHow'), value: given(house.requestHow) },
          { term: t('house.dpo'), value: house.coordinatingDpo },
          { term: t('house.dpoEmail'), value: given(house.coordinatingDpoEmail) },
        ]}
      />
      {isChanging && <HouseDialog house={house} participants={participants} onClose={() => setChanging(false)} />}
    </Card>
  )
}
