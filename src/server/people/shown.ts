import type { Consequences, Person, PersonFile } from '../../api/people.ts'
import { CalendarDate, type Period } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { HouseRole, managesPeopleOf, mayInvite } from '../../domain/house-roles.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import { activeRefusal, missingTrainings, Professional } from '../../domain/professional.ts'
import type { Context } from '../serve.ts'
import { type AtStake, findPerson, listFormer, mapAccounts, type PersonRow } from './queries.ts'

/** The dates and facts that decide whether somebody is active, as the domain reads them. */
export function professionalOf(row: PersonRow): Professional {
  return Professional.parse({
    id: row.id,
    participantId: row.participant_id,
    name: row.name,
    houseRoles: row.house_roles,
    designatedFrom: row.designated_from,
    designatedUntil: row.designated_until,
    screenedOn: row.screened_on,
    noCommercialTasks: row.no_commercial_tasks,
    trainings: row.trainings,
  })
}

export function refusalToday(row: PersonRow, professional: Professional, today: CalendarDate) {
  const participant = { id: professional.participantId, kind: ParticipantKind.parse(row.kind), ...participationOf(row) }
  return activeRefusal(professional, participant, today)
}

/** From when until when the participant of this person takes part. */
export function participationOf({ from, until }: PersonRow): Period {
  return { from: CalendarDate.parse(from), until: until === null ? null : CalendarDate.parse(until) }
}

type Shown = ReturnType<typeof shownPerson>

function shownPerson(row: PersonRow, { today, standing, userId, participantId }: Context) {
  const professional = professionalOf(row)
  const refusal = refusalToday(row, professional, today)
  return {
    ...professional,
    username: row.username,
    mandate: row.mandate,
    mandateOn: row.mandate_on === null ? null : CalendarDate.parse(row.mandate_on),
    active: refusal === undefined,
    inactiveBecause: refusal ?? null,
    missingTrainings: missingTrainings(professional, today),
    version: row.version,
    isManaged: row.id !== userId && managesPeopleOf(standing.houseRoles, participantId, row.participant_id),
    isInvitable: row.id !== userId && mayInvite(standing.houseRoles, participantId, professional),
  }
}

/** People as the requester may see them, with whether they can sign in. */
export async function showPeople(rows: readonly PersonRow[], context: Context): Promise<Person[]> {
  const accounts = await mapAccounts(
    context.tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const known = accounts.get(row.id)
    const account = known ? { hasAccount: known.has_account, invitedAt: known.invited_at, invitedUntil: known.invited_until } : null
    const shown: Shown = shownPerson(row, context)
    return { ...shown, account }
  })
}

/** One person; for who manages only the people of their own participant the others do not exist. */
export async function showPerson(id: string, context: Context): Promise<Person> {
  const [person] = await showPeople([await getPerson(id, context)], context)
  if (!person) throw new DomainError('not_found')
  return person
}

/** With the designations before; who manages one participant sees those by that participant. */
export async function showPersonFile(id: string, context: Context): Promise<PersonFile> {
  const [person, former, { participant }] = [await showPerson(id, context), await listFormer(context.tx, [id]), await context.network()]
  const formerDesignations = former
    .filter((each) => isInSight(context, each.participant_id))
    .map((each) => ({
      participant: participant(each.participant_id).name,
      houseRoles: HouseRole.array().parse(each.house_roles),
      from: CalendarDate.parse(each.designated_from),
      until: CalendarDate.parse(each.designated_until),
    }))
  return { ...person, formerDesignations }
}

export async function getPerson(id: string, context: Context): Promise<PersonRow> {
  const row = await findPerson(context.tx, id)
  if (!row || !isInSight(context, row.participant_id)) throw new DomainError('not_found')
  return row
}

/** Who only administers a participant sees the people of that participant. */
export function onlyOwn({ standing, participantId }: Context): string | undefined {
  const others = standing.houseRoles.filter((role) => role !== 'participant_administrator')
  return others.some((role) => seesAll.includes(role)) ? undefined : participantId
}

const seesAll: readonly HouseRole[] = ['administrator', 'network_manager', 'coordinating_dpo', 'information_coordinator']

function isInSight(context: Context, participantId: string): boolean {
  const own = onlyOwn(context)
  return own === undefined || own === participantId
}

/** Somebody whom the requester manages and who is somebody else. */
export async function getManaged(id: string, context: Context): Promise<PersonRow> {
  const row = await getPerson(id, context)
  const { standing, participantId, userId } = context
  if (!managesPeopleOf(standing.houseRoles, participantId, row.participant_id)) throw new DomainError('not_found')
  if (row.id === userId) throw new DomainError('not_about_yourself')
  return row
}

export function consequencesOf(active: boolean, stake: AtStake | undefined): Consequences {
  return {
    active,
    seats: stake?.seats ?? 0,
    cases: stake?.cases ?? 0,
    leading: stake?.led ?? 0,
    isSignedIn: stake?.is_signed_in ?? false,
  }
}
