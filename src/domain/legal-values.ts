import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { clocks } from './retention-clocks.ts'

type Unit =
  | 'working_days'
  | 'days'
  | 'times'
  | 'weeks'
  | 'months'
  | 'kinds'
  | 'life_domains'
  | 'domains'
  | 'levels'
  | 'points'
  | 'criteria'
  | 'categories'

/** Whether the number stands in the law, is how we read the law where it names none, or is what practice asks. */
type Basis = 'law' | 'reading' | 'practice'
export const bases = {
  law: { nl: 'staat in de wet', en: 'stands in the law' },
  reading: { nl: 'onze lezing van de wet', en: 'our reading of the law' },
  practice: { nl: 'afspraak uit de praktijk', en: 'agreed in practice' },
} as const satisfies Record<Basis, Bilingual>

type Found = Bilingual & { unit: Unit; basis: Basis; source: string; requirement: string; validFrom: CalendarDate }

const wgsInForce = CalendarDate.parse('2025-03-01')
const bio2InForce = CalendarDate.parse('2025-09-23')

/** Numbers of law that no covenant changes. Terms of keeping and erasing stand in retention-clocks.ts. */
export const legalValues = {
  participant_kinds: {
    nl: 'soorten deelnemers',
    en: 'kinds of participants',
    value: 12,
    unit: 'kinds',
    basis: 'law',
    source: 'WGS 2.27(1)-(2)',
    requirement: 'R-GOV-06',
    validFrom: wgsInForce,
  },
  categories: {
    nl: 'categorieën van gegevens die deelnemers mogen delen',
    en: 'categories of data that participants may share',
    value: 12,
    unit: 'categories',
    basis: 'law',
    source: 'WGS 2.30(1)(a)',
    requirement: 'R-DAT-01',
    validFrom: wgsInForce,
  },
  criteria: {
    nl: 'criteria voor complexe casuïstiek, alle tegelijk',
    en: 'criteria for complex cases, all at once',
    value: 4,
    unit: 'criteria',
    basis: 'law',
    source: 'BGS 2.20(1)(a)-(d)',
    requirement: 'R-CAS-02',
    validFrom: wgsInForce,
  },
  life_domains_affected: {
    nl: 'leefgebieden met een criminogene factor, ten minste',
    en: 'life domains with a criminogenic factor, at least',
    value: 2,
    unit: 'life_domains',
    basis: 'law',
    source: 'BGS 2.20(1)(b)',
    requirement: 'R-CAS-02',
    validFrom: wgsInForce,
  },
  domains_needed: {
    nl: 'domeinen die nodig zijn, ten minste',
    en: 'domains that are needed, at least',
    value: 2,
    unit: 'domains',
    basis: 'law',
    source: 'BGS 2.20(1)(d)',
    requirement: 'R-CAS-02',
    validFrom: wgsInForce,
  },
  // WGS 1.8(8) asks for adequate security; that the BIO says what that is, is how we read it
  access_review: {
    nl: 'toegang van professionals bekeken, ten minste elke',
    en: 'access of professionals reviewed, at least every',
    value: 12,
    unit: 'months',
    basis: 'reading',
    source: 'BIO2 5.18.02',
    requirement: 'R-SEC-03',
    validFrom: bio2InForce,
  },
  privileged_access_review: {
    nl: 'bijzondere bevoegdheden bekeken, ten minste elke',
    en: 'privileged roles reviewed, at least every',
    value: 3,
    unit: 'months',
    basis: 'reading',
    source: 'BIO2 8.02.01',
    requirement: 'R-SEC-03',
    validFrom: bio2InForce,
  },
} as const satisfies Record<string, Found & { value: number }>

type Bounds = Found & { min: number; max: number }

