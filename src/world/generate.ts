import { testBsn } from '../domain/bsn.ts'
import type { CasePhase } from '../domain/case.ts'
import { addDays, addYears, type CalendarDate } from '../domain/date.ts'
import { nameKeys } from '../domain/name-keys.ts'
import { classOf, type ParticipantKind } from '../domain/participant.ts'
import { addressFrom, nameFrom, problemFrom } from './generate-texts.ts'
import { addTreatment } from './generate-treatment.ts'
import { type Chance, chanceFrom } from './random.ts'

/** What is written sealed, under the key of this participant in this case; `row` is the place's row when it is not the id. */
export class Sealed {
  readonly participantId: string
  readonly value: unknown
  readonly row: string
  constructor(participantId: string, row: string, value: unknown) {
    this.participantId = participantId
    this.row = row
    this.value = value
  }
}
/** What is found again by the keyed hash of a BSN. */
export class Indexed {
  readonly bsn: string
  constructor(bsn: string) {
    this.bsn = bsn
  }
}

export type Value = string | number | boolean | null | readonly string[] | Sealed | Indexed
export type Row = Readonly<Record<string, Value>>
export type GeneratedCase = { id: string; bucket: string; rows: [table: string, row: Row][] }

export type Person = { id: string; participantId: string; kind: ParticipantKind; houseRoles: readonly string[] }
export type Region = { people: readonly Person[]; municipalities: readonly string[] }
export type Wish = { seed: number; today: CalendarDate; items: number; rejectedWeeks: number }

const shares: readonly (readonly [CasePhase, number])[] = [
  ['draft', 0.03],
  ['purpose_review', 0.05],
  ['enrichment', 0.1],
  ['in_treatment', 0.42],
  ['not_taken', 0.08],
  ['closed', 0.32],
]
/** Days ago at which a case of this phase began: from, to. */
const ages: Readonly<Record<CasePhase, readonly [number, number]>> = {
  signal: [0, 5],
  consultation: [0, 7],
  draft: [0, 20],
  purpose_review: [0, 9],
  enrichment: [10, 45],
  in_treatment: [40, 1_500],
  radicalisation: [10, 40],
  not_taken: [8, 24],
  closed: [200, 1_700],
}

const themes = ['persistent_offenders', 'domestic_violence', 'youth_at_risk', 'misunderstood_behaviour', 'after_care_detention']

export type Making = {
  chance: Chance
  region: Region
  wish: Wish
  caseId: string
  phase: CasePhase
  began: CalendarDate
  ceiling: CalendarDate
  eraseOn: CalendarDate
  at(day: CalendarDate): string
  add(table: string, row: Row): void
  seat(person: Person, role: string, from: CalendarDate, decision: string, until?: CalendarDate): void
}

/** The case with this place in a region of any size: the same seed and place give the same case, with the same ids. */
export function generateCase(region: Region, wish: Wish, place: number): GeneratedCase {
  const chance = chanceFrom(wish.seed, place)
  const phase = phaseFrom(chance)
  const began = addDays(wish.today, -chance.between(...ages[phase]))
  const ceiling = addYears(began, 5)
  const decided = phase === 'not_taken' ? addDays(began, 6) : began
  const eraseOn = phase === 'not_taken' ? addDays(decided, 7 * wish.rejectedWeeks) : ceiling
  const caseId = chance.id()
  const rows: GeneratedCase['rows'] = []
  const making: Making = {
    chance,
    region,
    wish,
    caseId,
    phase,
    began,
    ceiling,
    eraseOn,
    at: (day) => `${day}T${String(chance.between(8, 15)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}:00Z`,
    add: (table, row) => rows.push([table, row]),
    seat: (person, role, from, decision, until) =>
      rows.push([
        'seats',
        {
          id: chance.id(),
          case_id: caseId,
          professional_id: person.id,
          participant_id: person.participantId,
          role,
          decision_kind:
            role === 'supplier'
              ? 'request'
              : ['process_lead', 'case_lead', 'member', 'support'].includes(role)
                ? 'composition'
                : 'referral',
          decision_id: decision,
          from: `${from}T07:30:00Z`,
          until: until ? `${until}T16:30:00Z` : null,
        },
      ]),
  }
  refer(making, place)
  if (phase !== 'draft') weigh(making)
  if (phase !== 'draft' && phase !== 'purpose_review' && phase !== 'not_taken') addTreatment(making)
  return { id: caseId, bucket: (phase === 'draft' ? addYears(wish.today, 5) : eraseOn).slice(0, 7), rows }
}

function phaseFrom(chance: Chance): CasePhase {
  let left = chance.next()
  for (const [phase, share] of shares) {
    if (left < share) return phase
    left -= share
  }
  return 'closed'
}

export const withRole = (region: Region, role: string): Person[] => region.people.filter(({ houseRoles }) => houseRoles.includes(role))

