import { useEffect, useState } from 'react'
import type { MeetingItem } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Clock } from '../../ui/Clock.tsx'
import { minutesSpent } from './minutes-spent.ts'

/** Counts the discussion of a case against its planned minutes, in words. */
export function ItemClock({ item }: { item: MeetingItem }) {
  const { t } = useI18n()
  const now = useMinute()
  const left = item.minutes - minutesSpent(item, now)
  const dateTime = item.begunAt ?? item.startsAt
  if (item.begunAt === null) return <Clock dateTime={dateTime} text={t('table.clockNotBegun')} state="stopped" />
  if (item.endedAt !== null) {
    const text = left < 0 ? t('table.clockDoneOver', { n: -left }) : t('table.clockDone')
    return <Clock dateTime={dateTime} text={text} state="stopped" />
  }
  const text = left < 0 ? t('table.clockOver', { n: -left }) : t('table.clockLeft', { n: left })
  return <Clock dateTime={dateTime} text={text} state={left < 0 ? 'late' : left <= 2 ? 'soon' : 'ahead'} />
}

/** All that was discussed so far, of all that was planned. */
export function MeetingClock({ agenda }: { agenda: readonly MeetingItem[] }) {
  const { t } = useI18n()
  const now = useMinute()
  const begun = agenda.find((item) => item.begunAt !== null)
  if (!begun) return null
  const spent = agenda.reduce((sum, item) => sum + minutesSpent(item, now), 0)
  const planned = agenda.reduce((sum, item) => sum + item.minutes, 0)
  const over = spent - planned
  const sum = t('table.clockSum', { n: spent, total: planned })
  const text = over > 0 ? `${sum}, ${t('table.clockOver', { n: over })}` : sum
  return <Clock dateTime={begun.begunAt ?? begun.startsAt} text={text} state={over > 0 ? 'late' : 'ahead'} />
}

function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
