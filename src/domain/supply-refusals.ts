import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import type { Issue } from './errors.ts'
import { type ParticipantKind, participantKinds } from './participant.ts'
import { type KnownOutcome, type RefusalOutcome, refusalOutcomes } from './supply-tables.ts'

export const RefusalReason = z.enum([
  'own_task',
  'proceedings',
  'safety',
  'rights',
  'other_weighty',
  'treatment_secrecy',
  'profession_secrecy',
  'youth_care_secrecy',
])
export type RefusalReason = z.infer<typeof RefusalReason>

const weighty = { outcome: 'refused_weighty_reasons', source: 'WGS 1.5(1)' } as const
const secrecy = { outcome: 'refused_professional_secrecy' } as const

/**
 * Why a participant refuses, from a closed list: the words of a refusal can tell what it keeps back (R-CAS-06). No reason says
 * whether the person is known; those of secrecy name the provision and nothing else.
 */
export const refusalReasons = {
  own_task: { ...weighty, nl: 'het schaadt de uitvoering van onze eigen taak', en: 'it harms the performance of our own task' },
  proceedings: { ...weighty, nl: 'het schaadt een onderzoek of procedure', en: 'it harms an investigation or proceedings' },
  safety: { ...weighty, nl: 'het brengt de veiligheid van iemand in gevaar', en: 'it endangers the safety of somebody' },
  rights: { ...weighty, nl: 'de rechten van een betrokkene wegen zwaarder', en: 'the rights of a person concerned weigh more' },
  other_weighty: { ...weighty, nl: 'een andere zwaarwegende reden', en: 'another weighty reason' },
  treatment_secrecy: {
    ...secrecy,
    nl: 'geheimhouding van de hulpverlener',
    en: 'secrecy of who gives treatment',
    source: 'WGS 2.29(2); BW 7:457',
  },
  profession_secrecy: {
    ...secrecy,
    nl: 'geheimhouding van het geregistreerde beroep',
    en: 'secrecy of the registered profession',
    source: 'WGS 2.29(2); BIG 88',
  },
  youth_care_secrecy: {
    ...secrecy,
    nl: 'geheimhouding in de jeugdhulp',
    en: 'secrecy in youth care',
    source: 'WGS 2.29(2); Jeugdwet 7.3.11',
  },
} as const satisfies Record<RefusalReason, Bilingual & { outcome: RefusalOutcome; source: string }>

/** The reasons that go with an outcome; none where nothing is refused. */
export function reasonsFor(outcome: RefusalOutcome): RefusalReason[] {
  return RefusalReason.options.filter((reason) => refusalReasons[reason].outcome === outcome)
}

/** Whether this kind may give this answer: on professional secrecy only who is bound by one (WGS 2.29(2)). */
export function mayAnswer(kind: ParticipantKind, outcome: KnownOutcome | RefusalOutcome): boolean {
  return outcome !== 'refused_professional_secrecy' || participantKinds[kind].secrecyOver !== 'nothing'
}

type Refusal = { outcome: RefusalOutcome; refusalReason?: RefusalReason | undefined; explanation?: string | undefined }

/** What is wrong with a refusal, or with what only a refusal has. */
export function refusalIssues(kind: ParticipantKind, { outcome, refusalReason, explanation }: Refusal): readonly Issue[] {
  const issues: Issue[] = []
  if (!mayAnswer(kind, outcome)) issues.push({ path: 'outcome', code: 'not_bound_by_secrecy' })
  if (refusalReason && refusalReasons[refusalReason].outcome !== outcome)
    issues.push({ path: 'refusalReason', code: 'reason_of_other_outcome' })
  if (explanation && !refusalOutcomes[outcome].refused) issues.push({ path: 'explanation', code: 'only_with_refusal' })
  return issues
}

/** What is wrong with an answer whether somebody is known. */
export function knownIssues(kind: ParticipantKind, { outcome, contact }: { outcome: KnownOutcome; contact?: string | undefined }) {
  const issues: Issue[] = []
  if (!mayAnswer(kind, outcome)) issues.push({ path: 'outcome', code: 'not_bound_by_secrecy' })
  if (contact && outcome !== 'known') issues.push({ path: 'contact', code: 'only_when_known' })
  return issues
}

type Asked = { kind: 'known' | 'question'; outcome: KnownOutcome | RefusalOutcome | 'ended' | null }

/**
 * Whether who is only asked goes on seeing its questions: while one is open, while it waits to be asked on, or with what it
 * supplied until the composition decision. Who knows nothing or refuses has no reason to look any longer (WGS 1.8(2), 2.31(3)).
 */
export function keepsSight(questions: readonly Asked[]): boolean {
  if (questions.some(({ outcome }) => outcome === null || outcome === 'supplied')) return true
  return questions.some(({ outcome }) => outcome === 'known') && !questions.some(({ kind }) => kind === 'question')
}
