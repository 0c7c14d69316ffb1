import * as z from 'zod'
import { Bsn } from './bsn.ts'
import { CasePhase } from './case.ts'
import { CalendarDate } from './date.ts'
import { CaseId, PersonId } from './ids.ts'
import { type Likened, Likeness, likenessTo, type Person } from './likeness.ts'
import { isEnough } from './name-keys.ts'
import { lengths, line } from './text.ts'

/** Whom one looks for. No nationality and no sex: they identify nobody (BGS 1.9; R-DAT-04). */
export const PersonQuery = z
  .strictObject({
    givenName: line(lengths.name).optional(),
    prefix: line(20).optional(),
    familyName: line(lengths.name).optional(),
    otherNames: line(lengths.title).optional(),
    birthDate: CalendarDate.optional(),
    municipality: line(lengths.name).optional(),
    bsn: Bsn.optional(),
  })
  .refine(isEnough, { error: 'too_little_to_search', path: ['familyName'] })
export type PersonQuery = z.infer<typeof PersonQuery>

export const PersonVerdict = z.enum(['same', 'different'])
export type PersonVerdict = z.infer<typeof PersonVerdict>

/** How somebody knows; a choice and no free text, so that nothing of one case is written into another. */
export const VerdictReason = z.enum([
  'bsn_compared',
  'document_seen',
  'participant_knows',
  'subject_asked',
  'details_compared',
  'relative_or_namesake',
])
export type VerdictReason = z.infer<typeof VerdictReason>

export const verdictReasons = {
  bsn_compared: { nl: 'burgerservicenummers vergeleken', en: 'citizen service numbers compared', for: ['same', 'different'] },
  document_seen: {
    nl: 'identiteitsbewijs of basisregistratie gezien',
    en: 'identity document or population register seen',
    for: ['same', 'different'],
  },
  participant_knows: { nl: 'een deelnemer kent de persoon', en: 'a participant knows the person', for: ['same', 'different'] },
  subject_asked: { nl: 'nagevraagd bij de betrokkene', en: 'asked the subject', for: ['same', 'different'] },
  details_compared: { nl: 'naam en geboortedatum vergeleken', en: 'name and date of birth compared', for: ['same', 'different'] },
  relative_or_namesake: { nl: 'familielid of naamgenoot', en: 'a relative or namesake', for: ['different'] },
} as const satisfies Record<VerdictReason, { nl: string; en: string; for: readonly PersonVerdict[] }>

export const VerdictDraft = z
  .strictObject({ personId: PersonId, verdict: PersonVerdict, reason: VerdictReason })
  .refine(({ verdict, reason }) => reasonsFor(verdict).includes(reason), { error: 'invalid_choice', path: ['reason'] })

export function reasonsFor(verdict: PersonVerdict): VerdictReason[] {
  return VerdictReason.options.filter((reason) => verdictReasons[reason].for.some((each) => each === verdict))
}

/** What may be told of another case: its number, that it exists, or that a shielded one exists (WGS 2.31(8); R-RET §8.3). */
export const Sight = z.enum(['seat', 'existence', 'shielded'])
export type Sight = z.infer<typeof Sight>

/** Somebody in another case. Everything but the grounds of recognition is empty where only the existence may be told. */
export const KnownPerson = z.object({
  personId: PersonId,
  sight: Sight,
  caseId: CaseId.nullable(),
  number: z.string().nullable(),
  phase: CasePhase.nullable(),
  name: z.string().nullable(),
  birthDate: CalendarDate.nullable(),
  /** In what they are alike; what was asked beside what is known, where the latter may be seen. */
  matches: z.array(z.object({ likeness: Likeness, asked: z.string().nullable(), known: z.string().nullable() })),
  /** What who referred said of it. */
  note: PersonVerdict.nullable(),
  verdict: z.object({ verdict: PersonVerdict, reason: VerdictReason, by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type KnownPerson = z.infer<typeof KnownPerson>

/** Known already: the same by somebody's word, perhaps the same, and not the same by somebody's word. */
export const KnownPersons = z.object({
  linked: z.array(KnownPerson),
  likely: z.array(KnownPerson),
  rejected: z.array(KnownPerson),
})
export type KnownPersons = z.infer<typeof KnownPersons>

/** More than this is no help in recognising somebody. */
const mostSuggested = 5

type Candidate = Person & { personId: string; linked: boolean; verdict: PersonVerdict | null }

/** Another case that the weighing linked to this one, as much of it as its process director may be told. */
export const PersonLink = KnownPerson.pick({ personId: true, sight: true, caseId: true, number: true, phase: true }).extend({
  reason: VerdictReason,
  by: z.string(),
  at: z.iso.datetime(),
})

/** How one knows that it was another person after all. */
export const UndoneLink = z
  .strictObject({ reason: VerdictReason })
  .refine(({ reason }) => reasonsFor('different').includes(reason), { error: 'invalid_choice', path: ['reason'] })

/** Who is shown where, nearest in name and date first; whom one already decided about stands apart. */
export function sortCandidates<C extends Candidate>(query: Person, candidates: readonly C[]) {
  const alike = likenessTo(query)
  const likened = candidates.flatMap((candidate): (C & Likened)[] => {
    const found = alike(candidate)
    if (found) return [{ ...candidate, ...found }]
    return candidate.linked || candidate.verdict ? [{ ...candidate, matches: [], near: 0 }] : []
  })
  const sorted = likened.toSorted((a, b) => b.near - a.near || (a.personId < b.personId ? -1 : 1))
  const isOpen = ({ linked, verdict }: Candidate): boolean => !linked && verdict === null
  return {
    linked: sorted.filter(({ linked, verdict }) => linked || verdict === 'same'),
    likely: sorted.filter(isOpen).slice(0, mostSuggested),
    rejected: sorted.filter(({ linked, verdict }) => !linked && verdict === 'different'),
  }
}
