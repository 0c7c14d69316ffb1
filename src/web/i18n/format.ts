import { currentLocale, t } from './language.ts'

const TIME_ZONE = 'Europe/Amsterdam'
type Moment = string | Date

const formats = new Map<string, Intl.DateTimeFormat>()
function format(moment: Moment, options: Intl.DateTimeFormatOptions): string {
  const key = `${currentLocale()}${JSON.stringify(options)}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(currentLocale(), { ...options, timeZone: TIME_ZONE })
  formats.set(key, made)
  return made.format(toDate(moment))
}

/** `22 nov 2026` */
export function formatDate(moment: Moment): string {
  return format(moment, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `zondag 22 november 2026` */
export function formatDateLong(moment: Moment): string {
  return format(moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** `22 nov 2026, 14:30` */
export function formatDateTime(moment: Moment): string {
  return format(moment, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
}

/** `14:30` */
export function formatTime(moment: Moment): string {
  return format(moment, { hour: '2-digit', minute: '2-digit' })
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(currentLocale()).format(value)
}

export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(currentLocale()).format(items)
}

/** Whole calendar days in Amsterdam from `now` to `moment`; negative when it is past. */
export function daysUntil(moment: Moment, now: Moment = new Date()): number {
  return Math.round((calendarDay(moment) - calendarDay(now)) / 86_400_000)
}

/** For a term: `nog 3 dagen`, `vandaag`, `2 dagen te laat`. */
export function relativeDays(moment: Moment, now: Moment = new Date()): string {
  const days = daysUntil(moment, now)
  if (days === 0) return t('common.today')
  return days > 0 ? t('common.daysLeft', { n: days }) : t('common.daysLate', { n: -days })
}

/** For something that happened: `vandaag`, `3 dagen geleden`. */
export function daysAgo(moment: Moment, now: Moment = new Date()): string {
  const days = -daysUntil(moment, now)
  return days <= 0 ? t('common.today') : t('common.daysAgo', { n: days })
}

/** How a `Clock` stands: late, soon (within three days), ahead. */
export function clockState(moment: Moment, now: Moment = new Date()): 'ahead' | 'soon' | 'late' {
  const days = daysUntil(moment, now)
  if (days < 0) return 'late'
  return days <= 3 ? 'soon' : 'ahead'
}

// A bare date is a day, not a moment: noon in UTC is that same day in Amsterdam, summer and winter.
function toDate(moment: Moment): Date {
  if (moment instanceof Date) return moment
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment)
}

function calendarDay(moment: Moment): number {
  // en-CA writes year-month-day.
  return Date.parse(
    new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(toDate(moment)),
  )
}
