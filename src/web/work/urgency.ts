import { daysUntil } from '../i18n/format.ts'

export type Urgency = 'late' | 'soon' | 'later' | 'undated'

export function urgencyOf(dueOn: string | null): Urgency {
  if (dueOn === null) return 'undated'
  const days = daysUntil(dueOn)
  if (days < 0) return 'late'
  return days <= 7 ? 'soon' : 'later'
}
