import type * as z from 'zod'
import { covenantOperations, type ListedCovenant } from '../../../api/covenant.ts'
import { covenantStates } from '../../../domain/covenant-versions.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { CovenantValues } from './CovenantValues.tsx'
import { DraftCard } from './DraftCard.tsx'
import { LegalValues } from './LegalValues.tsx'

export function CovenantPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="covenant" intro={t('covenant.intro')}>
      <Covenants />
    </AdminPage>
  )
}

type Version = z.output<typeof ListedCovenant>
export const stateTones = { past: 'neutral', in_force: 'positive', coming: 'info' } as const satisfies Record<Version['state'], Tone>

function Covenants() {
  const { t, formatDate } = useI18n()
  const { covenants, draft } = useShown(covenantOperations.listCovenants)
  const wanted = Number(useFilters().get('versie'))
  const shown = covenants.find(({ version }) => version === wanted) ?? covenants.find(({ state }) => state === 'in_force')
  return (
    <Stack gap="large">
      <DraftCard draft={draft} />
      <VersionTable covenants={covenants} />
      {covenants.length > 1 && (
        <Row>
          <LinkButton to={`/beheer/convenant/vergelijken?van=${covenants[1]?.version}&naar=${covenants[0]?.version}`}>
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

function VersionTable({ covenants }: { covenants: readonly Version[] }) {
  const { t, language, formatDate, formatList } = useI18n()
  const columns: Column<Version>[] = [
    { key: 'version', header: t('covenant.version'), cell: ({ version }) => t('covenant.versionN', { n: version }) },
    {
      key: 'state',
      header: t('covenant.state'),
      isTight: true,
      cell: ({ state }) => <Chip tone={stateTones[state]}>{covenantStates[state][language]}</Chip>,
    },
    { key: 'from', header: t('covenant.validFrom'), isTight: true, cell: ({ validFrom }) => formatDate(validFrom) },
    {
      key: 'agreed',
      header: t('covenant.agreedBy'),
      cell: ({ agreedBy, absentReason }) => (
        <>
          {agreedBy.length > 0 ? formatList([...agreedBy]) : t('covenant.cameWithHouse')}
          {absentReason && <div>{t('covenant.absentBecause', { reason: absentReason })}</div>}
        </>
      ),
    },
    { key: 'minutes', header: t('covenant.minutes'), cell: ({ minutes }) => minutes || '–' },
    {
      key: 'recorded',
      header: t('covenant.recordedBy'),
      cell: ({ recordedBy, adoptedAt }) => (recordedBy && adoptedAt ? `${recordedBy}, ${formatDate(adoptedAt.slice(0, 10))}` : '–'),
    },
  ]
  return (
    <Table
      caption={t('covenant.versions')}
      isCaptionShown
      columns={columns}
      rows={covenants}
      rowKey={(each) => String(each.version)}
      rowTo={({ version }) => `/beheer/convenant?versie=${version}`}
    />
  )
}
