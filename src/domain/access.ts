import * as z from 'zod'
import type { CasePhase } from './case.ts'
import { DomainError, type ErrorCode } from './errors.ts'
import type { HouseRole } from './house-roles.ts'
import type { ParticipantClass } from './participant.ts'
import { heldSeats, stageOf } from './stage.ts'

/** A person's place in one case, granted for a period by a recorded decision. */
export const SeatRole = z.enum([
  'receiver',
  'consulted',
  'referrer',
  'intake',
  'judge',
  'supplier',
  'decider',
  'process_lead',
  'case_lead',
  'member',
  'support',
  'notifier',
  'reviewer',
])
export type SeatRole = z.infer<typeof SeatRole>

export const seatRoles = {
  receiver: { nl: 'ontvanger van het signaal', en: 'receiver of the signal', source: 'WGS 2.31(1)' },
  consulted: { nl: 'geraadpleegde deelnemer', en: 'consulted participant', source: 'WGS 2.31(1)' },
  referrer: { nl: 'aanmelder', en: 'referrer', source: 'WGS 2.31(1)' },
  intake: { nl: 'bureau (intake)', en: 'bureau (intake)', source: 'WGS 2.31(2); LK24 5.3' },
  judge: { nl: 'beoordelaar', en: 'judge', source: 'WGS 2.31(2)' },
  supplier: { nl: 'bevraagde deelnemer', en: 'asked participant', source: 'WGS 2.31(3)' },
  decider: { nl: 'beslist mee over de samenstelling', en: 'decides on the composition', source: 'WGS 2.31(4)' },
  process_lead: { nl: 'procesregisseur', en: 'process director', source: 'LK24 3.2' },
  case_lead: { nl: 'casusregisseur', en: 'case director', source: 'LK24 3.2' },
  member: { nl: 'betrokken deelnemer', en: 'involved participant', source: 'WGS 2.31(4)' },
  support: { nl: 'ondersteuner', en: 'support', source: 'LK24 5.3' },
  notifier: { nl: 'bureau (bericht aan de aanmelder)', en: 'bureau (message to the referrer)', source: 'BGS 1.16(1)(b); WGS 2.31(13)' },
  reviewer: { nl: 'toetser van een afgeschermde casus', en: 'reviewer of a shielded case', source: 'WGS 1.8(2)(b)' },
} as const satisfies Record<SeatRole, { nl: string; en: string; source: string }>

type CaseRule = { seats: readonly SeatRole[]; participants?: 'public'; during: readonly CasePhase[]; source: string }
type HouseRule = { houseRoles: readonly HouseRole[] | 'everyone'; source: string }
type OpenRule = { open: true; source: string }
export type Rule = CaseRule | HouseRule | OpenRule

const treating = ['process_lead', 'case_lead', 'member'] as const
const weighing = ['intake', 'judge'] as const
const open = ['purpose_review', 'enrichment', 'in_treatment'] as const

