import { useMemo } from 'react'
import { covenantOperations } from '../../../api/covenant.ts'
import { covenantGroups } from '../../../domain/covenant-fields.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { Contents, type ContentsItem, ContentsPart } from '../../ui/Contents.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { CovenantValues, groups } from './CovenantValues.tsx'
import styles from './covenant.module.css'
import { DraftCard } from './DraftCard.tsx'
import { LegalValues } from './LegalValues.tsx'
import { VersionTable } from './VersionTable.tsx'

const partIds = { versions: 'versies', law: 'wet' } as const

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
  const title = shown && t('covenant.valuesOf', { n: shown.version, date: formatDate(shown.validFrom) })
  return (
    <div className={styles.page}>
      <Contents label={t('covenant.contents')} items={useParts(title)} />
      <Stack gap="large">
        <DraftCard draft={draft} />
        <ContentsPart id={partIds.versions}>
          <Stack>
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
          </Stack>
        </ContentsPart>
        {shown && title && <CovenantValues title={title} covenant={shown.covenant} />}
        <ContentsPart id={partIds.law}>
          <LegalValues />
        </ContentsPart>
      </Stack>
    </div>
  )
}

/** The versions, each group of what the shown one says, and the law. */
function useParts(values: string | undefined): ContentsItem[] {
  const { t, language } = useI18n()
  return useMemo(
    () => [
      { id: partIds.versions, title: t('covenant.versions') },
      ...(values ? groups.map((group) => ({ id: group, title: covenantGroups[group][language] })) : []),
      { id: partIds.law, title: t('covenant.law') },
    ],
    [t, language, values],
  )
}
