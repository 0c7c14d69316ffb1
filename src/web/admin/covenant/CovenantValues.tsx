import { type CovenantGroup, covenantFields, covenantGroups } from '../../../domain/covenant-fields.ts'
import type { Covenant } from '../../../domain/house.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { ContentsPart } from '../../ui/Contents.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { Table } from '../../ui/Table.tsx'
import { useBound } from './Bound.tsx'
import styles from './covenant.module.css'

// The keys of a literal, which Object.keys forgets.
export const groups = Object.keys(covenantGroups) as CovenantGroup[]

/** All that a version says, in words, with the article and the bounds. */
export function CovenantValues({ title, covenant }: { title: string; covenant: Covenant }) {
  const { t, language } = useI18n()
  const bound = useBound()
  return (
    <section aria-label={title}>
      <Stack>
        <h2>{title}</h2>
        {groups.map((group) => (
          <ContentsPart key={group} id={group}>
            <Table
              caption={covenantGroups[group][language]}
              isCaptionShown
              rows={covenantFields.filter((field) => field.group === group)}
              rowKey={(field) => field.key}
              columns={[
                { key: 'name', header: t('covenant.rule_'), cell: (field) => field[language] },
                { key: 'value', header: t('covenant.value'), cell: (field) => <Lines lines={field.say(covenant, language)} /> },
                {
                  key: 'source',
                  header: t('covenant.boundsAndArticle'),
                  cell: (field) => <span className={styles.quiet}>{field.bound ? bound(field.bound) : field.source}</span>,
                },
              ]}
            />
          </ContentsPart>
        ))}
      </Stack>
    </section>
  )
}

export function Lines({ lines, isGone }: { lines: readonly string[]; isGone?: boolean }) {
  if (lines.length === 0) return '–'
  if (lines.length === 1) return <span className={isGone ? styles.gone : undefined}>{lines[0]}</span>
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line} className={isGone ? styles.gone : undefined}>
          {line}
        </li>
      ))}
    </ul>
  )
}
