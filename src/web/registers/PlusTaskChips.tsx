import type { ListedPlusTask } from '../../api/plus-tasks.ts'
import { plusTaskStatuses } from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'
import { Row } from '../ui/Layout.tsx'

const tones = { considered: 'info', running: 'positive', ended: 'neutral' } as const

export function PlusTaskChips({ task }: { task: Pick<ListedPlusTask, 'status' | 'decisionLapsed'> }) {
  const { t, language } = useI18n()
  return (
    <Row>
      <Chip tone={tones[task.status]}>{plusTaskStatuses[task.status][language]}</Chip>
      {task.decisionLapsed && <Chip tone="negative">{t('registers.lapsed')}</Chip>}
    </Row>
  )
}
