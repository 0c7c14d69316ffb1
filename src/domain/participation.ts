import * as z from 'zod'
import { CalendarDate, holdsOn, type Period } from './date.ts'
import { DomainError } from './errors.ts'
import { EmailAddress } from './house-facts.ts'
import { classOf, ParticipantKind, participantClasses } from './participant.ts'
import { overlap } from './territory.ts'
import { lengths, line, someLine, someText } from './text.ts'

/** The register of participants: who takes part as what, from when until when (R-GOV-02, R-GOV-06). */

export const OrganisationNumber = z.string().regex(/^\d{20}$/, { error: 'oin_has_twenty_digits' })

const described = {
  name: someLine(lengths.name),
  shortName: someLine(40),
  oin: OrganisationNumber.optional(),
  controller: z.boolean(),
  covenantReference: line(lengths.title).optional(),
  contactName: line(lengths.name).optional(),
  contactEmail: EmailAddress.optional(),
  contactPhone: line(40).optional(),
}

export const ParticipantDraft = z
  .strictObject({ kind: ParticipantKind, from: CalendarDate, ...described })
  .refine(({ controller, kind }) => !controller || mayBeController(kind), { error: 'controller_must_be_public', path: ['controller'] })
export type ParticipantDraft = z.infer<typeof ParticipantDraft>

/** Kind and beginning stay: a participant that becomes another kind is another participant. */
export const ParticipantChange = z.strictObject(described)
export type ParticipantChange = z.infer<typeof ParticipantChange>

/** Only public participants are joint controllers (WGS 2.27(3)). */
export function mayBeController(kind: ParticipantKind): boolean {
  return participantClasses[classOf(kind)].mayBeController
}

type Registered = Period & { id: string; kind: ParticipantKind; name: string }

export function requireController(kind: ParticipantKind, controller: boolean): void {
  if (controller && !mayBeController(kind))
    throw new DomainError('invalid_input', [{ path: 'controller', code: 'controller_must_be_public' }])
}

/** Two participants never share a name at one time; who left may come back under its own. */
export function requireFreeName(registered: readonly Registered[], asked: { id?: string; name: string } & Period): void {
  const taken = registered.some((each) => each.id !== asked.id && sameName(each.name, asked.name) && overlap(each, asked))
  if (taken) throw new DomainError('name_taken', [{ path: 'name', code: 'name_taken' }])
}

/** An end that has come stays; a coming one may move or be taken back. */
export function requireEnd(participant: Registered, until: CalendarDate | null, today: CalendarDate): void {
  if (participant.until !== null && participant.until <= today) throw new DomainError('period_ended')
  if (until === null) return
  if (until < today) throw new DomainError('due_date_in_past', [{ path: 'until', code: 'due_date_in_past' }])
  if (until <= participant.from) throw new DomainError('invalid_input', [{ path: 'until', code: 'ends_before_it_begins' }])
}

/** What may rest on a participation; then its beginning stays as it was written down. */
export const ParticipationGround = z.enum(['accounts', 'seats', 'doors', 'house', 'decisions'])
export type ParticipationGround = z.infer<typeof ParticipationGround>
export const participationGrounds = {
  accounts: 'rests_on_accounts',
  seats: 'rests_on_seats',
  doors: 'rests_on_doors',
  house: 'rests_on_house',
  decisions: 'rests_on_decisions',
} as const satisfies Record<ParticipationGround, string>

/** A beginning that was entered wrongly, as it should have been, and why. */
export const BeginningCorrection = z.strictObject({ from: CalendarDate, reason: someText(lengths.note) })

/** Refuses another beginning when anything was done on the strength of the one that stands, naming all of it at once. */
export function requireCorrectable(participant: Registered, from: CalendarDate, grounds: readonly ParticipationGround[]): void {
  if (grounds.length > 0)
    throw new DomainError(
      'participation_used',
      grounds.map((ground) => ({ path: 'from', code: participationGrounds[ground] })),
    )
  if (from === participant.from) throw new DomainError('invalid_input', [{ path: 'from', code: 'nothing_changes' }])
  if (participant.until !== null && from >= participant.until)
    throw new DomainError('invalid_input', [{ path: 'from', code: 'ends_before_it_begins' }])
}

/** Without a public participant nobody can judge, decide or be controller (WGS 2.27(1), (3)): on no day from now on. */
export function requirePublicParticipant(registered: readonly Registered[], ending: Registered, until: CalendarDate): void {
  if (classOf(ending.kind) !== 'public') return
  const others = registered.filter((each) => each.id !== ending.id && classOf(each.kind) === 'public')
  if (leavesNobody(others, until))
    throw new DomainError('public_participant_required', [{ path: 'until', code: 'public_participant_required' }])
}

/** The kind that must judge by the covenant and of which nobody is left: then no new referral passes gate 1 (R-CAS-04b). */
export function lostFromQuorum(
  quorum: readonly ParticipantKind[],
  registered: readonly Registered[],
  { id, kind }: Registered,
  until: CalendarDate,
): ParticipantKind | null {
  const others = registered.filter((each) => each.id !== id && each.kind === kind)
  return quorum.includes(kind) && leavesNobody(others, until) ? kind : null
}

/** It may be so, when another joins or the covenant changes; whoever ends it says to know. */
export function requireKnown(lost: ParticipantKind | null, isKnown: boolean): void {
  if (lost !== null && !isKnown) throw new DomainError('invalid_input', [{ path: 'knowsGate1Stops', code: 'gate_1_stops' }])
}

/** Whether on this day, or when a later end comes, none of these takes part. */
function leavesNobody(others: readonly Period[], until: CalendarDate): boolean {
  const days = [until, ...others.flatMap((each) => (each.until !== null && each.until >= until ? [each.until] : []))]
  return days.some((day) => !others.some((each) => holdsOn(each, day)))
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
