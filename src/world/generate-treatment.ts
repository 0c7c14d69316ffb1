import { addDays, type CalendarDate, daysBetween } from '../domain/date.ts'
import { LifeDomain } from '../domain/life-domains.ts'
import { Category, categoriesFor, groundsFor, supplyGrounds } from '../domain/supply-tables.ts'
import { type Making, type Person, Sealed, withRole } from './generate.ts'
import { factFrom, goals, nameFrom, questions, situationFrom, tasks } from './generate-texts.ts'

/** From the opened gate on: questions, answers, the table, the plan and its end. */
export function addTreatment(making: Making): void {
  const { chance, region, phase, began } = making
  const asked = addDays(began, 8)
  const suppliers = chance.some(
    region.people.filter(({ houseRoles }) => houseRoles.includes('professional')),
    4,
  )
  const count = Math.max(1, making.wish.items + chance.between(-Math.floor(making.wish.items / 4), Math.floor(making.wish.items / 4)))
  suppliers.forEach((supplier, index) => {
    const isAnswered = phase !== 'enrichment' || index > 0
    const requestId = ask(making, supplier, asked, isAnswered)
    if (!isAnswered) return
    const share = Math.floor(count / suppliers.length) + (index < count % suppliers.length ? 1 : 0)
    for (let item = 0; item < share; item += 1) supply(making, supplier, requestId, asked)
  })
  if (phase === 'enrichment') return
  const until = phase === 'closed' ? addDays(began, 190) : undefined
  compose(making, suppliers, until)
  analyse(making, suppliers)
  plan(making, suppliers, until)
  if (until) close(making, suppliers, until)
}

function ask({ chance, region, caseId, add, at, seat, phase }: Making, supplier: Person, on: CalendarDate, isAnswered: boolean): string {
  const id = chance.id()
  const asker = chance.of([...withRole(region, 'information_coordinator'), ...withRole(region, 'process_director')])
  add('information_requests', {
    id,
    case_id: caseId,
    participant_id: supplier.participantId,
    asked_by: asker.id,
    asking_participant_id: asker.participantId,
    categories: [],
    sealed: new Sealed(asker.participantId, id, { question: 'Wat is bij u bekend dat voor dit doel nodig is?' }),
    asked_at: at(on),
    due_on: addDays(on, 10),
    outcome: isAnswered ? 'supplied' : null,
    answer_sealed: isAnswered ? new Sealed(supplier.participantId, id, { reason: null }) : null,
    answered_by: isAnswered ? supplier.id : null,
    answered_at: isAnswered ? at(addDays(on, 2)) : null,
  })
  seat(supplier, 'supplier', on, id, phase === 'enrichment' ? undefined : addDays(on, 22))
  return id
}

function supply(
  { chance, region, caseId, add, at, eraseOn, began, wish }: Making,
  supplier: Person,
  requestId: string,
  asked: CalendarDate,
): void {
  const category = chance.of(categoriesFor(supplier.kind).filter((each) => each !== 'BSN' && Category.options.includes(each)))
  const ground = chance.of(groundsFor(supplier.kind, category))
  const { needs } = supplyGrounds[ground]
  const id = chance.id()
  const latest = Math.max(2, Math.min(daysBetween(asked, wish.today), 160))
  const on = addDays(asked, chance.isTrue(0.6) ? 2 : chance.between(2, latest))
  const other = chance.of(region.people).participantId
  const isNarrowed = chance.isTrue(0.08) && other !== supplier.participantId
  add('supplies', {
    id,
    case_id: caseId,
    request_id: requestId,
    category,
    nature: chance.of(['fact', 'observation', 'judgment', 'statement_of_subject'] as const),
    life_domains: chance.some(LifeDomain.options, 1),
    ground,
    consent_on: needs === 'consent_date' ? addDays(began, -2) : null,
    supplied_by: supplier.participantId,
    entered_by: supplier.id,
    supplied_at: at(on),
    first_processed_at: at(on),
    erase_on: eraseOn,
    not_to: isNarrowed ? [other] : [],
    only_orally: chance.isTrue(0.05),
    sealed: new Sealed(supplier.participantId, id, {
      text: factFrom(chance, category),
      groundMotive: needs === 'motive' ? 'Nodig om gevaar voor de betrokkene en anderen te keren.' : null,
      restrictionNote: null,
    }),
  })
}

