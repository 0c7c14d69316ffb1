import { useEffect, useState } from 'react'
import type { MeetingItem } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Clock } from '../../ui/Clock.tsx'
import { minutesSpent } from './minutes-spent.ts'

/** Counts the discussion of a case against its planned minutes, in words. */
export function ItemClock({ item }: { item: MeetingItem }) {
  const { t } = useI18n()
  const now = useMinute()
  if (item.step === 'waiting') return <Clock dateTime={item.startsAt} text={t('table.clockNotBegun')} state="stopped" />
  if (item.step === 'done') return <Clock dateTime={item.startsAt} text={t('table.clockDone')} state="stopped" />
  const left = item.minutes - minutesSpent(item, now)
  const text = left < 0 ? t('table.clockOver', { n: -left }) : t('table.clockLeft', { n: left })
  return <Clock dateTime={item.stepSince ?? item.startsAt} text={text} state={left < 0 ? 'late' : left <= 2 ? 'soon' : 'ahead'} />
}

function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