/** Who may do what, when, and by which law. The only place where this is decided; the default is nobody. */
export const access = {
  'session.begin': { open: true, source: 'BIO2 5.17' },
  'house.show_public': { open: true, source: 'BGS 2.18; BGS 1.1' },
  'signal.send': { open: true, source: 'WGS 2.31(1); R-INT-01' },
  'session.use': { houseRoles: 'everyone', source: 'WGS 1.8(2)' },
  'network.read': { houseRoles: 'everyone', source: 'WGS 2.27' },
  'people.read': {
    houseRoles: ['administrator', 'participant_administrator', 'network_manager', 'coordinating_dpo', 'information_coordinator'],
    source: 'WGS 1.4; BGS 1.11',
  },
  'people.administer': { houseRoles: ['administrator', 'participant_administrator'], source: 'WGS 1.4(3); BGS 1.11; BGS 1.17' },
  'case.take_over': { houseRoles: ['process_director'], source: 'LK24 3.2; WGS 2.31(4)' },
  'access.review': { houseRoles: ['administrator', 'participant_administrator', 'coordinating_dpo'], source: 'WGS 1.8(2); BIO2 5.18.02' },
  // what a participant was asked to review in time and did not, the house sees to
  'access.remind': { houseRoles: ['administrator'], source: 'R-SEC-03; BIO2 5.18.02' },
  'house.administer': { houseRoles: ['administrator', 'network_manager'], source: 'WGS 2.27; BGS 1.1; BGS 2.18' },
  'legality.read': { houseRoles: 'everyone', source: 'WGS 1.8(6); BGS 1.13' },
  'legality.write': { houseRoles: ['network_manager', 'coordinating_dpo'], source: 'WGS 1.8(6); BGS 1.13' },
  'plus_task.read': { houseRoles: 'everyone', source: 'LK24 4.6' },
  'plus_task.write': { houseRoles: ['network_manager'], source: 'LK24 4.6; LK24 5.3' },
  'plus_task.decide': { houseRoles: ['steering_group', 'network_manager'], source: 'LK24 4.6; LK24 5.2' },
  'regional_table.read': { houseRoles: 'everyone', source: 'R-MON-07; P25' },
  'regional_table.write': { houseRoles: ['network_manager', 'information_coordinator'], source: 'R-MON-07; LK24 5.3' },
  'governance.read': { houseRoles: 'everyone', source: 'LK24 5.2' },
  'governance.write': { houseRoles: ['steering_group', 'network_manager'], source: 'LK24 5.2; LK24 5.3' },

  'covenant.read': { houseRoles: 'everyone', source: 'WGS 2.27; LK24 5.1' },
  'covenant.draft': { houseRoles: ['network_manager', 'information_coordinator'], source: 'R-GOV-08; LK24 5.1' },
  // agreed by the public participants; the bureau records who they were
  'covenant.adopt': { houseRoles: ['network_manager'], source: 'R-GOV-08; LK24 5.1' },
  'work.read': { houseRoles: 'everyone', source: 'WGS 1.8(2)(a)' },
  'work.put_away': { houseRoles: 'everyone', source: 'WGS 1.8(2)(a)' },
  'case.list': { houseRoles: 'everyone', source: 'WGS 1.8(2)(a)' },
  'weighing.look_back': { houseRoles: ['judge', 'information_coordinator', 'process_director'], source: 'R-CAS-07; WGS 2.31(2)' },
  'meeting.list': { houseRoles: 'everyone', source: 'WGS 2.31(5)' },
  'meeting.plan': { houseRoles: ['process_director', 'support', 'information_coordinator'], source: 'LK24 5.3' },
  'meeting.approve': { houseRoles: ['process_director', 'chair'], source: 'R-CAS-11' },
  'referral.start': { houseRoles: ['professional', 'judge', 'process_director', 'information_coordinator'], source: 'WGS 2.31(1)' },
  'advice.ask': {
    houseRoles: ['professional', 'judge', 'chair', 'process_director', 'information_coordinator', 'support', 'network_manager'],
    source: 'R-GOV-05; LK24 3.2',
  },
  'advice.read': { houseRoles: 'everyone', source: 'R-GOV-05' },
  'advice.answer': { houseRoles: ['process_director', 'information_coordinator'], source: 'R-GOV-05; LK24 3.2' },
  'knowledge.read': { houseRoles: 'everyone', source: 'R-GOV-05; LK24 3.2' },
  'knowledge.publish': { houseRoles: ['process_director', 'information_coordinator'], source: 'R-GOV-05; LK24 3.2' },
  'consultation.begin': { houseRoles: ['professional', 'judge', 'process_director', 'information_coordinator'], source: 'WGS 2.31(1)' },
  'consultation.list': { houseRoles: 'everyone', source: 'WGS 1.8(2)(a)' },
  'referral.take_over': { houseRoles: ['professional', 'judge', 'process_director', 'information_coordinator'], source: 'WGS 2.31(1)' },
  'referral.list': { houseRoles: 'everyone', source: 'WGS 1.8(2)(a)' },
  'signal.list': { houseRoles: ['professional', 'judge'], source: 'WGS 2.31(1)' },
  'door.manage': { houseRoles: ['administrator'], source: 'WGS 1.8(2)(c); BIO2 5.17' },
  'retention.read': {
    houseRoles: ['coordinating_dpo', 'contact_point_officer', 'information_coordinator', 'administrator'],
    source: 'WGS 1.8(7)',
  },
  'shielded.unlock': { houseRoles: ['coordinating_dpo', 'contact_point_officer'], source: 'WGS 2.31(8); WGS 1.8(2)(b)' },

  'case.read': {
    seats: ['referrer', 'supplier', 'decider', 'support', 'notifier', 'reviewer', ...weighing, ...treating],
    during: ['draft', 'radicalisation', 'not_taken', 'closed', ...open],
    source: 'WGS 1.8(2)',
  },
  'case.history': { seats: ['reviewer', ...weighing, 'process_lead'], during: ['not_taken', 'closed', ...open], source: 'WGS 1.8(4)' },
  'referral.read': {
    seats: ['referrer', 'reviewer', ...weighing, ...treating],
    during: ['draft', 'not_taken', 'closed', ...open],
    source: 'WGS 2.31(1)',
  },
  'consultation.read': { seats: ['referrer', 'consulted'], during: ['consultation'], source: 'WGS 2.31(1)' },
  'consultation.answer': { seats: ['consulted'], during: ['consultation'], source: 'WGS 2.31(1); WGS 2.29(2)' },
  'consultation.decide': { seats: ['referrer'], during: ['consultation'], source: 'WGS 2.31(1)' },
  'referral.write': { seats: ['referrer'], during: ['draft'], source: 'WGS 2.31(1)' },
  'signal.read': { seats: ['receiver'], during: ['signal'], source: 'WGS 2.31(1)' },
  'signal.adopt': { seats: ['receiver'], during: ['signal'], source: 'WGS 2.31(1)' },
  'purpose.read': { seats: ['reviewer', ...weighing], during: ['not_taken', 'closed', ...open], source: 'WGS 2.31(2)' },
  'purpose.judge': { seats: ['judge'], participants: 'public', during: ['purpose_review'], source: 'WGS 2.31(2); BGS 2.20(3)' },
  'triage.choose': { seats: weighing, participants: 'public', during: ['purpose_review'], source: 'LK24 4.1; R-GOV-01' },
  'purpose.advise': { seats: ['intake', 'referrer'], during: ['purpose_review'], source: 'R-CAS-04; LK24 5.3' },
  'purpose.postpone': { seats: weighing, participants: 'public', during: ['purpose_review'], source: 'R-CAS-07' },
  'purpose.seat_judge': { seats: ['intake'], participants: 'public', during: ['purpose_review'], source: 'WGS 2.31(2); R-SEC-09' },
  'contact.record': { seats: ['intake'], during: ['purpose_review', 'enrichment'], source: 'R-CAS-07; LK24 5.3' },
  'referral.supplement': { seats: ['referrer'], during: ['purpose_review'], source: 'WGS 2.31(1)' },
  'outcome.inform': { seats: ['intake', 'notifier'], during: ['not_taken'], source: 'BGS 1.16(1)(b); WGS 2.31(13)' },
  'outcome.hand_over': { seats: ['intake'], during: ['not_taken'], source: 'BGS 1.16(1)(b)' },
  'outcome.receive': { seats: ['referrer'], during: ['not_taken'], source: 'BGS 1.16(1)(b); R-RET-02' },
  'purpose.decide': { seats: ['intake', 'judge'], participants: 'public', during: ['purpose_review'], source: 'WGS 2.31(2)' },
  'information.ask': {
    seats: [...weighing, 'process_lead'],
    participants: 'public',
    during: ['enrichment', 'in_treatment'],
    source: 'WGS 2.31(3)',
  },
  'information.read': {
    seats: ['supplier', 'reviewer', ...weighing, ...treating],
    during: ['enrichment', 'in_treatment', 'closed'],
    source: 'WGS 2.31(3)-(5)',
  },
  'information.answer': {
    seats: ['supplier', 'judge', 'case_lead', 'member'],
    during: ['enrichment', 'in_treatment'],
    source: 'WGS 1.5(1)',
  },
  'information.supply': { seats: ['judge', 'case_lead', 'member'], during: ['enrichment', 'in_treatment'], source: 'WGS 2.31(3)-(5)' },
  'information.dispute': { seats: [...weighing, ...treating], during: ['enrichment', 'in_treatment'], source: 'BGS 1.7' },
  'information.rectify': { seats: ['supplier', 'judge', 'case_lead', 'member'], during: ['enrichment', 'in_treatment'], source: 'BGS 1.7' },
  'composition.read': {
    seats: ['reviewer', 'support', ...weighing, ...treating],
    during: ['enrichment', 'in_treatment', 'not_taken', 'closed'],
    source: 'WGS 2.31(4)',
  },
  // who proposes and who is to confirm; what is only proposed concerns nobody else yet
  'composition.read_proposal': {
    seats: ['decider', ...weighing, 'process_lead'],
    during: ['enrichment', 'in_treatment'],
    source: 'WGS 2.31(4)',
  },
  'composition.confirm': {
    seats: ['decider'],
    participants: 'public',
    during: ['enrichment', 'in_treatment'],
    source: 'WGS 2.31(4); R-AUT-02',
  },
  'composition.decide': {
    seats: [...weighing, 'process_lead'],
    participants: 'public',
    during: ['enrichment', 'in_treatment'],
    source: 'WGS 2.31(4)',
  },
  'identity.read': {
    seats: ['reviewer', ...weighing],
    during: ['purpose_review', 'enrichment', 'closed'],
    source: 'WGS 2.29(1); R-RET §8.3',
  },
  'identity.judge': { seats: weighing, during: ['purpose_review', 'enrichment'], source: 'WGS 2.29(1); WGS 2.31(2)' },
  // once the weighing is over; a shielded case stays untold (law.md §8.3)
  'identity.correct': { seats: ['process_lead'], during: ['in_treatment'], source: 'BGS 1.7; WGS 2.29(1); R-RET §8.3' },
  'persons.read': { seats: ['reviewer', ...weighing, ...treating], during: ['closed', ...open], source: 'WGS 2.30(1)' },
  'persons.write': { seats: treating, during: ['in_treatment'], source: 'WGS 2.30(1)(b); BGS 2.19' },
  'bsn.read': { seats: [...weighing, ...treating], participants: 'public', during: open, source: 'WGS 2.29(1)' },
  'analysis.read': { seats: ['reviewer', ...treating], during: ['in_treatment', 'closed'], source: 'WGS 2.31(5)' },
  'analysis.write': { seats: treating, during: ['in_treatment'], source: 'WGS 2.31(5); LK24 4.3' },
  'plan.read': { seats: ['reviewer', ...treating], during: ['in_treatment', 'closed'], source: 'WGS 2.31(5); BGS 2.17' },
  'plan.write': { seats: treating, during: ['in_treatment'], source: 'WGS 2.31(5); BGS 2.17' },
  'plan.approve': { seats: treating, during: ['in_treatment'], source: 'WGS 2.31(5)' },
  'agreement.report': { seats: treating, during: ['in_treatment'], source: 'WGS 2.31(6)' },
  'meeting.read': { seats: ['reviewer', 'support', ...treating], during: ['in_treatment', 'closed'], source: 'WGS 2.31(5)' },
  'meeting.prepare': { seats: ['process_lead', 'support'], during: ['in_treatment'], source: 'WGS 2.31(5)' },
  'third_party.admit': {
    seats: ['process_lead', 'support'],
    participants: 'public',
    during: ['in_treatment'],
    source: 'WGS 2.31(9); BGS 2.21',
  },
  'meeting.run': { seats: ['process_lead', 'case_lead', 'support'], during: ['in_treatment'], source: 'WGS 2.31(5)' },
  'meeting.note': { seats: treating, during: ['in_treatment'], source: 'WGS 2.31(5)' },
  'case.evaluate': { seats: ['process_lead', 'case_lead'], during: ['in_treatment'], source: 'WGS 2.31(6); WGS 1.8(7)' },
  'handover.propose': { seats: ['process_lead', 'case_lead'], during: ['in_treatment'], source: 'P25 2.2' },
  'handover.confirm': { seats: treating, during: ['in_treatment'], source: 'P25 2.2' },
  'closing.propose': { seats: ['process_lead', 'case_lead'], during: ['in_treatment'], source: 'WGS 2.31(6)' },
  'closing.agree': { seats: treating, participants: 'public', during: ['in_treatment'], source: 'WGS 2.31(8)' },
  // whoever has a part in the case through what others decided; who referred it stays its referrer (R-SEC-09)
  'case.step_aside': { seats: ['supplier', 'decider', 'support', ...weighing, ...treating], during: open, source: 'WGS 1.8(2)' },
  'radicalisation.report': { seats: [...weighing, ...treating], during: open, source: 'WGS 2.31(13)' },
  'radicalisation.settle': {
    seats: [...weighing, ...treating],
    participants: 'public',
    during: ['radicalisation'],
    source: 'WGS 2.31(13)',
  },
  'closing.close': { seats: ['process_lead'], participants: 'public', during: ['in_treatment'], source: 'WGS 2.31(8)' },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof access
export const actions = Object.keys(access) as readonly Action[] // Object.keys forgets the key type

/** The rooms of a case file, and the action that opens each. */
export const caseRooms = {
  persons: 'persons.read',
  referral: 'referral.read',
  purpose: 'purpose.read',
  information: 'information.read',
  proposal: 'composition.read_proposal',
  composition: 'composition.read',
  analysis: 'analysis.read',
  plan: 'plan.read',
  meetings: 'meeting.read',
} as const satisfies Record<string, Action>

/** What somebody holds while acting: seats and phase when the act is in a case. */
export type Standing = {
  participantClass: ParticipantClass
  houseRoles: readonly HouseRole[]
  seats: readonly SeatRole[]
  phase: CasePhase | undefined
}

/** Why this may not be done; nothing when it may. */
export function refusal(action: Action, standing: Standing): ErrorCode | undefined {
  const rule: Rule = access[action]
  if ('open' in rule) return undefined
  if ('houseRoles' in rule) {
    if (rule.houseRoles === 'everyone') return undefined
    return rule.houseRoles.some((role) => standing.houseRoles.includes(role)) ? undefined : 'not_allowed'
  }
  const { phase } = standing
  if (phase === undefined || stageOf(standing) === 'nothing') return 'not_found' // never reveal that the case exists
  const seats = heldSeats(standing)
  if (!rule.seats.some((role) => seats.includes(role))) return 'not_allowed'
  if (rule.participants && rule.participants !== standing.participantClass) return 'only_public_participants'
  if (!rule.during.includes(phase)) return 'not_in_this_phase'
  return undefined
}

export function mayDo(action: Action, standing: Standing): boolean {
  return refusal(action, standing) === undefined
}

export function authorize(action: Action, standing: Standing): void {
  const code = refusal(action, standing)
  if (code) throw new DomainError(code)
}
