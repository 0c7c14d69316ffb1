import { publicHouseOperations } from '../../api/public-houses.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { AdminPage } from './AdminPage.tsx'
import { HouseFacts, Territory } from './HouseFacts.tsx'

export function HousePage() {
  const { t } = useI18n()
  return (
    <AdminPage room="house" intro={t('admin.readOnly')}>
      <OwnHouse />
    </AdminPage>
  )
}

function OwnHouse() {
  const { t } = useI18n()
  const { slug } = useMe().house
  const house = useShown(publicHouseOperations.showHouse, { params: { slug } })
  return (
    <>
      <HouseFacts house={house} />
      <Territory house={house} />
      <p>
        <LinkButton to={`/huis/${slug}`}>{t('admin.publicPage')}</LinkButton>
      </p>
    </>
  )
}
