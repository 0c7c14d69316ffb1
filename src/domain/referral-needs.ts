import { birthDateIssue } from './birth-date.ts'
import { holdsBsn } from './bsn-in-text.ts'
import type { ExtraCriterion } from './covenant-parts.ts'
import type { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { legalValues, spelled } from './legal-values.ts'
import type { Referral } from './referral.ts'
import { isBlank } from './text.ts'

export type ReferralStep = 'subject' | 'problems' | 'consequences' | 'cooperation' | 'accountability'
type Need = { path: string; step: ReferralStep; source: string; nl: string; en: string; met: (referral: Referral) => boolean }

const { life_domains_affected: affected, domains_needed: needed } = legalValues
const said = (value: string | undefined): boolean => value !== undefined && !isBlank(value)

/** What the law asks a referral to say before it can be submitted, in the order of the form (R-CAS-01, R-CAS-02, R-CAS-08). */
export const referralNeeds: readonly Need[] = [
  {
    path: 'subject.givenName',
    step: 'subject',
    source: 'WGS 2.30(1)',
    nl: 'Voornaam van de betrokkene',
    en: 'Given name of the subject',
    met: (r) => said(r.subject.givenName),
  },
  {
    path: 'subject.familyName',
    step: 'subject',
    source: 'WGS 2.30(1)',
    nl: 'Achternaam van de betrokkene',
    en: 'Family name of the subject',
    met: (r) => said(r.subject.familyName),
  },
  {
    path: 'subject.birthDate',
    step: 'subject',
    source: 'WGS 2.30(1)',
    nl: 'Geboortedatum',
    en: 'Date of birth',
    met: (r) => r.subject.birthDate !== undefined,
  },
  {
    path: 'goal',
    step: 'subject',
    source: 'WGS 1.8(5)',
    nl: 'Doel: wat moet het overleg bereiken?',
    en: 'Goal: what must the consultation achieve?',
    met: (r) => said(r.goal),
  },
  {
    path: 'urgencyReason',
    step: 'subject',
    source: 'R-CAS-07',
    nl: 'Waarom is het spoedeisend?',
    en: 'Why is it urgent?',
    met: (r) => !r.urgent || said(r.urgencyReason),
  },
  {
    path: 'a.where',
    step: 'problems',
    source: 'BGS 2.20(1)(a)',
    nl: 'Bij wie zijn de problemen?',
    en: 'Who has the problems?',
    met: (r) => r.a.where !== undefined,
  },
  {
    path: 'a.problem',
    step: 'problems',
    source: 'BGS 2.20(1)(a)',
    nl: 'Wat zijn de problemen?',
    en: 'What are the problems?',
    met: (r) => said(r.a.problem),
  },
  {
    path: 'a.familyRelevance',
    step: 'problems',
    source: 'BGS 2.20(1)(a)',
    nl: 'Waarom zijn de gezinsproblemen voor de betrokkene relevant?',
    en: 'Why do the family’s problems matter to the subject?',
    met: (r) => r.a.where === 'subject' || r.a.where === undefined || said(r.a.familyRelevance),
  },
  {
    path: 'b',
    step: 'problems',
    source: 'BGS 2.20(1)(b)',
    nl: `Ten minste ${spelled(affected.value, affected.unit, 'nl')}, elk met een criminogene factor en feiten`,
    en: `At least ${spelled(affected.value, affected.unit, 'en')}, each with a criminogenic factor and facts`,
    met: (r) => new Set(r.b.filter((d) => said(d.factor) && said(d.facts)).map((d) => d.lifeDomain)).size >= affected.value,
  },
  {
    path: 'c.tense',
    step: 'consequences',
    source: 'BGS 2.20(1)(c)',
    nl: 'Heeft geleid, leidt of zou gaan leiden',
    en: 'Has led, leads or would lead',
    met: (r) => r.c.tense !== undefined,
  },
  {
    path: 'c.harms',
    step: 'consequences',
    source: 'BGS 2.20(1)(c)',
    nl: 'Overlast, criminaliteit of onveiligheid',
    en: 'Nuisance, crime or unsafety',
    met: (r) => r.c.harms.length > 0,
  },
  {
    path: 'c.explanation',
    step: 'consequences',
    source: 'BGS 2.20(1)(c)',
    nl: 'Toelichting op de gevolgen',
    en: 'Explanation of the consequences',
    met: (r) => said(r.c.explanation),
  },
  {
    path: 'c.indications',
    step: 'consequences',
    source: 'BGS 2.20(1)(c)',
    nl: 'Duidelijke en objectieve aanwijzingen',
    en: 'Clear and objective indications',
    met: (r) => r.c.tense !== 'would_lead' || said(r.c.indications),
  },
  {
    path: 'd.domains',
    step: 'cooperation',
    source: 'BGS 2.20(1)(d)',
    nl: `Ten minste ${spelled(needed.value, needed.unit, 'nl')} die nodig zijn`,
    en: `At least ${spelled(needed.value, needed.unit, 'en')} that are needed`,
    met: (r) => new Set(r.d.domains).size >= needed.value,
  },
  {
    path: 'd.tried',
    step: 'cooperation',
    source: 'LK24 4.1',
    nl: 'Wat is al geprobeerd?',
    en: 'What has been tried?',
    met: (r) => said(r.d.tried),
  },
  {
    path: 'd.insufficient',
    step: 'cooperation',
    source: 'LK24 4.1',
    nl: 'Waarom was dat niet genoeg?',
    en: 'Why was that not enough?',
    met: (r) => said(r.d.insufficient),
  },
  {
    path: 'quality.checkedBy',
    step: 'accountability',
    source: 'BGS 1.6',
    nl: 'Wie heeft de feiten gecontroleerd?',
    en: 'Who checked the facts?',
    met: (r) => said(r.quality.checkedBy),
  },
  {
    path: 'quality.checkedOn',
    step: 'accountability',
    source: 'BGS 1.6',
    nl: 'Wanneer zijn de feiten gecontroleerd?',
    en: 'When were the facts checked?',
    met: (r) => r.quality.checkedOn !== undefined,
  },
  {
    path: 'quality.how',
    step: 'accountability',
    source: 'BGS 1.6',
    nl: 'Hoe zijn de feiten gecontroleerd?',
    en: 'How were the facts checked?',
    met: (r) => said(r.quality.how),
  },
  {
    path: 'quality.onlyOwnData',
    step: 'accountability',
    source: 'WGS 2.31(1)',
    nl: 'Bevestig dat dit alleen gegevens van uw eigen organisatie zijn',
    en: 'Confirm that these are data of your own organisation only',
    met: (r) => r.quality.onlyOwnData,
  },
  {
    path: 'informed.told',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Is de betrokkene geïnformeerd?',
    en: 'Has the subject been informed?',
    met: (r) => r.informed.told !== undefined,
  },
  {
    path: 'informed.on',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Wanneer is de betrokkene geïnformeerd?',
    en: 'When was the subject informed?',
    met: (r) => r.informed.told !== true || r.informed.on !== undefined,
  },
  {
    path: 'informed.by',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Door wie is de betrokkene geïnformeerd?',
    en: 'By whom was the subject informed?',
    met: (r) => r.informed.told !== true || said(r.informed.by),
  },
  {
    path: 'informed.how',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Hoe is de betrokkene geïnformeerd, en wat was de reactie?',
    en: 'How was the subject informed, and what was the reaction?',
    met: (r) => r.informed.told !== true || said(r.informed.how),
  },
  {
    path: 'informed.reason',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Waarom is de betrokkene niet geïnformeerd?',
    en: 'Why has the subject not been informed?',
    met: (r) => r.informed.told !== false || said(r.informed.reason),
  },
  {
    path: 'informed.reviewOn',
    step: 'accountability',
    source: 'R-CAS-08',
    nl: 'Wanneer wordt dat opnieuw bekeken?',
    en: 'When is that looked at again?',
    met: (r) => r.informed.told !== false || r.informed.reviewOn !== undefined,
  },
]

/**
 * What a referral must say in this house. Its own criteria come on top of a to d and are judged as those are, so a referral
 * shows to what extent it meets them too (BGS 2.20(3); LK24 4.2): they can keep a case out, never let one in.
 */
export function needsIn(extra: readonly ExtraCriterion[]): readonly Need[] {
  const own = extra.map(({ id, question }): Need => {
    return {
      path: `extra.${id}`,
      step: 'cooperation',
      source: 'BGS 2.20(3); LK24 4.2',
      nl: question,
      en: question,
      met: (referral) => said(referral.extra?.[id]),
    }
  })
  return [...referralNeeds, ...own]
}

export function missingFrom(referral: Referral, extra: readonly ExtraCriterion[]): readonly Need[] {
  return needsIn(extra).filter((need) => !need.met(referral))
}

type SubmittedReferral = Referral & {
  goal: string
  subject: Referral['subject'] & { givenName: string; familyName: string; birthDate: CalendarDate }
}

/** WGS 2.31(1), BGS 2.20(3): a referral shows to what extent each criterion is met. Throws `referral_incomplete` naming every gap. */
export function submitReferral(referral: Referral, extra: readonly ExtraCriterion[], today: CalendarDate): SubmittedReferral {
  const issues: Issue[] = missingFrom(referral, extra).map((need) => ({ path: need.path, code: 'required' }))
  const { givenName, familyName, birthDate } = referral.subject
  const wrongBirth = birthDateIssue(birthDate, today)
  if (wrongBirth) issues.push({ path: 'subject.birthDate', code: wrongBirth })
  for (const [path, day] of [
    ['quality.checkedOn', referral.quality.checkedOn],
    ['informed.on', referral.informed.on],
  ] as const) {
    if (day !== undefined && day > today) issues.push({ path, code: 'date_in_future' })
  }
  // from here on the names head the case, where nothing is covered
  for (const part of ['givenName', 'prefix', 'familyName', 'otherNames', 'address', 'municipality'] as const) {
    if (holdsBsn(referral.subject[part] ?? '')) issues.push({ path: `subject.${part}`, code: 'bsn_in_its_own_field' })
  }
  for (const [path, name] of [
    ['quality.checkedBy', referral.quality.checkedBy],
    ['informed.by', referral.informed.by],
  ] as const) {
    if (holdsBsn(name ?? '')) issues.push({ path, code: 'bsn_in_a_name' })
  }
  // looking again is still to be done; who was told needs no such day
  const { told, reviewOn } = referral.informed
  if (told === false && reviewOn !== undefined && reviewOn < today) issues.push({ path: 'informed.reviewOn', code: 'due_date_in_past' })
  if (issues.length > 0 || !givenName || !familyName || !birthDate || !referral.goal) throw new DomainError('referral_incomplete', issues)
  return { ...referral, goal: referral.goal, subject: { ...referral.subject, givenName, familyName, birthDate } }
}
