import { covenantOperations } from '../../../api/covenant.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { CovenantValues } from './CovenantValues.tsx'
import { DraftCard } from './DraftCard.tsx'
import { LegalValues } from './LegalValues.tsx'
import { VersionTable } from './VersionTable.tsx'

export function CovenantPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="covenant" intro={t('covenant.intro')}>
      <Covenants />
    </AdminPage>
  )
}

function Covenants() {
  const { t, formatDate } = useI18n()
  const { covenants, draft } = useShown(covenantOperations.listCovenants)
  const wanted = Number(useFilters().get('versie'))
  const shown = covenants.find(({ version }) => version === wanted) ?? covenants.find(({ state }) => state === 'in_force')
  const [latest, before] = covenants.filter(({ state }) => state !== 'withdrawn')
  return (
    <Stack gap="large">
      <DraftCard draft={draft} />
      <VersionTable covenants={covenants} />
      {covenants.length > 1 && (
        <Row>
          <LinkButton
            to={`/beheer/convenant/vergelijken?van=${(before ?? latest)?.version}&naar=${(before ? latest : covenants[0])?.version}`}
          >
            {t('covenant.compareVersions')}
          </LinkButton>
        </Row>
      )}
      {shown && (
        <CovenantValues title={t('covenant.valuesOf', { n: shown.version, date: formatDate(shown.validFrom) })} covenant={shown.covenant} />
      )}
      <LegalValues />
    </Stack>
  )
}
