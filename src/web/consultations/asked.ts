import * as z from 'zod'
import { ConsultationDraft, ConsultedAbout, Initials } from '../../domain/consultation.ts'
import { SupplyGround, supplyGrounds } from '../../domain/supply-tables.ts'
import { lengths, line } from '../../domain/text.ts'
import type { FormValue } from '../ui/form-paths.ts'

const [, Initialled, Named] = ConsultedAbout.options
const said = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''
// also while a later step still lacks something
const required = (path: string) => ({ path: [path], error: 'required', when: () => true })

const About = z
  .strictObject({
    how: z.enum(['nobody', 'initials', 'named']),
    initials: line(15).optional(),
    birthYear: Initialled.shape.birthYear,
    name: line(lengths.name).optional(),
    birthDate: Named.shape.birthDate,
    why: line(lengths.title).optional(),
  })
  .refine(({ how, initials }) => how !== 'initials' || said(initials), required('initials'))
  .refine(({ how, initials }) => how !== 'initials' || !said(initials) || Initials.safeParse(initials).success, {
    ...required('initials'),
    error: 'only_initials',
  })
  .refine(({ how, name }) => how !== 'named' || said(name), required('name'))
  .refine(({ how, why }) => how !== 'named' || said(why), required('why'))

/** The screen asks for all there may be; what is sent is the domain's draft. */
export const Asked = z.strictObject({
  ...ConsultationDraft.omit({ consulted: true }).shape,
  about: About,
  people: z.array(z.string()).min(1).max(6),
})
export type Asked = z.output<typeof Asked>

export const stepOf = {
  question: 0,
  'about.how': 0,
  'about.initials': 0,
  'about.birthYear': 0,
  'about.name': 0,
  'about.birthDate': 0,
  'about.why': 0,
  confirmed: 0,
  people: 1,
  ground: 2,
  groundMotive: 2,
  consentOn: 2,
} as const satisfies Record<string, 0 | 1 | 2>
export type AskedPath = keyof typeof stepOf

/** The fields of the steps before this one. */
export function fieldsBefore(step: number): readonly string[] {
  return Object.entries(stepOf).flatMap(([path, at]) => (at < step ? [path] : []))
}

const whenNamed = ['about.name', 'about.birthDate', 'about.why'] as const
const whenInitialled = ['about.initials', 'about.birthYear'] as const
const fieldsOf = {
  nobody: [],
  initials: whenInitialled,
  named: whenNamed,
} as const satisfies Record<ConsultedAbout['how'], readonly AskedPath[]>

/** What was typed where it is no longer asked: it would be said of nobody, and nobody could mend it. */
export function noLongerAsked(values: Partial<Record<AskedPath, FormValue>>): readonly AskedPath[] {
  const how = ConsultedAbout.options.map((option) => option.shape.how.value).find((each) => each === values['about.how']) ?? 'nobody'
  const asked: readonly AskedPath[] = fieldsOf[how]
  const ground = SupplyGround.safeParse(values.ground).data
  const needs = ground && supplyGrounds[ground].needs
  return [
    ...[...whenInitialled, ...whenNamed].filter((path) => !asked.includes(path)),
    ...(needs === 'consent_date' ? [] : (['consentOn'] as const)),
  ].filter((path) => (values[path] ?? '') !== '')
}

function aboutOf({ how, initials = '', birthYear, name = '', birthDate, why = '' }: Asked['about']): z.input<typeof ConsultedAbout> {
  if (how === 'initials') return { how, initials, ...(birthYear && { birthYear }) }
  if (how === 'named') return { how, name, why, ...(birthDate && { birthDate }) }
  return { how }
}

type Person = { id: string; participantId: string }

/** Of how many participants people are asked; two at most (R-CAS-03). */
export function participantsOf(ids: readonly string[], people: readonly Person[]): readonly string[] {
  return [...new Set(people.filter(({ id }) => ids.includes(id)).map(({ participantId }) => participantId))]
}

export function draftOf(asked: Asked, people: readonly Person[]): z.input<typeof ConsultationDraft> {
  const { question, ground, groundMotive, consentOn, confirmed } = asked
  const chosen = people.filter(({ id }) => asked.people.includes(id))
  return {
    question,
    ground,
    groundMotive: supplyGrounds[ground].needs === 'motive' ? groundMotive : undefined,
    consentOn,
    confirmed,
    about: aboutOf(asked.about),
    consulted: participantsOf(asked.people, people).map((participantId) => ({
      participantId,
      professionalIds: chosen.filter((person) => person.participantId === participantId).map(({ id }) => id),
    })),
  }
}
