import { covenantOperations } from '../../api/covenant.ts'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { capitalised } from '../options.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea, type TextAreaProps } from '../ui/TextArea.tsx'
import styles from './triage.module.css'

/** A fact for each criterion of the house's own, which the judges will ask about. */
export function ExtraFacts({ fieldAt, extra }: { fieldAt: (path: string) => TextAreaProps; extra: readonly ExtraCriterion[] }) {
  const { t } = useI18n()
  if (extra.length === 0) return null
  return (
    <>
      <Notice title={t('triage.ownTitle')}>{t('triage.ownHint')}</Notice>
      {extra.map(({ id, question, explanation }) => (
        <TextArea key={id} {...fieldAt(`extra.${id}`)} label={question} hint={explanation} rows={3} />
      ))}
    </>
  )
}

/** What was written under the house's own criteria, to read. */
export function ExtraFactsRead({ facts }: { facts: Record<string, string> | undefined }) {
  const { t } = useI18n()
  const { covenant } = useShown(covenantOperations.showCovenant)
  const said = Object.entries(facts ?? {}).filter(([, words]) => words.trim() !== '')
  if (said.length === 0) return null
  const questionOf = (id: string) => covenant.extraCriteria.find((each) => each.id === id)?.question ?? capitalised(id)
  return (
    <Card title={t('triage.ownTitle')}>
      <DefinitionList items={said.map(([id, words]) => ({ term: questionOf(id), value: <span className={styles.text}>{words}</span> }))} />
    </Card>
  )
}
