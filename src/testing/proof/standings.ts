import { call } from '../../api/client.ts'
import { consultationOperations } from '../../api/consultations.ts'
import { referralOperations } from '../../api/referrals.ts'
import { signalOperations } from '../../api/signals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { HouseRole } from '../../domain/house-roles.ts'
import { carries } from '../../server/proof/oracle.ts'
import { rivierenlandOost } from '../../world/houses.ts'
import { caseInEnrichment, caseInTreatment, judgedCase, recordPurpose } from '../case.ts'
import type { TestHouse } from '../house.ts'
import { completeReferral } from '../referrals.ts'
import { doorTo, sendSignal, signalMessage } from '../signals.ts'
import { asSuperuser } from './superuser.ts'

/**
 * Somebody whose only standing in a case is this one seat; `timed` seats are not in force today, and `none` has no seat at all.
 * Who is `uncarried` has every seat that their role does not carry, as no rule would give them.
 */
export type Seated = {
  username: string
  seat: SeatRole | 'none'
  timed: 'now' | 'ended' | 'coming' | 'uncarried'
  participants: 'public' | 'private'
  roles: readonly HouseRole[]
}

/** A role for each seat that carries it. */
const carrying = {
  receiver: 'professional',
  consulted: 'chair',
  referrer: 'professional',
  intake: 'information_coordinator',
  judge: 'judge',
  supplier: 'support',
  decider: 'judge',
  process_lead: 'process_director',
  case_lead: 'chair',
  member: 'professional',
  support: 'support',
  notifier: 'information_coordinator',
  reviewer: 'coordinating_dpo',
} as const satisfies Record<SeatRole, HouseRole>
const processing = HouseRole.options.filter((role) => carries([role], 'member'))
/** Who reviews (b), maintains (c), governs or manages the network (none). */
const notProcessing = HouseRole.options.filter((role) => !carries([role], 'member'))

const classes = ['public', 'private'] as const

const ofEachClass = classes.flatMap((participants): Seated[] => [
  ...SeatRole.options.map((seat) => ({
    username: `zetel-${seat.replace('_', '-')}-${participants}`,
    seat,
    timed: 'now' as const,
    participants,
    roles: [carrying[seat]],
  })),
  ...(['ended', 'coming'] as const).map((timed) => ({
    username: `zetel-${timed}-${participants}`,
    seat: 'none' as const,
    timed,
    participants,
    roles: processing,
  })),
  { username: `zetel-geen-${participants}`, seat: 'none', timed: 'now', participants, roles: ['professional'] },
])

export const seated: readonly Seated[] = [
  ...ofEachClass,
  ...notProcessing.map((role) => ({
    username: `zetel-${role.replaceAll('_', '-')}`,
    seat: 'none' as const,
    timed: 'uncarried' as const,
    participants: 'public' as const,
    roles: [role],
  })),
]

export const roleHolders = HouseRole.options.map((role) => ({ username: `rol-${role.replaceAll('_', '-')}`, role }))

/** Who signs in still but is no longer designated, with a seat in every case and a role that may much. */
export const inactive = 'niet-actief'

/** The invented house with one more person for every seat and every role. */
export function houseOfStandings() {
  const participantOf = (kind: string): string => rivierenlandOost.participants.find((each) => each.kind === kind)?.id ?? ''
  const ids = { public: participantOf('police'), private: participantOf('probation') }
  const like = rivierenlandOost.professionals[0]
  const extra = [
    ...seated.map(({ username, participants }) => ({ username, participantId: ids[participants], houseRoles: ['steering_group'] })),
    ...roleHolders.map(({ username, role }) => ({ username, participantId: ids.public, houseRoles: [role] })),
    { username: inactive, participantId: ids.public, houseRoles: ['process_director'], designatedUntil: '2026-01-01' },
  ].map((person, index) => ({
    ...like,
    designatedUntil: null,
    ...person,
    name: person.username,
    id: `00000000-0000-4000-8099-${String(index + 1).padStart(12, '0')}`,
  }))
  return { ...rivierenlandOost, professionals: [...rivierenlandOost.professionals, ...extra] }
}

