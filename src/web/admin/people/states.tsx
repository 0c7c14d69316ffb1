import CircleCheck from 'lucide-react/icons/circle-check'
import CircleOff from 'lucide-react/icons/circle-off'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { Person } from '../../../api/people.ts'
import { activeRefusals, TrainingTopic, trainingTopics } from '../../../domain/professional.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { entryOf } from '../../options.ts'
import { Chip } from '../../ui/Chip.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

/** Active or not, and then why not, with the article that says so. */
export function ActiveState({ person }: { person: Person }) {
  const { t, language } = useI18n()
  if (person.active)
    return (
      <Chip tone="positive" icon={CircleCheck}>
        {t('admin.active')}
      </Chip>
    )
  const because = person.inactiveBecause ? entryOf(activeRefusals, person.inactiveBecause) : undefined
  return (
    <>
      <Chip tone="negative" icon={CircleOff}>
        {t('admin.notActive')}
      </Chip>
      {because && (
        <div>
          {because[language]} ({because.source})
        </div>
      )}
    </>
  )
}

export function DesignationPeriod({ person: { designatedFrom, designatedUntil } }: { person: Person }) {
  const { t, formatDate } = useI18n()
  return designatedUntil
    ? t('admin.fromUntil', { from: formatDate(designatedFrom), until: formatDate(designatedUntil) })
    : t('admin.sinceDate', { date: formatDate(designatedFrom) })
}

export function useTopics() {
  const { language, formatList } = useI18n()
  return (topics: Person['missingTrainings']) => formatList(topics.map((topic) => trainingTopics[topic][language]))
}

/** A warning and no more: the law asks for training and sets no date (BGS 1.17). In one figure; the page of the person names the topics. */
export function TrainingState({ person: { missingTrainings } }: { person: Person }) {
  const { t } = useI18n()
  const topics = useTopics()
  const all = TrainingTopic.options.length
  const figure = `${all - missingTrainings.length}/${all}`
  if (missingTrainings.length === 0) return figure
  return (
    <Chip tone="warning" icon={TriangleAlert}>
      {figure} <VisuallyHidden>{t('people.trainingMissing', { topics: topics(missingTrainings) })}</VisuallyHidden>
    </Chip>
  )
}

export function AccountState({ person: { account } }: { person: Person }) {
  const { t, formatDate } = useI18n()
  if (!account) return null
  if (account.invitedUntil) return <Chip tone="info">{t('people.invited', { date: formatDate(account.invitedUntil) })}</Chip>
  return t(account.hasAccount ? 'people.hasAccount' : 'people.noAccount')
}
