import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { LifeDomain, lifeDomains } from './life-domains.ts'
import { lengths, line, someLine, text } from './text.ts'

/** A level of escalation and who is answerable at it. No law or guide fixes the roles; what is left open is shown as open (R-CAS-16). */
export const AveLevel = z.strictObject({
  name: someLine(lengths.name),
  caseDirection: line(lengths.title).optional(),
  processDirection: line(lengths.title).optional(),
  operational: line(lengths.title).optional(),
  administrative: line(lengths.title).optional(),
})
export type AveLevel = z.infer<typeof AveLevel>

/** A meeting as the participants agreed to hold it. */
export const AgreedMeeting = z.strictObject({ name: someLine(lengths.name), purpose: line(lengths.title).optional() })
export type AgreedMeeting = z.infer<typeof AgreedMeeting>

/** How other instruments call a life domain; one line, names apart by semicolons (R-CAS-18). */
export const DomainNames = z.strictObject({
  lifeDomain: LifeDomain,
  risc: line(lengths.title).optional(),
  zrm: line(lengths.title).optional(),
  lij: line(lengths.title).optional(),
})
export type DomainNames = z.infer<typeof DomainNames>

export const CriterionId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'invalid' })

/** A question of the house's own, on top of a to d: it can keep a case out, never bring one in (BGS 2.20(1)). */
export const ExtraCriterion = z.strictObject({
  id: CriterionId,
  question: someLine(lengths.title),
  explanation: text(lengths.note).optional(),
  from: CalendarDate,
})
export type ExtraCriterion = z.infer<typeof ExtraCriterion>

/** Ready-made sets to switch on. O3: Ondoorgrondelijk, Ongrijpbaar, Ontwrichtend, as Noord-Limburg used them (VHK13). */
export const criterionSets = {
  o3: {
    nl: 'O3: ondoorgrondelijk, ongrijpbaar, ontwrichtend',
    en: 'O3: unfathomable, elusive, disruptive',
    source: 'VHK13',
    criteria: [
      {
        id: 'ondoorgrondelijk',
        question: 'Is de casus ondoorgrondelijk?',
        explanation: 'Geen organisatie begrijpt alleen wat er speelt; de beelden spreken elkaar tegen.',
      },
      {
        id: 'ongrijpbaar',
        question: 'Is de betrokkene ongrijpbaar?',
        explanation: 'Wat is aangeboden of opgelegd, kreeg geen houvast: afspraken, zorg en toezicht liepen telkens vast.',
      },
      {
        id: 'ontwrichtend',
        question: 'Is de situatie ontwrichtend?',
        explanation: 'Het gezin, de buurt of de organisaties zelf raken uit evenwicht.',
      },
    ],
  },
} as const

export const proposedLevels: readonly AveLevel[] = ['AVE 1', 'AVE 2', 'AVE 3', 'AVE 4'].map((name) => ({ name }))

export const proposedMeetings: readonly AgreedMeeting[] = [
  { name: 'Weegtafel', purpose: 'Wekelijks beoordelen van aanmeldingen' },
  { name: 'Casusoverleg', purpose: 'Samen een casus bespreken en afspraken maken' },
  { name: 'Evaluatieoverleg', purpose: 'Toets of verwerken nog nodig is' },
  { name: 'Partneroverleg', purpose: 'Samenwerking, zonder personen' },
  { name: 'Stuurgroep', purpose: 'Prioriteiten en randvoorwaarden, zonder personen' },
]

export const proposedNames: readonly DomainNames[] = LifeDomain.options.map((lifeDomain) => {
  const { risc, zrm, lij }: { risc: readonly string[]; zrm: readonly string[]; lij: readonly string[] } = lifeDomains[lifeDomain]
  return { lifeDomain, risc: joined(risc), zrm: joined(zrm), lij: joined(lij) }
})

function joined(names: readonly string[]): string | undefined {
  return names.join('; ') || undefined
}

/** A covenant as it was stored when a level of escalation was a name only. */
export function inPresentShape(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('aveLevels' in stored) || !Array.isArray(stored.aveLevels)) return stored
  return { ...stored, aveLevels: stored.aveLevels.map((level: unknown) => (typeof level === 'string' ? { name: level } : level)) }
}