/** Between which ends a house may choose. The form shows them at the field, the schema of the covenant holds to them. */
export const covenantBounds = {
  quorum: {
    nl: 'verschillende soorten publieke deelnemers die oordelen',
    en: 'different kinds of public participants that judge',
    min: 2,
    max: 7,
    unit: 'kinds',
    basis: 'reading',
    source: 'WGS 2.31(2)',
    requirement: 'R-CAS-04b',
    validFrom: wgsInForce,
  },
  mostPostponements: {
    nl: 'uitstel van een weging, ten hoogste',
    en: 'postponement of a weighing, at most',
    min: 0,
    max: 10,
    unit: 'times',
    basis: 'practice',
    source: 'LK24 5.3',
    requirement: 'R-CAS-07',
    validFrom: wgsInForce,
  },
  firstContactWorkingDays: {
    nl: 'eerste contact na aanmelding',
    en: 'first contact after referral',
    min: 1,
    max: 20,
    unit: 'working_days',
    basis: 'practice',
    source: 'LK24 5.3',
    requirement: 'R-CAS-07',
    validFrom: wgsInForce,
  },
  answerDays: {
    nl: 'antwoord op een vraag om informatie',
    en: 'answer to a request for information',
    min: 1,
    max: 60,
    unit: 'days',
    basis: 'practice',
    source: 'WGS 2.31(3)',
    requirement: 'R-CAS-07',
    validFrom: wgsInForce,
  },
  rejectedWeeks: {
    nl: 'vernietiging nadat de aanmelder de uitkomst weet',
    en: 'erasure after the referrer knows the outcome',
    ...clocks.rejected_referral.bounds,
    unit: 'weeks',
    basis: 'reading',
    source: clocks.rejected_referral.source,
    requirement: 'R-RET-02',
    validFrom: clocks.rejected_referral.validFrom,
  },
  reviewMonths: {
    nl: 'toets of verwerken nog nodig is, ten minste elke',
    en: 'review whether processing is still necessary, at least every',
    min: 1,
    max: 6,
    unit: 'months',
    basis: 'reading',
    source: 'WGS 1.8(7)',
    requirement: 'R-CAS-15',
    validFrom: wgsInForce,
  },
  draftWeeks: {
    nl: 'een concept dat niemand indient',
    en: 'a draft that nobody submits',
    min: 1,
    max: 26,
    unit: 'weeks',
    basis: 'reading',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-02',
    validFrom: wgsInForce,
  },
  signalDays: {
    nl: 'een signaal dat niemand overneemt',
    en: 'a signal that nobody adopts',
    min: 1,
    max: 28,
    unit: 'days',
    basis: 'reading',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-02',
    validFrom: wgsInForce,
  },
  consultationDays: {
    nl: 'een kort overleg dat geen aanmelding wordt',
    en: 'a short consultation that becomes no referral',
    min: 1,
    max: 28,
    unit: 'days',
    basis: 'reading',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-02',
    validFrom: wgsInForce,
  },
  scoreFrom: {
    nl: 'laagste score',
    en: 'lowest score',
    min: 0,
    max: 1,
    unit: 'points',
    basis: 'practice',
    source: 'ZRM 2017',
    requirement: 'R-CAS-18',
    validFrom: wgsInForce,
  },
  scoreTo: {
    nl: 'hoogste score',
    en: 'highest score',
    min: 3,
    max: 10,
    unit: 'points',
    basis: 'practice',
    source: 'ZRM 2017',
    requirement: 'R-CAS-18',
    validFrom: wgsInForce,
  },
  lifeDomains: {
    nl: 'leefgebieden in gebruik',
    en: 'life domains in use',
    min: 2,
    max: 12,
    unit: 'life_domains',
    basis: 'reading',
    source: 'BGS 2.20(1)(b)',
    requirement: 'R-CAS-18',
    validFrom: wgsInForce,
  },
  aveLevels: {
    nl: 'niveaus van opschaling',
    en: 'levels of escalation',
    min: 2,
    max: 6,
    unit: 'levels',
    basis: 'practice',
    source: 'LK24 3.2',
    requirement: 'R-CAS-16',
    validFrom: wgsInForce,
  },
  extraCriteria: {
    nl: 'eigen criteria boven op a tot en met d',
    en: 'own criteria on top of a to d',
    min: 0,
    max: 6,
    unit: 'criteria',
    basis: 'reading',
    source: 'BGS 2.20(1)',
    requirement: 'R-GOV-08',
    validFrom: wgsInForce,
  },
} as const satisfies Record<string, Bounds>
export type BoundKey = keyof typeof covenantBounds

const units = {
  working_days: { nl: ['werkdag', 'werkdagen'], en: ['working day', 'working days'] },
  times: { nl: ['keer', 'keer'], en: ['time', 'times'] },
  days: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  weeks: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  months: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  years: { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  kinds: { nl: ['soort', 'soorten'], en: ['kind', 'kinds'] },
  life_domains: { nl: ['leefgebied', 'leefgebieden'], en: ['life domain', 'life domains'] },
  domains: { nl: ['domein', 'domeinen'], en: ['domain', 'domains'] },
  levels: { nl: ['niveau', 'niveaus'], en: ['level', 'levels'] },
  points: { nl: ['punt', 'punten'], en: ['point', 'points'] },
  criteria: { nl: ['criterium', 'criteria'], en: ['criterion', 'criteria'] },
  categories: { nl: ['categorie', 'categorieën'], en: ['category', 'categories'] },
} as const satisfies Record<Unit | 'years', Record<keyof Bilingual, readonly [string, string]>>

const numerals = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const

/** "twee leefgebieden", as one writes it in a sentence; from thirteen on in digits. */
export function spelled(count: number, unit: keyof typeof units, language: keyof Bilingual): string {
  return `${numerals[language][count] ?? count} ${units[unit][language][count === 1 ? 0 : 1]}`
}

/** "4 weken", "1 month". */
export function amount(count: number, unit: keyof typeof units, language: keyof Bilingual): string {
  return `${count} ${units[unit][language][count === 1 ? 0 : 1]}`
}
