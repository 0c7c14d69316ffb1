import BookOpen from 'lucide-react/icons/book-open'
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark'
import { useDeferredValue, useState } from 'react'
import { knowledgeOperations } from '../../api/advice.ts'
import { LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { Theme, themes } from '../../domain/themes.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnowledgePage } from '../KnowledgePage.tsx'
import { useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMay } from '../session.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Columns, Stack, Toolbar } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './advice.module.css'
import { Labels } from './Labels.tsx'
import { QuestionList } from './QuestionList.tsx'

/** What was asked and learned before, for everyone in the network, with one's own questions beside it. */
export function AdviceDeskPage() {
  const { t } = useI18n()
  const may = useMay()
  const ask = may('advice.ask') && (
    <LinkButton to="/kennis/vragen/nieuw" variant="primary" icon={MessageCircleQuestion}>
      {t('advice.ask')}
    </LinkButton>
  )
  return (
    <KnowledgePage room="questions" actions={ask}>
      <Columns asideLabel={t('advice.questions')} aside={<QuestionList />}>
        <Knowledge />
      </Columns>
    </KnowledgePage>
  )
}

function Knowledge() {
  const { t, language } = useI18n()
  const filters = useFilters()
  // what people search for stays out of the address
  const [search, setSearch] = useState('')
  const theme = Theme.options.find((each) => each === filters.get('thema'))
  const domain = LifeDomain.options.find((each) => each === filters.get('leefgebied'))
  const limit = Number(filters.get('aantal') ?? 20)
  const body = useDeferredValue({ search, themes: theme ? [theme] : [], lifeDomains: domain ? [domain] : [], limit })
  return (
    <section aria-label={t('advice.learned')}>
      <Stack>
        <h2>{t('advice.learned')}</h2>
        <Toolbar label={t('common.filter')}>
          <SearchField label={t('advice.search')} value={search} onSearch={setSearch} />
          <Select
            label={t('advice.theme')}
            isLabelHidden
            isOptional
            width="short"
            emptyLabel={t('advice.allThemes')}
            value={theme ?? ''}
            onChange={(thema) => filters.set({ thema })}
            options={optionsOf(Theme.options, themes, language)}
          />
          <Select
            label={t('advice.lifeDomain')}
            isLabelHidden
            isOptional
            width="short"
            emptyLabel={t('advice.allDomains')}
            value={domain ?? ''}
            onChange={(leefgebied) => filters.set({ leefgebied })}
            options={optionsOf(LifeDomain.options, lifeDomains, language)}
          />
        </Toolbar>
        <Found body={body} isFiltered={search !== '' || theme !== undefined || domain !== undefined} />
      </Stack>
    </section>
  )
}

type Body = { search: string; themes: Theme[]; lifeDomains: LifeDomain[]; limit: number }

function Found({ body, isFiltered }: { body: Body; isFiltered: boolean }) {
  const { t } = useI18n()
  const filters = useFilters()
  const { items, total, next } = useShown(knowledgeOperations.searchKnowledge, { body })
  if (items.length === 0) {
    const [title, text] = isFiltered
      ? [t('advice.nothingFound'), t('advice.nothingFoundText')]
      : [t('advice.nothingYet'), t('advice.nothingYetText')]
    return (
      <EmptyState icon={BookOpen} title={title}>
        {text}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.entry}>
            <h3>
              <Link to={`/kennis/items/${item.id}`}>{item.title}</Link>
            </h3>
            <p className={styles.snippet}>{item.answer}</p>
            <Labels level={item.level} themes={item.themes} lifeDomains={item.lifeDomains} />
            {item.useful > 0 && <span className={styles.small}>{t('advice.usefulCount', { n: item.useful })}</span>}
          </li>
        ))}
      </ul>
      <Pager
        shown={total}
        status={t('advice.found', { n: total })}
        moreLabel={t('common.more')}
        onMore={next && body.limit < 100 ? () => filters.set({ aantal: '100' }) : undefined}
      />
    </>
  )
}
