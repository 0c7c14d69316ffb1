import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { ParticipantId, type ParticipantKind } from './participant.ts'
import { lengths, line, someLine, someText, text } from './text.ts'

export const EmailAddress = z.email({ error: 'email_address' }).max(lengths.title, { error: 'too_long' })
const PhoneNumber = someLine(40)

/** The contact point is the college or the mayor of a participating municipality (BGS 1.1). */
export const contactPointKinds: readonly ParticipantKind[] = ['municipal_executive', 'mayor']

/** What everybody may know of a house: who runs it, who to ask, and how (BGS 1.1(3); R-RGT-01, R-RGT-13). */
export const HouseFacts = z.strictObject({
  name: someLine(lengths.name),
  contactPoint: someLine(lengths.title),
  contactParticipantId: ParticipantId,
  contactAddress: someText(lengths.title),
  contactEmail: EmailAddress,
  contactPhone: PhoneNumber,
  contactHours: line(lengths.title).optional(),
  requestHow: text(lengths.note).optional(),
  coordinatingDpo: someLine(lengths.title),
  coordinatingDpoEmail: EmailAddress.optional(),
  managingParticipantId: ParticipantId,
})
export type HouseFacts = z.infer<typeof HouseFacts>

export const PublicationKind = z.enum(['annual_report', 'priority_criteria', 'other'])
export type PublicationKind = z.infer<typeof PublicationKind>

/** What a house publishes on the internet, and by which law. */
export const publicationKinds = {
  annual_report: { nl: 'jaarverslag', en: 'annual report', source: 'WGS 1.12' },
  priority_criteria: { nl: 'criteria van de prioriteitenlijst', en: 'criteria of the priority list', source: 'WGS 2.32(1); BGS 2.22(c)' },
  other: { nl: 'andere publicatie', en: 'other publication', source: 'R-RGT-13' },
} as const satisfies Record<PublicationKind, Bilingual & { source: string }>

export const PublicationId = z.uuid().brand<'PublicationId'>()

/** Where something the house published stands. */
export const PublicationDraft = z
  .strictObject({
    kind: PublicationKind,
    title: someLine(lengths.title),
    year: z.int().min(2020).max(2299).optional(),
    url: z.url({ protocol: /^https$/, error: 'web_address' }).max(500, { error: 'too_long' }),
    publishedOn: CalendarDate,
  })
  .refine(({ kind, year }) => kind !== 'annual_report' || year !== undefined, { error: 'required', path: ['year'] })
export type PublicationDraft = z.infer<typeof PublicationDraft>
