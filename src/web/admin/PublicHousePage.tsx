import { publicHouseOperations } from '../../api/public-houses.ts'
import { HouseSlug } from '../../domain/ids.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { HouseFacts, Territory } from './HouseFacts.tsx'
import styles from './public-house.module.css'

/** For everyone, without signing in: who to ask (BGS 2.18; BGS 1.1). */
export function PublicHousePage() {
  const { t } = useI18n()
  const slug = HouseSlug.parse(useAddressPart('slug'))
  const house = useShown(publicHouseOperations.showHouse, { params: { slug } })
  usePageTitle(house.name)
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <Stack>
        <PageHeader title={house.name} meta={house.fictitious && <Chip tone="warning">{t('admin.fictitious')}</Chip>} />
        <p>{t('admin.publicIntro')}</p>
        <Card title={t('admin.rightsTitle')} tone="highlight">
          <p>{t('admin.rightsText')}</p>
          <p>
            <strong>{house.contactPoint}</strong>
          </p>
        </Card>
        <HouseFacts house={house} />
        <Territory house={house} />
        <p>
          <LinkButton to="/">{t('admin.signIn')}</LinkButton>
        </p>
      </Stack>
    </main>
  )
}
