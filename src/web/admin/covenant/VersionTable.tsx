import { useState } from 'react'
import type * as z from 'zod'
import type { ListedCovenant } from '../../../api/covenant.ts'
import { covenantStates } from '../../../domain/covenant-versions.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useMay } from '../../session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Version = z.output<typeof ListedCovenant>
const stateTones = { past: 'neutral', in_force: 'positive', coming: 'info', withdrawn: 'neutral' } as const satisfies Record<
  Version['state'],
  Tone
>

/** Every version there ever was, also what was withdrawn before it held. */
export function VersionTable({ covenants }: { covenants: readonly Version[] }) {
  const { t, language, formatDate, formatList } = useI18n()
  const mayAdopt = useMay()('covenant.adopt')
  const [withdrawing, setWithdrawing] = useState<Version>()
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
      cell: ({ agreedBy, absentReason, withdrawal }) => (
        <>
          {agreedBy.length > 0 ? formatList([...agreedBy]) : t('covenant.cameWithHouse')}
          {absentReason && <div>{t('covenant.absentBecause', { reason: absentReason })}</div>}
          {withdrawal && (
            <div>{t('covenant.withdrawnBecause', { by: withdrawal.by, date: formatDate(withdrawal.at), reason: withdrawal.reason })}</div>
          )}
        </>
      ),
    },
    {
      key: 'minutes',
      header: t('covenant.minutes'),
      cell: ({ minutes, withdrawal }) => (
        <>
          {minutes || '–'}
          {withdrawal && <div>{t('covenant.withdrawnIn', { minutes: withdrawal.minutes })}</div>}
        </>
      ),
    },
    {
      key: 'recorded',
      header: t('covenant.recordedBy'),
      cell: ({ recordedBy, adoptedAt }) => (recordedBy && adoptedAt ? `${recordedBy}, ${formatDate(adoptedAt.slice(0, 10))}` : '–'),
    },
  ]
  if (mayAdopt && covenants.some(({ state }) => state === 'coming'))
    columns.push({
      key: 'act',
      header: t('covenant.act'),
      isHeaderHidden: true,
      isTight: true,
      cell: (version) =>
        version.state === 'coming' && (
          <Button
            size="small"
            aria-label={`${t('covenant.withdraw')}: ${t('covenant.versionN', { n: version.version })}`}
            onClick={() => setWithdrawing(version)}
          >
            {t('covenant.withdraw')}
          </Button>
        ),
    })
  return (
    <>
      <Table
        caption={t('covenant.versions')}
        isCaptionShown
        columns={columns}
        rows={covenants}
        rowKey={(each) => String(each.version)}
        rowTo={({ version }) => `/beheer/convenant?versie=${version}`}
      />
      {withdrawing && (
        <WithdrawDialog version={withdrawing.version} validFrom={withdrawing.validFrom} onClose={() => setWithdrawing(undefined)} />
      )}
    </>
  )
}
