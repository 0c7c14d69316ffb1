import { useState } from 'react'
import { knowledgeOperations } from '../../api/advice.ts'
import { useAddressPart } from '../address.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useLeaving } from '../leaving.ts'
import { perform, useDoing, useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { toast } from '../ui/Toaster.tsx'
import styles from './advice.module.css'
import { KnowledgeDialog } from './KnowledgeForm.tsx'
import { Labels } from './Labels.tsx'
import { ReferButton } from './ReferButton.tsx'

export function KnowledgeItemPage() {
  const { t, formatDate } = useI18n()
  const params = { itemId: useAddressPart('itemId') }
  const item = useShown(knowledgeOperations.showKnowledge, { params })
  const isPublisher = useMay()('knowledge.publish')
  usePageTitle(item.title)
  const dates = [t('advice.published', { date: formatDate(item.publishedAt) })]
  if (item.version > 1) dates.push(t('advice.changed', { date: formatDate(item.changedAt) }))
  return (
    <Stack>
      <PageHeader
        title={item.title}
        breadcrumbs={<Breadcrumbs items={[{ label: t('advice.knowledge'), to: '/kennis/vragen' }, { label: item.title }]} />}
        meta={<Labels level={item.level} themes={item.themes} lifeDomains={item.lifeDomains} />}
        actions={isPublisher && <Publishing item={item} />}
      />
      <p className={styles.text}>{item.question}</p>
      <Card title={t('advice.answer')} tone="highlight">
        <p className={styles.text}>{item.answer}</p>
      </Card>
      <p className={styles.small}>{dates.join(', ')}</p>
      <Useful item={item} />
      <ReferButton themes={item.themes} goal={null} />
    </Stack>
  )
}

type Item = ReturnType<typeof useShown<typeof knowledgeOperations.showKnowledge>>

function Useful({ item }: { item: Item }) {
  const { t } = useI18n()
  const rate = useDoing(knowledgeOperations.rateKnowledge)
  const say = async (useful: boolean) => {
    await rate({ params: { itemId: item.id }, body: { useful } })
    toast(t('advice.thanks'))
  }
  return (
    <Card title={t('advice.useful')} tone="subtle">
      <Row>
        <ActButton aria-pressed={item.myRating === true} onClick={() => say(true)}>
          {t('advice.yes')}
        </ActButton>
        <ActButton aria-pressed={item.myRating === false} onClick={() => say(false)}>
          {t('advice.no')}
        </ActButton>
        <span className={styles.small}>{t('advice.usefulCount', { n: item.useful })}</span>
      </Row>
    </Card>
  )
}

function Publishing({ item }: { item: Item }) {
  const { t } = useI18n()
  const leave = useLeaving()
  const [open, setOpen] = useState<'edit' | 'withdraw'>()
  const revise = useDoing(knowledgeOperations.reviseKnowledge)
  const params = { itemId: item.id }
  const { title, question, answer, themes, lifeDomains, level, version } = item
  return (
    <>
      <Button onClick={() => setOpen('edit')}>{t('advice.edit')}</Button>
      <Button onClick={() => setOpen('withdraw')}>{t('advice.withdraw')}</Button>
      {open === 'edit' && (
        <KnowledgeDialog
          name={`knowledge ${item.id}`}
          title={t('advice.edit')}
          submitLabel={t('advice.save')}
          initial={{ title, question, answer, themes, lifeDomains, level }}
          onSend={(body) => afterOthers(revise({ params, body, version }))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'withdraw' && (
        <ConfirmDialog
          title={t('advice.withdrawTitle')}
          consequences={[t('advice.withdrawText')]}
          confirmLabel={t('advice.withdraw')}
          isDanger
          onConfirm={async () => {
            await perform(knowledgeOperations.withdrawKnowledge, { params })
            toast(t('advice.withdrawn'))
            await leave('/kennis/vragen')
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