function refer({ chance, region, wish, caseId, phase, began, ceiling, eraseOn, at, add, seat }: Making, place: number): void {
  const referrer = chance.of([...withRole(region, 'professional'), ...withRole(region, 'judge')])
  const { givenName, familyName } = nameFrom(chance)
  const birthDate = addDays(began, -chance.between(15 * 365, 70 * 365))
  const municipality = chance.of(region.municipalities)
  // there are some ninety thousand test numbers; in a larger region people come back
  const bsn = classOf(referrer.kind) === 'public' ? testBsn((place % 90_000) + 1) : undefined
  const address = addressFrom(chance)
  const submitted = phase === 'draft' ? null : `${began}T07:30:00Z`
  const caseThemes = chance.some(themes, chance.between(0, 2))
  const lead = chance.of(withRole(region, 'process_director'))
  const isTreated = phase === 'in_treatment' || phase === 'closed'
  add('cases', {
    id: caseId,
    number: '',
    phase,
    referred_by: referrer.id,
    referring_participant_id: referrer.participantId,
    subject_name: phase === 'draft' ? '' : `${givenName} ${familyName}`,
    subject_birth_date: phase === 'draft' ? null : birthDate,
    themes: caseThemes,
    urgent: chance.isTrue(0.1),
    process_lead_id: isTreated ? lead.id : null,
    first_processed_at: submitted,
    submitted_at: submitted,
    ceiling_on: submitted && ceiling,
    erase_on: submitted && eraseOn,
    review_on: phase === 'in_treatment' ? addDays(wish.today, chance.between(-40, 150)) : null,
    closed_at: phase === 'closed' ? `${addDays(began, 190)}T15:00:00Z` : null,
    updated_at: at(began),
  })
  add('referrals', {
    case_id: caseId,
    participant_id: referrer.participantId,
    saved_at: `${began}T07:20:00Z`,
    sealed: new Sealed(
      referrer.participantId,
      caseId,
      referralOf(chance, { givenName, familyName, birthDate, address, municipality, bsn, began, caseThemes }),
    ),
  })
  seat(referrer, 'referrer', began, caseId, isTreated ? addDays(began, 30) : undefined)
  if (phase === 'draft') return
  const personId = chance.id()
  add('persons', {
    id: personId,
    case_id: caseId,
    kind: 'subject',
    given_name: givenName,
    family_name: familyName,
    name_keys: nameKeys({ givenName, familyName, birthDate }),
    birth_date: birthDate,
    municipality,
    supplied_by: referrer.participantId,
    first_processed_at: submitted,
    bsn_sealed: bsn ? new Sealed(referrer.participantId, personId, bsn) : null,
    bsn_index: bsn ? new Indexed(bsn) : null,
    sealed: new Sealed(referrer.participantId, personId, { address }),
  })
  add('statistics', {
    id: chance.id(),
    month: `${began.slice(0, 7)}-01`,
    event: 'referred',
    outcome: null,
    themes: caseThemes,
    age_band: '25-49',
    days: 0,
  })
}

type Told = ReturnType<typeof nameFrom> & {
  birthDate: string
  address: string
  municipality: string
  bsn: string | undefined
  began: CalendarDate
  caseThemes: string[]
}

function referralOf(chance: Chance, { givenName, familyName, birthDate, address, municipality, bsn, began, caseThemes }: Told) {
  return {
    subject: { givenName, familyName, birthDate, address, municipality, ...(bsn ? { bsn } : {}) },
    goal: 'Rust en veiligheid, met een plan dat de betrokkene zelf kan volhouden.',
    themes: caseThemes,
    urgent: false,
    a: { where: 'subject', problem: problemFrom(chance) },
    b: [
      { lifeDomain: 'housing', factor: 'Geen vaste plek', facts: 'Drie adressen in een half jaar.' },
      { lifeDomain: 'substance_use', factor: 'Gebruik als aanleiding', facts: 'Bij de meeste meldingen onder invloed.' },
    ],
    c: { tense: 'leads', harms: ['serious_nuisance'], explanation: 'De omgeving vraagt om ingrijpen.' },
    d: { domains: ['care', 'safety'], tried: 'Gesprekken en een verwijzing.', insufficient: 'Hulp en toezicht wisten niet van elkaar.' },
    quality: { checkedBy: 'Aanmelder', checkedOn: addDays(began, -1), how: 'Eigen dossier nagelopen', onlyOwnData: true },
    informed: { told: true, on: addDays(began, -1), by: 'Aanmelder', how: 'In gesprek' },
  }
}

/** Gate 1, by police, prosecution and municipality, each once. */
function weigh({ chance, region, caseId, phase, began, at, add, seat }: Making): void {
  const judges = withRole(region, 'judge')
  const bureau = [...withRole(region, 'information_coordinator'), ...withRole(region, 'process_director')]
  const isOpen = phase === 'purpose_review' || phase === 'enrichment'
  const decided = addDays(began, 6)
  for (const judge of judges) seat(judge, 'judge', began, caseId, isOpen ? undefined : decided)
  for (const each of bureau) seat(each, 'intake', began, caseId, isOpen || phase === 'not_taken' ? undefined : addDays(began, 30))
  if (phase === 'purpose_review') return
  const fits = phase !== 'not_taken'
  const quorum = (['police', 'prosecution', 'municipal_executive'] as const).flatMap(
    (kind) => judges.find((judge) => judge.kind === kind) ?? [],
  )
  for (const judge of quorum) {
    add('purpose_judgments', {
      case_id: caseId,
      participant_id: judge.participantId,
      professional_id: judge.id,
      a: true,
      b: fits,
      c: fits,
      d: fits,
      sealed: new Sealed(judge.participantId, `${caseId}/${judge.participantId}`, {
        motive: fits ? 'Voldoet aan de vier criteria.' : 'Kan binnen één domein.',
      }),
      at: at(decided),
    })
  }
  const recorder = chance.of(bureau)
  add('purpose_decisions', {
    case_id: caseId,
    outcome: fits ? 'in_accordance' : 'not_in_accordance',
    rule: 'recorded_consensus',
    not_taken: fits ? null : 'single_domain',
    dissent: [],
    participant_id: recorder.participantId,
    recorded_by: recorder.id,
    sealed: new Sealed(recorder.participantId, caseId, {
      motive: fits ? 'Past bij het doel.' : 'Past niet bij het doel.',
      adviceToReferrer: fits ? null : 'Zoek contact met het wijkteam.',
    }),
    decided_at: `${decided}T13:00:00Z`,
  })
}
