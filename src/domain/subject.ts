import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { PersonId } from './ids.ts'
import { nameLine, someNameLine } from './name-line.ts'
import { lengths, someLine, text } from './text.ts'

/** How a person of the direct circle stands to the subject: by one relation, never further (BGS 2.19; R-DAT-05). */
export const Relation = z.enum([
  'partner',
  'former_partner',
  'parent',
  'child',
  'sibling',
  'other_family',
  'friend',
  'housemate',
  'other_social',
])
export const relations = {
  partner: { nl: 'partner', en: 'partner', ring: 'household' },
  former_partner: { nl: 'ex-partner', en: 'former partner', ring: 'family' },
  parent: { nl: 'ouder', en: 'parent', ring: 'family' },
  child: { nl: 'kind', en: 'child', ring: 'family' },
  sibling: { nl: 'broer of zus', en: 'brother or sister', ring: 'family' },
  other_family: { nl: 'overige familie', en: 'other family', ring: 'family' },
  friend: { nl: 'vriend(in)', en: 'friend', ring: 'social' },
  housemate: { nl: 'huisgenoot', en: 'housemate', ring: 'household' },
  other_social: { nl: 'ander direct sociaal contact', en: 'other direct social contact', ring: 'social' },
} as const satisfies Record<z.infer<typeof Relation>, { nl: string; en: string; ring: string }>

export const CirclePersonDraft = z.strictObject({
  givenName: someNameLine(lengths.name),
  prefix: nameLine(20).optional(),
  familyName: someNameLine(lengths.name),
  birthDate: CalendarDate.optional(),
  relation: Relation,
  why: someLine(lengths.title),
  note: text(lengths.note).optional(),
})
export type CirclePersonDraft = z.infer<typeof CirclePersonDraft>

export const Person = z.object({
  id: PersonId,
  kind: z.enum(['subject', 'circle']),
  givenName: z.string(),
  prefix: z.string().nullable(),
  familyName: z.string(),
  birthDate: CalendarDate.nullable(),
  relation: Relation.nullable(),
  why: z.string().nullable(),
  note: z.string().nullable(),
  address: z.string().nullable(),
  municipality: z.string().nullable(),
  hasBsn: z.boolean(),
  version: z.int(),
})
export type Person = z.infer<typeof Person>

export function fullName(person: { givenName: string; prefix?: string | null | undefined; familyName: string }): string {
  return [person.givenName, person.prefix, person.familyName].filter(Boolean).join(' ')
}
