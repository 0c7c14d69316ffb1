import { CatchBoundary } from '@tanstack/react-router'
import { publicHouseOperations } from '../../api/public-houses.ts'
import { HouseSlug } from '../../domain/ids.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { PageError } from '../PageError.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Chip } from '../ui/Chip.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PublicParticipants, PublicTerritory } from './house/PublicNetwork.tsx'
import { PublicPublications } from './house/PublicPublications.tsx'
import { PublicRights } from './house/PublicRights.tsx'
import styles from './public-house.module.css'

/** For everyone, without signing in: who the house is and who to ask (R-RGT-01, R-RGT-13). */
export function PublicHousePage() {
  const slug = HouseSlug.safeParse(useAddressPart('slug')).data
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      {slug ? (
        <CatchBoundary getResetKey={() => slug} errorComponent={PageError}>
          <House slug={slug} />
        </CatchBoundary>
      ) : (
        <NotFoundPage />
      )}
    </main>
  )
}

function House({ slug }: { slug: HouseSlug }) {
  const { t } = useI18n()
  const house = useShown(publicHouseOperations.showHouse, { params: { slug } })
  usePageTitle(house.name)
  return (
    <Stack gap="large">
      <PageHeader title={house.name} meta={house.fictitious && <Chip tone="warning">{t('admin.fictitious')}</Chip>} />
      <p className={styles.intro}>{t('house.publicIntro')}</p>
      <PublicRights house={house} />
      <p className={styles.intro}>{t('house.publicSignals')}</p>
      <PublicTerritory house={house} />
      <PublicParticipants house={house} />
      <PublicPublications house={house} />
      <p className={styles.foot}>
        <LinkButton to="/">{t('admin.signIn')}</LinkButton>
        <a href={`/api/v1/houses/${slug}`}>{t('house.machineReadable')}</a>
      </p>
    </Stack>
  )
}
