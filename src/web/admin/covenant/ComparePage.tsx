import { covenantOperations } from '../../../api/covenant.ts'
import { type covenantFields, covenantGroups, differences } from '../../../domain/covenant-fields.ts'
import type { Covenant } from '../../../domain/house.ts'
import { useFilters } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FieldRow } from '../../ui/Form.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { Table } from '../../ui/Table.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { Lines } from './CovenantValues.tsx'
import { issuesIn } from './draft-values.ts'

export function ComparePage() {
  const { t } = useI18n()
  return (
    <AdminPage room="covenant" intro={t('covenant.compareIntro')}>
      <Comparison />
    </AdminPage>
  )
}

/** Any two versions, or a version and the draft, field by field. Its address can be kept. */
function Comparison() {
  const { t, formatDate } = useI18n()
  const filters = useFilters()
  const { covenants, draft } = useShown(covenantOperations.listCovenants)
  const inForce = covenants.find(({ state }) => state === 'in_force')
  const choices: { value: string; label: string; covenant: Covenant | undefined }[] = [
    ...covenants.map(({ version, validFrom, state, covenant }) => ({
      value: String(version),
      label: t(state === 'withdrawn' ? 'covenant.versionWithdrawn' : 'covenant.versionFrom', { n: version, date: formatDate(validFrom) }),
      covenant,
    })),
    ...(draft ? [{ value: 'concept', label: t('covenant.draft'), covenant: issuesIn(draft.draft).covenant }] : []),
  ]
  const find = (name: 'van' | 'naar', otherwise: string | undefined) =>
    choices.find(({ value }) => value === (filters.get(name) ?? otherwise)) ?? choices[0]
  const before = find('van', String(draft?.basedOn ?? inForce?.version))
  const latest = covenants.find(({ state }) => state !== 'withdrawn')
  const after = find('naar', draft ? 'concept' : latest && String(latest.version))
  return (
    <Stack>
      <FieldRow>
        <Select
          label={t('covenant.compareFrom')}
          value={before?.value ?? ''}
          options={choices}
          onChange={(van) => filters.set({ van: van || undefined })}
        />
        <Select
          label={t('covenant.compareTo')}
          value={after?.value ?? ''}
          options={choices}
          onChange={(naar) => filters.set({ naar: naar || undefined })}
        />
      </FieldRow>
      {before?.covenant && after?.covenant ? (
        <DifferenceTable before={before.covenant} after={after.covenant} />
      ) : (
        <Notice tone="warning">{t('covenant.notWhole')}</Notice>
      )}
      <Row>
        <LinkButton to="/beheer/convenant">{t('covenant.back')}</LinkButton>
      </Row>
    </Stack>
  )
}

export function DifferenceTable({ before, after }: { before: Covenant; after: Covenant }) {
  const { t, language } = useI18n()
  const rows = differences(before, after, language)
  return (
    <Table<{ field: (typeof covenantFields)[number]; gone: readonly string[]; come: readonly string[] }>
      caption={t('covenant.differences', { n: rows.length })}
      isCaptionShown
      rows={rows}
      rowKey={({ field }) => field.key}
      empty={<EmptyState title={t('covenant.same')} />}
      columns={[
        { key: 'name', header: t('covenant.rule_'), cell: ({ field }) => field[language] },
        { key: 'group', header: t('covenant.group'), isTight: true, cell: ({ field }) => covenantGroups[field.group][language] },
        { key: 'before', header: t('covenant.before'), cell: ({ gone }) => <Lines lines={gone} isGone /> },
        { key: 'after', header: t('covenant.after'), cell: ({ come }) => <Lines lines={come} /> },
        { key: 'source', header: t('covenant.article'), isTight: true, cell: ({ field }) => field.source },
      ]}
    />
  )
}
