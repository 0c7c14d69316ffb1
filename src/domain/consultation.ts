import * as z from 'zod'
import { anonymousLine, anonymousText } from './advice.ts'
import type { Bilingual } from './bilingual.ts'
import { birthDateIssue, isBirthYear } from './birth-date.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { type HouseRole, seatRefusal } from './house-roles.ts'
import { ParticipantId, type ParticipantKind, ProfessionalId } from './participant.ts'
import { groundsFor, type RefusalOutcome, refusalOutcomes, SupplyGround, supplyGrounds } from './supply-tables.ts'
import { lengths, line } from './text.ts'

/**
 * A short consultation: one question to one or two other participants, before anything is referred. It is the asker's own
 * processing (WGS 2.31(1)). Gathering and merging what others hold begins after the purpose decision only (WGS 2.31(2)-(3);
 * R-CAS-03), so an answer is advice on the question as it was put, and its form has no place for data from another's files.
 */

const wrongYear = { error: 'not_a_birth_year' }
/** In four figures; whether anybody can be born then is asked with the day of today (`aboutIssues`). */
const birthYear = z.int().min(1900, wrongYear).max(2100, wrongYear)

/** A few letters, as R.V., A-M or R. v. D.; a name asks for the reason why it must be said. */
export const Initials = anonymousLine(15).regex(/^\s*(?:(?:\p{Lu}\p{Ll}?\.?|\p{Ll}\.)[\s-]*){1,5}$/u, { error: 'only_initials' })

/** How much is said of whom it is about: nothing unless needed, and a name or date of birth only with the reason why. */
export const ConsultedAbout = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('nobody') }),
  z.strictObject({ how: z.literal('initials'), initials: Initials, birthYear: birthYear.optional() }),
  z.strictObject({
    how: z.literal('named'),
    name: anonymousLine(lengths.name),
    birthDate: CalendarDate.optional(),
    why: anonymousText(lengths.title),
  }),
])
export type ConsultedAbout = z.infer<typeof ConsultedAbout>

export const consultedAbout = {
  nobody: { nl: 'Zonder persoon', en: 'Without a person' },
  initials: { nl: 'Initialen en geboortejaar', en: 'Initials and year of birth' },
  named: { nl: 'Naam en geboortedatum', en: 'Name and date of birth' },
} as const satisfies Record<ConsultedAbout['how'], Bilingual>

const ground = {
  ground: SupplyGround,
  groundMotive: anonymousLine(lengths.title).optional(),
  consentOn: CalendarDate.optional(),
}

/** What looks like a name and, says its writer, is nobody's. */
const Confirmed = z.array(line(lengths.title)).max(20).default([])

export const ConsultationDraft = z.strictObject({
  question: anonymousText(lengths.note),
  about: ConsultedAbout,
  ...ground,
  consulted: z
    .array(z.strictObject({ participantId: ParticipantId, professionalIds: z.array(ProfessionalId).min(1).max(3) }))
    .min(1)
    .max(2),
  confirmed: Confirmed,
})
export type ConsultationDraft = z.infer<typeof ConsultationDraft>

export const ConsultationAdvice = z.enum(['refer', 'not_needed', 'own_domain', 'cannot_say'])
export type ConsultationAdvice = z.infer<typeof ConsultationAdvice>

/** All that may be answered before gate 1. Whether somebody is known is no answer: that is itself a fact from a file. */
export const consultationAdvices = {
  refer: { nl: 'Aanmelden is raadzaam', en: 'Referring is advisable' },
  not_needed: { nl: 'Aanmelden is niet nodig', en: 'Referring is not needed' },
  own_domain: { nl: 'Het kan via ons eigen domein', en: 'It can go through our own domain' },
  cannot_say: { nl: 'Daar kan ik niets over zeggen', en: 'I cannot say anything about that' },
} as const satisfies Record<ConsultationAdvice, Bilingual>

export const DeclineReason = z.enum(['refused_weighty_reasons', 'refused_professional_secrecy']) satisfies z.ZodType<RefusalOutcome>
export type DeclineReason = z.infer<typeof DeclineReason>
/** The same reasons for which supplying may be refused later. */
export const declineReasons = {
  refused_weighty_reasons: refusalOutcomes.refused_weighty_reasons,
  refused_professional_secrecy: refusalOutcomes.refused_professional_secrecy,
} as const satisfies Record<DeclineReason, Bilingual>

