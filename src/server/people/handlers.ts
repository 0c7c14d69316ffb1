import type { peopleOperations } from '../../api/people.ts'
import { type Conditions, conditionIssues, type Designation, type NewDesignation } from '../../domain/designation.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { HouseRole, managesPeopleOf, mayInvite } from '../../domain/house-roles.ts'
import { invitationDays } from '../../domain/invitation.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import { endedOn } from '../../domain/professional.ts'
import type { Context, Handlers } from '../serve.ts'
import { hashToken, newToken } from '../session.ts'
import { endDesignation, previewConsequences } from './end.ts'
import { readCursor, writeCursor } from './page.ts'
import { countPeople, designateAgain, insertPerson, invite, listPeople, revokeInvitation, updatePerson } from './queries.ts'
import { getManaged, onlyOwn, participationOf, professionalOf, refusalToday, showPeople, showPerson, showPersonFile } from './shown.ts'

export const peopleHandlers: Handlers<typeof peopleOperations> = {
  async listProfessionals(_input, { network }) {
    const { professionals } = await network()
    return {
      professionals: professionals.map(({ id, name, participantId, houseRoles, active }) => ({
        id,
        name,
        participantId,
        houseRoles: [...houseRoles],
        active,
      })),
    }
  },

  async listPeople({ body: { after, limit, search, participantId, ...rest } }, context) {
    const own = onlyOwn(context)
    if (own !== undefined && participantId !== undefined && participantId !== own) return { people: [], total: 0, next: null }
    const filter = { state: rest.state, role: rest.role, search: search?.trim() || undefined, participantId: own ?? participantId }
    const rows = await listPeople(context.tx, { ...filter, limit, after: after === undefined ? undefined : readCursor(after) })
    const [total, last] = [await countPeople(context.tx, filter), rows[limit - 1]]
    return {
      people: await showPeople(rows.slice(0, limit), context),
      total,
      next: rows.length > limit && last ? writeCursor(last.name, last.id) : null,
    }
  },

  showPerson: ({ params }, context) => showPersonFile(params.professionalId, context),

  designatePerson: ({ body }, context) => designate(body, context),

  changeConditions: ({ params, body }, context) => change(params.professionalId, body, context),

  designateAnew: ({ params, body }, context) => designateAnew(params.professionalId, body, context),

  previewConsequences: ({ params, body }, context) => previewConsequences(params.professionalId, body, context),

  endDesignation: ({ params, body }, context) => endDesignation(params.professionalId, body.on, context),

  async invitePerson({ params: { professionalId } }, context) {
    const { tx, house, now, today, standing, participantId } = context
    const row = await getManaged(professionalId, context)
    const professional = professionalOf(row)
    if (!mayInvite(standing.houseRoles, participantId, professional)) throw new DomainError('invited_by_house')
    // no account before every condition holds (BGS 1.11; R-AUT-07)
    if (refusalToday(row, professional, today)) throw new DomainError('account_not_active')
    const token = newToken()
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    if (!(await invite(tx, professionalId, hashToken(token), expiresAt))) throw new DomainError('not_allowed')
    return { token: `${house.slug}.${token}`, expiresAt: expiresAt.toISOString() }
  },

  async revokeInvitation({ params: { professionalId } }, context) {
    const { standing, participantId } = context
    const professional = professionalOf(await getManaged(professionalId, context))
    if (!mayInvite(standing.houseRoles, participantId, professional)) throw new DomainError('invited_by_house')
    if (!(await revokeInvitation(context.tx, professionalId))) throw new DomainError('no_invitation')
    return { revoked: true as const }
  },
}

/** The participant designates (WGS 1.4(3)); the administrator may record it for any of them. */
async function designate(given: Designation, context: Context) {
  const { tx, house, today, standing, participantId, network } = context
  const { participants } = await network()
  const found = participants.find(({ id }) => id === given.participantId)
  if (!found || !managesPeopleOf(standing.houseRoles, participantId, given.participantId))
    throw new DomainError('invalid_input', [{ path: 'participantId', code: 'invalid_choice' }])
  const issues: Issue[] = conditionIssues(given, { kind: found.kind, today, by: standing.houseRoles, before: [] })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  const id = await insertPerson(tx, given)
  house.network.forget()
  return showPerson(id, context)
}

async function change(id: string, given: Conditions, context: Context) {
  const { tx, house, today, standing, expected } = context
  const row = await getManaged(id, context)
  const before = HouseRole.array().parse(row.house_roles)
  const issues = conditionIssues(given, { kind: ParticipantKind.parse(row.kind), today, by: standing.houseRoles, before })
  const hasEnded = row.designated_until !== null && row.designated_until <= today
  // who comes back gets nothing of before: no seat, and no account that still opens
  if (hasEnded && (given.designatedUntil === null || given.designatedUntil > today))
    issues.push({ path: 'designatedUntil', code: 'designation_has_ended' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  if (!(await updatePerson(tx, id, expected, given))) throw new DomainError('changed_meanwhile', [], await showPerson(id, context))
  house.network.forget()
  return showPerson(id, context)
}

/** Who comes back, here or at another participant, is the same person to the journal, and begins anew in all else (R-SEC-10). */
async function designateAnew(id: string, given: NewDesignation, context: Context) {
  const { tx, house, today, standing, participantId, network, expected } = context
  const row = await getManaged(id, context)
  const found = (await network()).participants.find((each) => each.id === given.participantId)
  if (!found || !managesPeopleOf(standing.houseRoles, participantId, given.participantId))
    throw new DomainError('invalid_input', [{ path: 'participantId', code: 'invalid_choice' }])
  const ended = endedOn(professionalOf(row), participationOf(row), today)
  if (ended === undefined) throw new DomainError('designation_not_ended')
  const issues = conditionIssues(given, { kind: found.kind, today, by: standing.houseRoles, before: [] })
  if (found.until !== null && found.until <= today) issues.push({ path: 'participantId', code: 'participant_not_active' })
  if (given.designatedFrom < ended) issues.push({ path: 'designatedFrom', code: 'overlaps_former_designation' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  if (!(await designateAgain(tx, id, expected, given))) throw new DomainError('changed_meanwhile', [], await showPerson(id, context))
  house.network.forget()
  return showPerson(id, context)
}
