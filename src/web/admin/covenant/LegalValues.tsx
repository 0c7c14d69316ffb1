import type { Bilingual } from '../../../domain/bilingual.ts'
import type { CalendarDate } from '../../../domain/date.ts'
import { amount, bases, legalValues } from '../../../domain/legal-values.ts'
import { clocks } from '../../../domain/retention-clocks.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Stack } from '../../ui/Layout.tsx'
import { Table } from '../../ui/Table.tsx'
import styles from './covenant.module.css'

type Value = { key: string; name: string; value: string; source: string; validFrom: CalendarDate }
const endings = {
  erase: { nl: 'daarna vernietigd', en: 'erased after that' },
  shield: { nl: 'meteen afgeschermd', en: 'shielded at once' },
  remove_from_list: { nl: 'meteen van de lijst', en: 'off the list at once' },
  review: { nl: 'daarna getoetst', en: 'reviewed after that' },
} as const satisfies Record<string, Bilingual>

/** What no covenant changes, beside what it does (read only). */
export function LegalValues() {
  const { t, language, formatDate } = useI18n()
  const counts: Value[] = Object.entries(legalValues).map(([key, each]) => ({
    key,
    name: capitalised(each[language]),
    value: amount(each.value, each.unit, language),
    source: each.source,
    validFrom: each.validFrom,
  }))
  const terms: Value[] = Object.entries(clocks).map(([key, each]) => ({
    key,
    name: capitalised(each[language]),
    value: [
      each.term.count > 0 && ('bounds' in each ? atMost(each.bounds.max, each.term.unit) : atMost(each.term.count, each.term.unit)),
      endings[each.atEnd][language],
      'bounds' in each && bases.reading[language],
    ]
      .filter(Boolean)
      .join(', '),
    source: each.source,
    validFrom: each.validFrom,
  }))
  function atMost(count: number, unit: Parameters<typeof amount>[1]): string {
    return t('covenant.atMost', { amount: amount(count, unit, language) })
  }
  return (
    <Stack gap="small">
      <h2>{t('covenant.law')}</h2>
      <p className={styles.quiet}>{t('covenant.lawHint')}</p>
      <Table
        caption={t('covenant.law')}
        rows={[...counts, ...terms]}
        rowKey={(each) => each.key}
        columns={[
          { key: 'name', header: t('covenant.rule_'), cell: (each) => each.name },
          { key: 'value', header: t('covenant.value'), cell: (each) => each.value },
          { key: 'source', header: t('covenant.article'), isTight: true, cell: (each) => each.source },
          { key: 'from', header: t('covenant.validFrom'), isTight: true, cell: (each) => formatDate(each.validFrom) },
        ]}
      />
    </Stack>
  )
}
