import type { ReactNode } from 'react'
import { houseOperations } from '../../api/houses.ts'
import type { Covenant } from '../../domain/house.ts'
import { lifeDomains } from '../../domain/life-domains.ts'
import { participantKinds } from '../../domain/participant.ts'
import { themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Table } from '../ui/Table.tsx'
import { AdminPage } from './AdminPage.tsx'

export function CovenantPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="covenant" intro={t('admin.readOnly')}>
      <CovenantTable />
    </AdminPage>
  )
}

type Value = { key: string; name: string; value: ReactNode; source: string }

function CovenantTable() {
  const { t, formatDate } = useI18n()
  const { version, validFrom, covenant } = useShown(houseOperations.showCovenant)
  const values = useCovenantValues(covenant)
  return (
    <Table
      caption={t('admin.covenantVersion', { n: version, date: formatDate(validFrom) })}
      isCaptionShown
      rows={values}
      rowKey={(each) => each.key}
      columns={[
        { key: 'name', header: t('admin.rule'), cell: (each) => each.name },
        { key: 'value', header: t('admin.value'), cell: (each) => each.value },
        { key: 'source', header: t('admin.article'), isTight: true, cell: (each) => each.source },
      ]}
    />
  )
}

const ruleTexts = { unanimous: 'admin.ruleUnanimous', majority: 'admin.ruleMajority', recorded_consensus: 'admin.ruleConsensus' } as const

function useCovenantValues({ weighing, terms, ceiling, scores, ...lists }: Covenant): Value[] {
  const { t, language, formatList } = useI18n()
  const at = (day: Covenant['weighing']['day'], time: string) => t('admin.dayAndTime', { day: t(`admin.${day}`), time })
  const kinds = weighing.quorum.map((kind) => participantKinds[kind].short)
  return [
    { key: 'quorum', name: t('admin.quorum'), value: formatList(kinds), source: 'WGS 2.31(2)' },
    { key: 'rule', name: t('admin.outcomeRule'), value: t(ruleTexts[weighing.rule]), source: 'R-CAS-04b' },
    { key: 'weighing', name: t('admin.weighingAt'), value: at(weighing.day, weighing.time), source: 'LK24 5.3' },
    { key: 'cutoff', name: t('admin.cutOffAt'), value: at(weighing.cutOffDay, weighing.cutOffTime), source: 'LK24 5.3' },
    {
      key: 'contact',
      name: t('admin.firstContact'),
      value: t('admin.workingDays', { n: terms.firstContactWorkingDays }),
      source: 'R-CAS-07',
    },
    { key: 'answer', name: t('admin.answerTerm'), value: t('admin.days', { n: terms.answerDays }), source: 'WGS 2.31(3)' },
    { key: 'rejected', name: t('admin.rejectedTerm'), value: t('admin.weeks', { n: terms.rejectedWeeks }), source: 'BGS 1.16(1)(b)' },
    { key: 'review', name: t('admin.reviewTerm'), value: t('admin.months', { n: terms.reviewMonths }), source: 'R-CAS-15' },
    {
      key: 'ceiling',
      name: t('admin.ceiling'),
      value: t(ceiling === 'item' ? 'admin.ceilingItem' : 'admin.ceilingBoth'),
      source: 'WGS 1.8(7)',
    },
    { key: 'scores', name: t('admin.scores'), value: t('admin.scoreRange', scores), source: 'R-CAS-18' },
    {
      key: 'domains',
      name: t('admin.domains'),
      value: formatList(lists.lifeDomains.map((each) => lifeDomains[each][language])),
      source: 'R-CAS-18',
    },
    { key: 'themes', name: t('admin.themes'), value: formatList(lists.themes.map((each) => themes[each][language])), source: 'LK24 4.3' },
    { key: 'ave', name: t('admin.aveLevels'), value: formatList(lists.aveLevels), source: 'AVE' },
  ]
}