/** One case in each phase with everybody in it, each in one seat; set down as rows, whatever the law says of such a seat. */
export async function casesInEveryPhase(world: TestHouse): Promise<Record<CasePhase, string>> {
  const found: Record<string, string> = {}
  // a judge of a private participant, say: what no door would record
  await asSuperuser(world, async (client) => {
    for (const { username, roles } of seated)
      await client.query('update professionals set house_roles = $2 where username = $1', [username, roles])
  })
  world.house.network.forget()
  for (const phase of CasePhase.options) {
    const caseId = await made[phase](world)
    found[phase] = caseId
    await asSuperuser(world, async (client) => {
      await client.query("update cases set phase = $2, closed_at = case when $2 = 'closed' then now() end where id = $1", [caseId, phase])
      await client.query('delete from seats where case_id = $1', [caseId])
      await pastEveryRule(client)
      for (const each of [...seated, { username: inactive, seat: 'process_lead', timed: 'now', roles: [] } as const])
        await seat(client, world, caseId, each)
    })
  }
  return found
}

/** Each phase is reached as the law has it; those that take many hands, or another door, are set down on what comes nearest. */
const made: Readonly<Record<CasePhase, (world: TestHouse) => Promise<string>>> = {
  signal: async (world) => {
    const { secret } = await doorTo(world, 'piet')
    await sendSignal(world, secret, signalMessage())
    const { signals } = await call(world.as('piet'), signalOperations.listSignals, {})
    return signals[0]?.caseId ?? ''
  },
  consultation: async (world) => {
    const consulted = [{ participantId: world.participantOf('tom'), professionalIds: [world.idOf('tom')] }]
    const body = { question: 'Is aanmelden raadzaam?', about: { how: 'nobody' as const }, ground: 'wgs_1_5_1' as const, consulted }
    return (await call(world.as('piet'), consultationOperations.beginConsultation, { body })).caseId
  },
  radicalisation: async (world) => (await judgedCase(world)).params.caseId,
  draft: async (world) =>
    (await call(world.as('piet'), referralOperations.startReferral, { body: { referral: completeReferral() } })).caseId,
  purpose_review: async (world) => (await judgedCase(world)).params.caseId,
  enrichment: async (world) => (await caseInEnrichment(world)).params.caseId,
  in_treatment: async (world) => (await caseInTreatment(world)).params.caseId,
  not_taken: async (world) => {
    const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const house = { houseName: 'Zorg- en Veiligheidshuis Veenkoloniën-West', houseContact: 'Haven 12', offerHandover: true }
    const body = { outcome: 'not_in_accordance' as const, notTaken: 'other_house' as const, motive: 'Woont daar.', ...house }
    await recordPurpose(world, 'mieke', { params, body })
    await call(world.as('piet'), weighingOperations.acceptHouseOffer, { params })
    // what else ends a case so, and gives who tells the referrer something to tell
    await asSuperuser(world, (client) =>
      client.query(
        `insert into radicalisation_reports (id, case_id, from_phase, receiver, reported_on, participant_id, reported_by, outcome, outcome_on, settled_by)
         values (gen_random_uuid(), $1, 'in_treatment', 'police', app.today(), $2, $3, 'taken_up', app.today(), $3)`,
        [params.caseId, world.participantOf('piet'), world.idOf('piet')],
      ),
    )
    return params.caseId
  },
  closed: async (world) => (await caseInTreatment(world)).params.caseId,
}
const no = { a: true, b: true, c: false, d: false, motive: 'Er is geen samenwerking voor nodig.' }

const periods = { now: [-1, null], uncarried: [-1, null], ended: [-2, -1], coming: [1, null] } as const

type Query = { query(text: string, values?: unknown[]): Promise<unknown> }

/** From here on no trigger stops this connection: what is proved is that such seats would open nothing. */
export const pastEveryRule = (client: Query): Promise<unknown> => client.query('set session_replication_role = replica')

type Given = Pick<Seated, 'username' | 'seat' | 'timed' | 'roles'>

async function seat(client: Query, world: TestHouse, caseId: string, given: Given): Promise<void> {
  const [from, until] = periods[given.timed]
  for (const role of seatsFor(given)) {
    await client.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, "from", until)
       values (gen_random_uuid(), $1, $2, $3, $4, 'composition', gen_random_uuid(), now() + make_interval(hours => $5), now() + make_interval(hours => $6))`,
      [caseId, world.idOf(given.username), world.participantOf(given.username), role, from, until],
    )
  }
}

function seatsFor({ seat, timed, roles }: Given): readonly SeatRole[] {
  if (seat !== 'none') return [seat]
  if (timed === 'now') return []
  if (timed === 'uncarried') return SeatRole.options.filter((each) => !carries(roles, each))
  // every seat there is has ended, or is still to begin, and none of them is there today
  return SeatRole.options
}
