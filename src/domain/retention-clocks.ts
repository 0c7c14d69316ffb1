import type { Bilingual } from './bilingual.ts'
import { addDays, addMonths, addWeeks, addYears, CalendarDate } from './date.ts'

export type Term = { count: number; unit: 'days' | 'weeks' | 'months' | 'years' }

type Clock = Bilingual & {
  term: Term
  /** Bounds between which a house's covenant may set the count, where the law names no term. */
  bounds?: { min: number; max: number }
  countedFrom: 'first_processing' | 'last_processing' | 'referrer_informed' | 'closing' | 'delisting' | 'renewed_availability' | 'creation'
  atEnd: 'erase' | 'shield' | 'remove_from_list' | 'review'
  source: string
  requirement: string
  validFrom: CalendarDate
}

const wgsInForce = CalendarDate.parse('2025-03-01')
const wgprtaInForce = CalendarDate.parse('2025-07-01')

/** What happens to which record, when. A term of law is a last day: what is no longer necessary goes earlier (WGS 1.8(7)). */
export const clocks = {
  case_content: {
    nl: 'gegevens van een casus',
    en: 'data of a case',
    term: { count: 5, unit: 'years' },
    countedFrom: 'first_processing',
    atEnd: 'erase',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-01',
    validFrom: wgsInForce,
  },
  rejected_referral: {
    nl: 'aanmelding die niet in behandeling komt',
    en: 'referral not taken into treatment',
    term: { count: 4, unit: 'weeks' },
    bounds: { min: 0, max: 8 },
    countedFrom: 'referrer_informed',
    atEnd: 'erase',
    source: 'BGS 1.16(1)(b)',
    requirement: 'R-RET-02',
    validFrom: wgsInForce,
  },
  analysis_without_indications: {
    nl: 'analyse zonder verdere aanwijzingen',
    en: 'analysis without further indications',
    term: { count: 4, unit: 'weeks' },
    bounds: { min: 0, max: 8 },
    countedFrom: 'referrer_informed',
    atEnd: 'erase',
    source: 'BGS 1.16(1)(a)',
    requirement: 'R-RET-02',
    validFrom: wgsInForce,
  },
  closed_case: {
    nl: 'afgesloten casus',
    en: 'closed case',
    term: { count: 0, unit: 'days' },
    countedFrom: 'closing',
    atEnd: 'shield',
    source: 'WGS 2.31(8)',
    requirement: 'R-RET-03',
    validFrom: wgsInForce,
  },
  shielded_case: {
    nl: 'noodzaak van afgeschermde gegevens',
    en: 'necessity of shielded data',
    term: { count: 1, unit: 'years' },
    countedFrom: 'closing',
    atEnd: 'review',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-04',
    validFrom: wgsInForce,
  },
  renewed_content: {
    nl: 'gegevens in hernieuwde verwerking',
    en: 'data in renewed processing',
    term: { count: 2, unit: 'years' },
    countedFrom: 'renewed_availability',
    atEnd: 'erase',
    source: 'BGS 1.16(3)',
    requirement: 'R-RET-05',
    validFrom: wgsInForce,
  },
  priority_list_entry: {
    nl: 'plaats op de lijst van geprioriteerde casussen',
    en: 'place on the list of prioritised cases',
    term: { count: 0, unit: 'days' },
    countedFrom: 'delisting',
    atEnd: 'remove_from_list',
    source: 'WGS 2.32(4)',
    requirement: 'R-RET-07',
    validFrom: wgsInForce,
  },
  radicalisation: {
    nl: 'gegevens in het radicaliseringsoverleg (buiten dit systeem)',
    en: 'data in the radicalisation consultation (outside this system)',
    term: { count: 5, unit: 'years' },
    countedFrom: 'last_processing',
    atEnd: 'erase',
    source: 'WGPRTA 9',
    requirement: 'R-RET-08',
    validFrom: wgprtaInForce,
  },
  backup: {
    nl: 'reservekopie',
    en: 'backup',
    term: { count: 35, unit: 'days' },
    bounds: { min: 1, max: 35 },
    countedFrom: 'creation',
    atEnd: 'erase',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-13',
    validFrom: wgsInForce,
  },
} as const satisfies Record<string, Clock>

type RecordKind = keyof typeof clocks

/** Days before the ceiling of an open case on which its process lead is warned (R-RET-15). */
export const warningDays = [180, 90, 30] as const
export type WarningDays = (typeof warningDays)[number]

/** The day on which the clock runs out; `count` where the covenant sets the term itself. */
export function endOf(kind: RecordKind, start: CalendarDate, count?: number): CalendarDate {
  const { term, bounds }: Clock = clocks[kind]
  if (count === undefined) return add[term.unit](start, term.count)
  if (!bounds || !Number.isInteger(count) || count < bounds.min || count > bounds.max) {
    throw new RangeError(`The term of ${kind} cannot be ${count} ${term.unit}`)
  }
  return add[term.unit](start, count)
}

const add = { days: addDays, weeks: addWeeks, months: addMonths, years: addYears } as const
