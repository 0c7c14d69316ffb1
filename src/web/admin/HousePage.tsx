import { useI18n } from '../i18n/use-i18n.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { AdminPage } from './AdminPage.tsx'
import { HouseFacts } from './HouseFacts.tsx'
import { useMayAdminister, useOwnHouse } from './house/own-house.ts'
import { Publications } from './house/Publications.tsx'
import { Territory } from './house/Territory.tsx'

export function HousePage() {
  const { t } = useI18n()
  return (
    <AdminPage room="house" intro={t('house.intro')}>
      <OwnHouse />
    </AdminPage>
  )
}

function OwnHouse() {
  const { t } = useI18n()
  const house = useOwnHouse()
  const mayAdminister = useMayAdminister()
  return (
    <>
      {!mayAdminister && <p>{t('house.onlyAdministrators')}</p>}
      <HouseFacts house={house} />
      <Territory house={house} />
      <Publications house={house} />
      <p>
        <LinkButton to={`/huis/${house.slug}`}>{t('house.toPublicPage')}</LinkButton>
      </p>
    </>
  )
}
