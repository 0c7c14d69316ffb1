import { useSuspenseQuery } from '@tanstack/react-query'
import { startTransition, useState } from 'react'
import type * as z from 'zod'
import { type FoundTable, regionalTableOperations } from '../../api/tables.ts'
import { holdsBsn } from '../../domain/bsn-in-text.ts'
import { MunicipalityCode, PyramidLevel, pyramidLevels, TableAge, type TableQuestion, tableAges } from '../../domain/regional-table.ts'
import { Theme, themes } from '../../domain/themes.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { NameWarning } from '../NameWarning.tsx'
import { shownQuery, useShown } from '../operation.ts'
import { capitalised, entryOf, optionsOf } from '../options.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { municipalityOptions } from './municipality-options.ts'
import styles from './tables.module.css'

/** "Which table fits this problem?": answers on the problem, the tables that match most first, and why each matches. */
export function Finder() {
  const { t, language } = useI18n()
  const filters = useFilters()
  const { tiles } = useShown(regionalTableOperations.showTileMap)
  // words may hold what does not belong in an address
  const [words, setWords] = useState('')
  const hasBsn = holdsBsn(words)
  const question = {
    theme: Theme.safeParse(filters.get('thema')).data,
    municipality: MunicipalityCode.safeParse(filters.get('gemeente')).data,
    age: TableAge.safeParse(filters.get('leeftijd')).data,
    level: PyramidLevel.safeParse(filters.get('niveau')).data,
    words: hasBsn ? undefined : words || undefined,
  }
  const levels = PyramidLevel.options.map((value) => ({
    value,
    label: `${capitalised(pyramidLevels[value][language])}: ${pyramidLevels[value].means[language]}`,
  }))
  return (
    <Stack>
      <Card title={t('regionalTables.finderTitle')} tone="subtle">
        <p>{t('regionalTables.finderHint')}</p>
        <FieldRow>
          <Select
            label={t('regionalTables.theme')}
            isOptional
            emptyLabel={t('regionalTables.anyTheme')}
            value={question.theme ?? ''}
            options={optionsOf(Theme.options, themes, language)}
            onChange={(thema) => filters.set({ thema })}
          />
          <Select
            label={t('regionalTables.municipality')}
            isOptional
            emptyLabel={t('regionalTables.anyMunicipality')}
            value={question.municipality ?? ''}
            options={municipalityOptions(tiles)}
            onChange={(gemeente) => filters.set({ gemeente })}
          />
          <Select
            label={t('regionalTables.age')}
            isOptional
            emptyLabel={t('regionalTables.anyAge')}
            value={question.age ?? ''}
            options={optionsOf(TableAge.options, tableAges, language)}
            onChange={(leeftijd) => filters.set({ leeftijd })}
          />
          <Select
            label={t('regionalTables.level')}
            isOptional
            emptyLabel={t('regionalTables.anyLevel')}
            value={question.level ?? ''}
            options={levels}
            onChange={(niveau) => filters.set({ niveau })}
          />
          <SearchField
            label={t('regionalTables.words')}
            example={t('regionalTables.wordsExample')}
            value={words}
            onSearch={(typed) => startTransition(() => setWords(typed.slice(0, 200)))}
          />
        </FieldRow>
        {hasBsn && (
          <Notice tone="error" isLive>
            {t('regionalTables.noBsn')}
          </Notice>
        )}
        <NameWarning values={{ words }} />
      </Card>
      <Found question={question} namesOf={new Map(tiles.map((tile) => [tile.code, tile.name]))} />
    </Stack>
  )
}

type Question = z.input<typeof TableQuestion>

function Found({ question, namesOf }: { question: Question; namesOf: ReadonlyMap<string, string> }) {
  const { t } = useI18n()
  const { found, total } = useSuspenseQuery(shownQuery(regionalTableOperations.findRegionalTables, { body: question })).data
  const isAsked = Object.values(question).some((answer) => answer !== undefined)
  if (found.length === 0)
    return (
      <EmptyState title={t(isAsked ? 'regionalTables.noneFound' : 'regionalTables.none')}>
        {t(isAsked ? 'regionalTables.noneFoundText' : 'regionalTables.noneText')}
      </EmptyState>
    )
  return (
    <section className={knowledge.section} aria-label={t('regionalTables.results')}>
      <p role="status">
        {found.length < total ? t('regionalTables.firstOf', { n: found.length, total }) : t('regionalTables.found', { n: total })}
      </p>
      <ol className={styles.found}>
        {found.map((each) => (
          <li key={each.table.id}>
            <FoundCard found={each} namesOf={namesOf} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const everyTexts = {
  theme: 'regionalTables.everyTheme',
  municipality: 'regionalTables.everyMunicipality',
  age: 'regionalTables.everyAge',
} as const

function FoundCard({ found: { table, matches, matched }, namesOf }: { found: FoundTable; namesOf: ReadonlyMap<string, string> }) {
  const { t, language } = useI18n()
  const said = ({ answer, value, everywhere }: FoundTable['matches'][number]): string => {
    const every = everywhere ? entryOf<(typeof everyTexts)[keyof typeof everyTexts]>(everyTexts, answer) : undefined
    if (every) return t(every)
    if (answer === 'municipality') return namesOf.get(value) ?? value
    const entry = answer === 'word' ? undefined : entryOf<{ nl: string; en: string }>({ ...themes, ...tableAges, ...pyramidLevels }, value)
    return entry?.[language] ?? `“${value}”`
  }
  return (
    <Card title={<Link to={`/kennis/overlegtafels/${table.id}`}>{table.name}</Link>} headingLevel={3}>
      <p>{table.purpose}</p>
      {matches.length > 0 && (
        <>
          <p className={knowledge.quiet}>{t('regionalTables.matched', { n: matched, total: matches.length })}</p>
          <ul className={styles.matches}>
            {matches.map((match) => (
              <li key={match.answer + match.value}>
                <Chip tone={match.isMatched ? 'positive' : 'neutral'}>
                  {t(match.isMatched ? 'regionalTables.fits' : 'regionalTables.fitsNot')}: {said(match)}
                </Chip>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={knowledge.quiet}>
        {table.chair} · {table.frequency}
        {table.mailbox && (
          <>
            {' · '}
            <a href={`mailto:${table.mailbox}`}>{table.mailbox}</a>
          </>
        )}
      </p>
    </Card>
  )
}
