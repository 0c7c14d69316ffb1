import { adviceOperations } from '../../api/advice.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { AskerActs, BureauActs } from './AdviceActs.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './advice.module.css'
import { Labels } from './Labels.tsx'
import { ReferButton } from './ReferButton.tsx'

/** One question: what was asked, what the bureau answers, and what comes of it. */
export function AdvicePage() {
  const { t, formatDate, formatDateTime } = useI18n()
  const may = useMay()
  const asked = useShown(adviceOperations.showAdvice, { params: { questionId: useAddressPart('questionId') } })
  usePageTitle(asked.title)
  const isBureau = may('advice.answer')
  return (
    <Stack>
      <PageHeader
        title={asked.title}
        breadcrumbs={<Breadcrumbs items={[{ label: t('advice.knowledge'), to: '/kennis/vragen' }, { label: asked.title }]} />}
        meta={<Labels level={asked.level} themes={asked.themes} lifeDomains={asked.lifeDomains} state={asked.state} />}
        actions={
          <>
            {may('advice.ask') && <AskerActs asked={asked} />}
            {isBureau && <BureauActs asked={asked} />}
          </>
        }
      />
      <p className={styles.text}>{asked.question}</p>
      <DefinitionList
        items={[
          { term: t('advice.goal'), value: asked.goal },
          { term: t('advice.askedBy'), value: asked.askedBy },
          { term: t('advice.askedOn'), value: formatDate(asked.askedAt) },
        ]}
      />
      {asked.answer === null && !isBureau && <p className={styles.quiet}>{t('advice.notAnswered')}</p>}
      {asked.answer !== null && (
        <Card title={t('advice.answer')} tone="highlight">
          <p className={styles.text}>{asked.answer}</p>
          {asked.answeredBy && asked.answeredAt && (
            <p className={styles.small}>{t('advice.answeredBy', { name: asked.answeredBy, date: formatDate(asked.answeredAt) })}</p>
          )}
        </Card>
      )}
      {isBureau && <AnswerForm asked={asked} />}
      {asked.knowledgeId && (
        <div>
          <LinkButton to={`/kennis/items/${asked.knowledgeId}`}>{t('advice.toKnowledge')}</LinkButton>
        </div>
      )}
      {asked.state !== 'open' && <ReferButton themes={asked.themes} goal={asked.goal} />}
      {asked.versions.length > 1 && (
        <Disclosure summary={t('advice.history')}>
          <Timeline
            items={asked.versions.map((each) => ({
              key: String(each.version),
              dateTime: each.at,
              date: formatDateTime(each.at),
              title: t('advice.version', { n: each.version, name: each.by }),
              children: <p className={styles.text}>{[each.title, each.question, each.answer].filter(Boolean).join('\n\n')}</p>,
            }))}
          />
        </Disclosure>
      )}
    </Stack>
  )
}
