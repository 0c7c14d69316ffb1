import type { Bilingual } from './bilingual.ts'
import { addDays, addYears, type CalendarDate, latest } from './date.ts'
import { endOf, warningDays } from './retention-clocks.ts'

type RenewalGround = keyof typeof renewalGrounds

/** The only two situations in which data may be processed beyond the maximum term (R-RET-05). */
const renewalGrounds = {
  still_open: {
    nl: 'de casus is na de termijn niet afgesloten en voldoet nog aan de criteria',
    en: 'the case is not closed after the term and still meets the criteria',
    source: 'BGS 1.16(2)(a)',
  },
  closed_with_relapse_risk: {
    nl: 'de casus is minder dan een jaar voor de termijn afgesloten en het risico op terugval is groot',
    en: 'the case was closed less than one year before the term and the risk of relapse is great',
    source: 'BGS 1.16(2)(b)',
  },
} as const satisfies Record<string, Bilingual & { source: string }>

type RenewalRefusal = keyof typeof renewalRefusals

const renewalRefusals = {
  term_has_passed: {
    nl: 'De termijn is verstreken: er is niets meer om te verlengen',
    en: 'The term has passed: there is nothing left to renew',
  },
  too_early: {
    nl: 'Of de casus na de termijn nog open is, staat nog niet vast',
    en: 'Whether the case is still open after the term is not yet known',
  },
  criteria_not_met: { nl: 'De casus voldoet niet meer aan de criteria', en: 'The case no longer meets the criteria' },
  closed_a_year_before: {
    nl: 'De casus is een jaar of langer voor de termijn afgesloten',
    en: 'The case was closed a year or more before the term',
  },
  relapse_risk_not_great: { nl: 'Het risico op terugval is niet groot', en: 'The risk of relapse is not great' },
} as const satisfies Record<string, Bilingual>

type Renewable = {
  ceiling: CalendarDate
  closedOn: CalendarDate | null
  /** The criteria of BGS 2.20, judged anew for this decision. */
  meetsCriteria: boolean
  greatRelapseRisk: boolean
}

type RenewalAnswer = { ground: RenewalGround } | { refusal: RenewalRefusal }

/** Whether the participants may order renewed processing, and on which ground. */
export function mayRenew({ ceiling, closedOn, meetsCriteria, greatRelapseRisk }: Renewable, today: CalendarDate): RenewalAnswer {
  if (today > ceiling) return { refusal: 'term_has_passed' }
  if (closedOn !== null) {
    if (addYears(closedOn, 1) <= ceiling) return { refusal: 'closed_a_year_before' }
    return greatRelapseRisk ? { ground: 'closed_with_relapse_risk' } : { refusal: 'relapse_risk_not_great' }
  }
  // The ground looks at the end of the term, so it is decided in its sight: from the first warning on.
  if (today < addDays(ceiling, -warningDays[0])) return { refusal: 'too_early' }
  return meetsCriteria ? { ground: 'still_open' } : { refusal: 'criteria_not_met' }
}

/** At most two years from the day the data are available anew (BGS 1.16(3)). */
export function renewedCeiling(availableFrom: CalendarDate): CalendarDate {
  return endOf('renewed_content', availableFrom)
}

export type Consent = { participantId: string; consents: boolean; on: CalendarDate }

type Renewal = {
  availableFrom: CalendarDate
  /** Start of the renewal before this one: consent given for that one does not count again. */
  previousFrom: CalendarDate | null
  consents: readonly Consent[]
}

/**
 * The ceiling of each item after a renewal: new where its supplier consented, unchanged where the supplier refused or
 * kept silent. What reached its ceiling before the data became available again is past renewing.
 */
export function itemCeilings<Item extends { suppliedBy: string; ceiling: CalendarDate }>(renewal: Renewal, items: readonly Item[]): Item[] {
  const renewed = renewedCeiling(renewal.availableFrom)
  return items.map((item) => {
    const isRenewed = item.ceiling >= renewal.availableFrom && hasConsent(renewal, item.suppliedBy)
    return isRenewed ? { ...item, ceiling: latest(item.ceiling, renewed) } : item
  })
}

/** A supplier's last word before the data become available counts. */
function hasConsent({ availableFrom, previousFrom, consents }: Renewal, participantId: string): boolean {
  const words = consents
    .filter((word) => word.participantId === participantId && word.on <= availableFrom && (previousFrom === null || word.on > previousFrom))
    .toSorted((one, other) => one.on.localeCompare(other.on))
  return words.at(-1)?.consents ?? false
}
