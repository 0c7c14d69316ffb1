import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { houseOperations } from '../../api/houses.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { ParticipantKind, participantClasses, participantKinds } from '../../domain/participant.ts'
import { stateOf } from '../../domain/territory.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { AdminPage } from './AdminPage.tsx'
import { useMayAdminister } from './house/own-house.ts'
import { ParticipantDialog } from './participants/ParticipantDialog.tsx'
import { ParticipantTable } from './participants/ParticipantTable.tsx'

export function ParticipantsPage() {
  const { t } = useI18n()
  const mayAdminister = useMayAdminister()
  const [isAdding, setAdding] = useState(false)
  return (
    <AdminPage
      room="participants"
      intro={t('participants.intro')}
      actions={
        mayAdminister && (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('participants.add')}
          </Button>
        )
      }
    >
      <Register />
      <ThirdParties />
      {isAdding && <ParticipantDialog onClose={() => setAdding(false)} />}
    </AdminPage>
  )
}

function Register() {
  const { t, language, formatList } = useI18n()
  const filters = useFilters()
  const mayAdminister = useMayAdminister()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const today = dateInAmsterdam(new Date())
  const isWithEnded = filters.get('toon') === 'alle'
  const present = participants.filter((each) => stateOf(each, today) !== 'past')
  const rows = isWithEnded ? participants : present
  const missing = ParticipantKind.options.filter((kind) => !present.some((each) => each.kind === kind))
  return (
    <>
      <Toolbar label={t('common.filter')} end={<span role="status">{t('participants.shown', { n: rows.length })}</span>}>
        <SegmentedControl
          label={t('participants.which')}
          value={isWithEnded ? 'alle' : 'nu'}
          onChange={(to) => filters.set({ toon: to === 'alle' ? to : undefined })}
          options={[
            { value: 'nu', label: t('participants.current') },
            { value: 'alle', label: t('participants.all') },
          ]}
        />
      </Toolbar>
      {!mayAdminister && <p>{t('house.onlyAdministrators')}</p>}
      {(['public', 'private'] as const).map((each) => (
        <Card key={each} title={`${t(`participants.${each}`)} · ${participantClasses[each].source}`}>
          <p>{t(`participants.${each}Text`)}</p>
          <ParticipantTable caption={t(`participants.${each}`)} rows={rows.filter((row) => row.class === each)} />
        </Card>
      ))}
      {missing.length > 0 && (
        <p>{t('participants.missing', { kinds: formatList(missing.map((kind) => participantKinds[kind][language])) })}</p>
      )}
    </>
  )
}

/** Who is often at the table and yet no participant, so that nobody looks for them here (BGS 2.21). */
function ThirdParties() {
  const { t } = useI18n()
  return (
    <Card title={t('participants.thirdParties')} tone="subtle">
      <p>{t('participants.thirdPartiesText')}</p>
      <p>{t('participants.thirdPartiesNever')}</p>
    </Card>
  )
}