/** One tap answers; the motive is optional and short, and holds nothing from one's own files. */
export const ConsultationAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('advice'),
    advice: ConsultationAdvice,
    ...ground,
    motive: anonymousText(300).optional(),
    confirmed: Confirmed,
  }),
  z.strictObject({ kind: z.literal('declined'), reason: DeclineReason }),
])
export type ConsultationAnswer = z.infer<typeof ConsultationAnswer>

export const ConsultationOutcome = z.enum(['advice_given', 'nothing'])
export type ConsultationOutcome = z.infer<typeof ConsultationOutcome>

/** What the asker does with it; the third outcome is the referral itself. */
export const consultationOutcomes = {
  advice_given: { nl: 'Advies gekregen, ik ga er zelf mee verder', en: 'Advice received, I carry on myself' },
  nothing: { nl: 'Er volgt niets uit', en: 'Nothing follows' },
} as const satisfies Record<ConsultationOutcome, Bilingual>

/** The four criteria of BGS 2.20(1), at a glance; the referral itself motivates them. */
export const CriteriaCheck = z.strictObject({ a: z.boolean(), b: z.boolean(), c: z.boolean(), d: z.boolean() })
export type CriteriaCheck = z.infer<typeof CriteriaCheck>

/** A referral grows from a consultation only when all four criteria are met (BGS 2.20(1); R-CAS-02). */
export function checkCriteria(check: CriteriaCheck): void {
  const missing = CriteriaCheck.keyof().options.filter((criterion) => !check[criterion])
  if (missing.length > 0)
    throw new DomainError(
      'criteria_not_met',
      missing.map((path) => ({ path, code: 'criteria_not_met' })),
    )
}

/** By which rules this participant may speak about somebody at all; secrecy is lifted by its own grounds only (WGS 2.29(2)). */
export function consultationGrounds(kind: ParticipantKind): readonly SupplyGround[] {
  return groundsFor(kind, 'IDENT')
}

type Grounded = { ground: SupplyGround; groundMotive?: string | undefined; consentOn?: CalendarDate | undefined }

export function groundIssues(kind: ParticipantKind, given: Grounded, today: CalendarDate): readonly Issue[] {
  const issues: Issue[] = []
  if (!consultationGrounds(kind).includes(given.ground)) issues.push({ path: 'ground', code: 'ground_not_allowed' })
  const asks = supplyGrounds[given.ground].needs
  if (asks === 'motive' && !given.groundMotive?.trim()) issues.push({ path: 'groundMotive', code: 'ground_needs_motive' })
  if (asks !== 'motive' && given.groundMotive?.trim()) issues.push({ path: 'groundMotive', code: 'not_with_this_ground' })
  if (asks === 'consent_date' && !given.consentOn) issues.push({ path: 'consentOn', code: 'ground_needs_motive' })
  if ((given.consentOn ?? today) > today) issues.push({ path: 'consentOn', code: 'date_in_future' })
  return issues
}

/** Nobody is born ahead or longer ago than people live; it would go along into the referral (R-DAT-04). */
export function aboutIssues(about: ConsultedAbout, today: CalendarDate): readonly Issue[] {
  if (about.how === 'initials' && about.birthYear !== undefined && !isBirthYear(about.birthYear, today))
    return [{ path: 'about.birthYear', code: 'not_a_birth_year' }]
  const code = about.how === 'named' ? birthDateIssue(about.birthDate, today) : undefined
  return code ? [{ path: 'about.birthDate', code }] : []
}

type Person = { id: string; participantId: string; houseRoles: readonly HouseRole[]; active: boolean }

/** Everything wrong with who is asked, together. */
export function consultedIssues(consulted: ConsultationDraft['consulted'], asking: string, people: readonly Person[]): readonly Issue[] {
  return consulted.flatMap(({ participantId, professionalIds }, at): Issue[] => {
    if (participantId === asking) return [{ path: `consulted.${at}.participantId`, code: 'consults_itself' }]
    if (consulted.slice(0, at).some((other) => other.participantId === participantId))
      return [{ path: `consulted.${at}.participantId`, code: 'twice' }]
    const refusals = professionalIds.flatMap((id) => {
      const person = people.find((each) => each.id === id && each.participantId === participantId)
      return (person ? seatRefusal('consulted', person) : 'participant_not_active') ?? []
    })
    return refusals.slice(0, 1).map((code) => ({ path: `consulted.${at}.professionalIds`, code }))
  })
}
