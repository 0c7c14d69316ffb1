import * as z from 'zod'
import { ConsultationDraft, type ConsultedAbout, Initials } from '../../domain/consultation.ts'
import { supplyGrounds } from '../../domain/supply-tables.ts'
import { lengths, line } from '../../domain/text.ts'

const said = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''
// also while a later step still lacks something
const required = (path: string) => ({ path: [path], error: 'required', when: () => true })

/** The screen asks for flat fields; what is sent is the domain's draft. */
export const Asked = z
  .strictObject({
    ...ConsultationDraft.omit({ about: true, consulted: true }).shape,
    how: z.enum(['nobody', 'initials', 'named']),
    initials: line(15).optional(),
    birthYear: z.int().min(1900).max(2100).optional(),
    name: line(lengths.name).optional(),
    birthDate: ConsultationDraft.shape.consentOn,
    why: line(lengths.title).optional(),
    people: z.array(z.string()).min(1).max(6),
  })
  .refine(({ how, initials }) => how !== 'initials' || said(initials), required('initials'))
  .refine(({ how, initials }) => how !== 'initials' || !said(initials) || Initials.safeParse(initials).success, {
    ...required('initials'),
    error: 'only_initials',
  })
  .refine(({ how, name }) => how !== 'named' || said(name), required('name'))
  .refine(({ how, why }) => how !== 'named' || said(why), required('why'))
export type Asked = z.output<typeof Asked>

export const stepOf = {
  question: 0,
  how: 0,
  initials: 0,
  birthYear: 0,
  name: 0,
  birthDate: 0,
  why: 0,
  confirmed: 0,
  people: 1,
  ground: 2,
  groundMotive: 2,
  consentOn: 2,
} as const satisfies Record<keyof Asked, 0 | 1 | 2>

/** The fields of the steps before this one. */
export function fieldsBefore(step: number): readonly string[] {
  return Object.entries(stepOf).flatMap(([path, at]) => (at < step ? [path] : []))
}

function aboutOf({ how, initials = '', birthYear, name = '', birthDate, why = '' }: Asked): z.input<typeof ConsultedAbout> {
  if (how === 'initials') return { how, initials, ...(birthYear && { birthYear }) }
  if (how === 'named') return { how, name, why, ...(birthDate && { birthDate }) }
  return { how }
}

type Person = { id: string; participantId: string }

export function draftOf(asked: Asked, people: readonly Person[]): z.input<typeof ConsultationDraft> {
  const chosen = people.filter(({ id }) => asked.people.includes(id))
  const participants = [...new Set(chosen.map((person) => person.participantId))]
  const { question, ground, groundMotive, consentOn, confirmed } = asked
  return {
    question,
    ground,
    groundMotive: supplyGrounds[ground].needs === 'motive' ? groundMotive : undefined,
    consentOn,
    confirmed,
    about: aboutOf(asked),
    consulted: participants.map((participantId) => ({
      participantId,
      professionalIds: chosen.filter((person) => person.participantId === participantId).map(({ id }) => id),
    })),
  }
}
