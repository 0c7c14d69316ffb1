import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { type HouseRole, houseRoles } from './house-roles.ts'
import { Referral } from './referral.ts'
import { lengths, line, ownWords, someLine } from './text.ts'

/** Where a referral came from; what comes through a machine's door names that door's kind. */
export const ReferralOrigin = z.enum([
  'form',
  'melding',
  'citizen',
  'jzv_melding',
  'zsm',
  'safe_home',
  'neighbourhood_team',
  'municipal_case_system',
])
export type ReferralOrigin = z.infer<typeof ReferralOrigin>

export const referralOrigins = {
  form: { nl: 'eigen waarneming', en: 'own observation' },
  melding: { nl: 'ingelezen JZV Melding', en: 'JZV Melding read in' },
  citizen: { nl: 'melding van een inwoner', en: 'report by a citizen' },
  jzv_melding: { nl: 'JZV Melding', en: 'JZV Melding' },
  zsm: { nl: 'signaal van de ZSM-tafel', en: 'signal of the ZSM table' },
  safe_home: { nl: 'signaal van Veilig Thuis', en: 'signal of Veilig Thuis' },
  neighbourhood_team: { nl: 'signaal van een wijkteam', en: 'signal of a neighbourhood team' },
  municipal_case_system: { nl: 'verwijzing uit het zaaksysteem', en: 'reference from the municipal case system' },
} as const satisfies Record<ReferralOrigin, Bilingual>

/** What kind of system sends through a door, and under which path. */
export const DoorKind = z.enum(['jzv', 'zsm', 'safe_home', 'neighbourhood_team', 'zgw'])
export type DoorKind = z.infer<typeof DoorKind>

type Door = Bilingual & { path: string; origin: ReferralOrigin; sends: Bilingual }
const short = { nl: 'eigen bericht van dit systeem (JSON)', en: 'message of this system’s own (JSON)' }
export const doorKinds = {
  jzv: {
    nl: 'JZV Melding',
    en: 'JZV Melding',
    path: 'jzv',
    origin: 'jzv_melding',
    sends: { nl: 'Melding volgens Samen onder Handbereik', en: 'Melding by Samen onder Handbereik' },
  },
  zsm: { nl: 'ZSM-tafel', en: 'ZSM table', path: 'zsm', origin: 'zsm', sends: short },
  safe_home: { nl: 'Veilig Thuis', en: 'Veilig Thuis', path: 'safe-home', origin: 'safe_home', sends: short },
  neighbourhood_team: {
    nl: 'Wijkteam',
    en: 'Neighbourhood team',
    path: 'neighbourhood-team',
    origin: 'neighbourhood_team',
    sends: short,
  },
  zgw: {
    nl: 'Zaaksysteem (ZGW)',
    en: 'Case system (ZGW)',
    path: 'zgw',
    origin: 'municipal_case_system',
    sends: { nl: 'notificatie met alleen een verwijzing', en: 'notification with a reference only' },
  },
} as const satisfies Record<DoorKind, Door>

/** What a system without a standard of its own sends: about one person, in its own words, never a file. */
export const SignalMessage = z.strictObject({
  registrationNumber: someLine(lengths.name),
  reportedOn: CalendarDate.optional(),
  contact: z
    .strictObject({ name: someLine(lengths.name), telephone: line(40).optional(), email: line(lengths.name).optional() })
    .optional(),
  subject: Referral.shape.subject,
  goal: ownWords(lengths.note).optional(),
  problem: ownWords(lengths.body).refine((value) => value.trim() !== '', { error: 'required' }),
  consequences: ownWords(lengths.body).optional(),
  tried: ownWords(lengths.body).optional(),
  urgent: z.boolean().default(false),
  urgencyReason: ownWords(lengths.note).optional(),
})
export type SignalMessage = z.infer<typeof SignalMessage>

/** What a referral can hold of it. The criteria, the check and the informing stay open: those are for who adopts it (WGS 2.31(1)). */
export function referralFromSignal({ subject, goal, problem, consequences, tried, urgent, urgencyReason }: SignalMessage): Referral {
  return Referral.parse({
    subject,
    ...(goal ? { goal } : {}),
    urgent,
    ...(urgencyReason ? { urgencyReason } : {}),
    a: { problem },
    c: { ...(consequences ? { explanation: consequences } : {}) },
    d: { ...(tried ? { tried } : {}) },
  })
}

/** Who sent a signal and what of it had no place in a referral: by path, never by content. */
export const SignalDetails = z.object({
  registrationNumber: z.string(),
  reportedAt: z.string().nullable(),
  contact: z.string().nullable(),
  /** Where the sender keeps it, to be looked up in one’s own system. */
  link: z.string().nullable(),
  notTakenOver: z.array(z.string()),
})
export type SignalDetails = z.infer<typeof SignalDetails>

export const SignalState = z.enum(['received', 'adopted', 'declined', 'submitted', 'ended'])
export type SignalState = z.infer<typeof SignalState>

/** Why a participant does not adopt a signal. None of these tells the sender whether somebody is known (WGS 2.31(2)). */
export const DeclineReason = z.enum(['not_our_task', 'other_region', 'one_organisation', 'too_little'])
export type DeclineReason = z.infer<typeof DeclineReason>
export const declineReasons = {
  not_our_task: { nl: 'Dit hoort niet bij de taak van onze organisatie', en: 'This is no task of our organisation' },
  other_region: { nl: 'Dit hoort bij een andere regio', en: 'This belongs to another region' },
  one_organisation: { nl: 'Eén organisatie kan dit zelf oppakken', en: 'One organisation can take this up by itself' },
  too_little: { nl: 'Er staat te weinig in om te beoordelen', en: 'It says too little to judge' },
} as const satisfies Record<DeclineReason, Bilingual>

/** Who of the addressed participant receives: those who may refer, but not who works for the bureau (WGS 2.31(1); R-AUT-05). */
export function receivingRoles(mayStart: readonly HouseRole[]): HouseRole[] {
  return mayStart.filter((role) => !houseRoles[role].bureau)
}