function compose({ chance, region, caseId, add, seat, began }: Making, members: readonly Person[], until: CalendarDate | undefined): void {
  const on = addDays(began, 30)
  const lead = chance.of(withRole(region, 'process_director'))
  add('plans', { case_id: caseId, version: 1 })
  const id = chance.id()
  add('composition_decisions', {
    id,
    case_id: caseId,
    outcome: 'taken_up',
    decided_by: [...new Set(withRole(region, 'judge').map(({ participantId }) => participantId))],
    participant_id: lead.participantId,
    recorded_by: lead.id,
    sealed: new Sealed(lead.participantId, id, {
      motive: 'Samen nodig voor het doel.',
      goal: 'Rust en een plan dat houdt.',
      adviceToReferrer: null,
    }),
    decided_at: `${on}T13:00:00Z`,
  })
  questions.forEach((question, position) => {
    const questionId = chance.id()
    add('questions', {
      id: questionId,
      case_id: caseId,
      participant_id: lead.participantId,
      position,
      sealed: new Sealed(lead.participantId, questionId, { question }),
    })
  })
  seat(lead, 'process_lead', on, id, until)
  members.forEach((member, index) => {
    seat(member, index === 0 ? 'case_lead' : 'member', on, id, until)
  })
  for (const support of withRole(region, 'support')) seat(support, 'support', on, id, until)
  if (!chance.isTrue(0.7)) return
  const relative = nameFrom(chance)
  const personId = chance.id()
  const supplier = members[0] ?? lead
  add('persons', {
    id: personId,
    case_id: caseId,
    kind: 'circle',
    given_name: relative.givenName,
    family_name: relative.familyName,
    relation: chance.of(['parent', 'sibling', 'partner', 'friend'] as const),
    supplied_by: supplier.participantId,
    first_processed_at: `${on}T14:00:00Z`,
    sealed: new Sealed(supplier.participantId, personId, { why: 'Direct contact, mogelijk steun' }),
  })
}

function analyse({ chance, caseId, add, began }: Making, members: readonly Person[]): void {
  for (const lifeDomain of chance.some(LifeDomain.options, 5)) {
    const by = chance.of(members)
    add('analysis_domains', {
      case_id: caseId,
      life_domain: lifeDomain,
      participant_id: by.participantId,
      criminogenic: chance.isTrue(0.5),
      priority: chance.isTrue(0.3),
      score: chance.between(1, 4),
      sealed: new Sealed(by.participantId, `${caseId}/${lifeDomain}`, { situation: situationFrom(chance, lifeDomain) }),
      updated_by: by.id,
      updated_at: `${addDays(began, 33)}T10:00:00Z`,
    })
  }
}

function plan({ chance, caseId, add, began, wish }: Making, members: readonly Person[], until: CalendarDate | undefined): void {
  const own = chance.of(members)
  const goalId = chance.id()
  add('goals', {
    id: goalId,
    case_id: caseId,
    life_domain: 'housing',
    participant_id: own.participantId,
    subjects_own: true,
    status: until ? 'reached' : 'open',
    sealed: new Sealed(own.participantId, goalId, chance.of(goals)),
    created_at: `${addDays(began, 34)}T10:00:00Z`,
  })
  for (const text of chance.some(tasks, 4)) {
    const owner = chance.of(members)
    const id = chance.id()
    // most of what is old is done; now and then something is overdue
    const dueOn = addDays(began, chance.between(60, 180))
    const isPast = dueOn < wish.today
    add('agreements', {
      id,
      case_id: caseId,
      goal_id: goalId,
      kind: 'intervention',
      line: chance.of(['criminal_law', 'administration', 'care'] as const),
      participant_id: owner.participantId,
      executor_id: owner.id,
      supplier_id: owner.participantId,
      due_on: isPast && !until && chance.isTrue(0.25) ? addDays(wish.today, -chance.between(1, 40)) : dueOn,
      status: until || (isPast && chance.isTrue(0.9)) ? 'done' : chance.of(['open', 'under_way'] as const),
      sealed: new Sealed(owner.participantId, id, { text }),
      registered_by: owner.id,
      registered_at: `${addDays(began, 35)}T10:00:00Z`,
    })
  }
}

function close({ chance, caseId, add }: Making, members: readonly Person[], on: CalendarDate): void {
  const [by] = members
  if (!by) return
  add('closings', {
    case_id: caseId,
    reason: chance.of(['goals_reached', 'handed_over', 'no_longer_necessary'] as const),
    relapse_risk: chance.of(['small', 'present'] as const),
    participant_id: by.participantId,
    proposed_by: by.id,
    proposed_at: `${on}T10:00:00Z`,
    sealed: new Sealed(by.participantId, caseId, 'Het plan houdt zonder deze tafel.'),
  })
  add('statistics', {
    id: chance.id(),
    month: `${on.slice(0, 7)}-01`,
    event: 'closed',
    outcome: 'goals_reached',
    themes: [],
    age_band: '25-49',
    days: 190,
  })
}
