import * as z from 'zod'
import type { SeatRole, Standing } from './access.ts'
import type { Bilingual } from './bilingual.ts'
import type { CasePhase } from './case.ts'
import type { HouseRole } from './house-roles.ts'

/** How much of a case somebody sees, from least to most. */
export const Stage = z.enum(['nothing', 'existence', 'process', 'full'])
export type Stage = z.infer<typeof Stage>

export const stages = {
  nothing: { nl: 'niets: dat de casus bestaat blijft onbekend', en: 'nothing: that the case exists stays unknown' },
  existence: { nl: 'alleen dat er iets bestaat', en: 'only that something exists' },
  process: { nl: 'het verloop en de eigen inbreng', en: 'the process and one’s own contribution' },
  full: { nl: 'de casus, binnen wat de aanleverende deelnemers toestaan', en: 'the case, within what the suppliers allow' },
} as const satisfies Record<Stage, Bilingual>

type Present = { seats: Partial<Record<SeatRole, 'process' | 'full'>>; source: string }

/**
 * What each seat opens in each phase. A seat that is not named opens nothing, also one from before: at each gate it is
 * decided anew who may process (WGS 2.31(4), (8); R-CAS-04c).
 */
export const presentIn: Readonly<Record<CasePhase, Present>> = {
  signal: { seats: { receiver: 'full' }, source: 'WGS 2.31(1)' },
  consultation: { seats: { referrer: 'full', consulted: 'process' }, source: 'WGS 2.31(1)' },
  draft: { seats: { referrer: 'full' }, source: 'WGS 2.31(1)' },
  purpose_review: { seats: { referrer: 'process', intake: 'full', judge: 'full' }, source: 'WGS 2.31(2)' },
  enrichment: {
    seats: { referrer: 'process', intake: 'full', judge: 'full', supplier: 'process', decider: 'process' },
    source: 'WGS 2.31(3)-(4)',
  },
  // who was asked sees its question and answer until the composition decision; from then on that decision alone counts,
  // and who is to decide on another one
  in_treatment: {
    seats: { process_lead: 'full', case_lead: 'full', member: 'full', support: 'process', decider: 'process' },
    source: 'WGS 2.31(4)-(6)',
  },
  radicalisation: {
    seats: { intake: 'process', judge: 'process', process_lead: 'process', case_lead: 'process', member: 'process' },
    source: 'WGS 2.31(13)',
  },
  not_taken: { seats: { referrer: 'process', intake: 'process', notifier: 'process' }, source: 'BGS 1.16(1)(b)' },
  closed: { seats: { reviewer: 'full' }, source: 'WGS 2.31(8)' },
}

const ofPublic: readonly SeatRole[] = ['judge', 'decider']

/** The seats that count now; only public participants judge and decide who is involved (WGS 2.31(2), (4)). */
export function heldSeats({ seats, phase, participantClass }: Standing): readonly SeatRole[] {
  const present = phase === undefined ? {} : presentIn[phase].seats
  return seats.filter((role) => role in present && (!ofPublic.includes(role) || participantClass === 'public'))
}

/**
 * How much of a case this standing shows. Page, list, search, count, event and message all ask here (R-AUT-02, R-AUT-04);
 * that a case exists is told apart from this, to who looks up a person and may know (`mayKnowOf`).
 */
export function stageOf(standing: Standing): Exclude<Stage, 'existence'> {
  const { phase } = standing
  const held = heldSeats(standing)
  if (phase === undefined || held.length === 0) return 'nothing'
  return held.some((role) => presentIn[phase].seats[role] === 'full') ? 'full' : 'process'
}

/**
 * Who is only asked something learns who it is about and the question: what else stands on a case tells what is the matter
 * (WGS 2.31(3)). Who only decides who is involved, or only tells the referrer how it ended, learns no more of it either.
 */
export function isOnlyAsked(standing: Standing): boolean {
  return areOnlyAsked(heldSeats(standing))
}

/**
 * Who only decides who is involved sees what is proposed and why, and of the person nothing that does not stand in it (WGS 2.31(4)).
 * Who only tells the referrer how a case ended needs its number and whom to tell (BGS 1.16(1)(b)).
 */
export function isPersonUntold(standing: Standing): boolean {
  return areUntoldOfPerson(heldSeats(standing))
}

/** As `isOnlyAsked` and `isPersonUntold`, of seats that are known to count now. */
export const areOnlyAsked = (seats: readonly SeatRole[]): boolean =>
  seats.every((role) => role === 'supplier' || withoutPerson.includes(role))
export const areUntoldOfPerson = (seats: readonly SeatRole[]): boolean => seats.every((role) => withoutPerson.includes(role))

/** The seats that are held without being told whose case it is. */
export const withoutPerson: readonly SeatRole[] = ['decider', 'notifier']

/** The bureau reads why a participant refuses, to ask on or to leave it; other participants read the reason from the list only (R-CAS-06). */
export function readsExplanations(standing: Standing): boolean {
  return heldSeats(standing).some((role) => role === 'intake' || role === 'process_lead')
}

const knowing: Readonly<Record<'under_way' | 'shielded', { houseRoles: readonly HouseRole[]; source: string }>> = {
  under_way: { houseRoles: ['judge', 'information_coordinator', 'process_director'], source: 'WGS 2.31(1)-(2)' },
  shielded: { houseRoles: ['judge', 'coordinating_dpo', 'contact_point_officer'], source: 'BGS 1.16(2)' },
}

/** Whether somebody without a seat may be told that a case about a person exists: number, content and people stay unknown. */
export function mayKnowOf(phase: CasePhase, { houseRoles, participantClass }: Omit<Standing, 'seats' | 'phase'>): boolean {
  if (phase === 'signal' || phase === 'consultation' || phase === 'draft') return false // still one participant's own
  const { houseRoles: roles } = knowing[phase === 'closed' ? 'shielded' : 'under_way']
  return houseRoles.some((role) => roles.includes(role) && (role !== 'judge' || participantClass === 'public'))
}

const ofOtherCases: readonly string[] = ['person_verdict', 'identity.judge', 'identity.correct']

/**
 * Whether a sign of change or a line of the history may be told to who sees the case: that somebody found its person elsewhere
 * only to who may know of every such case, a shielded one too (law.md §8.3).
 */
export function mayBeTold(what: string, standing: Omit<Standing, 'seats' | 'phase'>): boolean {
  return !ofOtherCases.includes(what) || mayKnowOf('closed', standing)
}
