import type { Dossier, NextStep } from '../../api/cases.ts'

/** The rooms of a case in the order of the tabs; what each needs to be open. */
export const rooms = {
  overzicht: () => true,
  personen: ({ persons }) => persons !== null,
  informatie: ({ information }) => information !== null,
  analyse: ({ analysis }) => analysis !== null,
  plan: ({ plan }) => plan !== null,
  overleggen: ({ meetings }) => meetings !== null,
  weging: ({ purpose, composition }) => purpose !== null || composition !== null,
  verloop: (_dossier, mayReadHistory) => mayReadHistory,
} as const satisfies Record<string, (dossier: Dossier, mayReadHistory: boolean) => boolean>
export type Room = keyof typeof rooms

export const roomNames = Object.keys(rooms) as Room[] // Object.keys forgets the key type

export function isRoom(name: string): name is Room {
  return Object.hasOwn(rooms, name)
}

type StepName = (typeof NextStep.shape.step.options)[number]

/** Where a step is taken; `doe` opens its form. */
export const stepAddresses = {
  submit: (id) => `/aanmeldingen/${id}`,
  judge: (id) => `/weegtafel#${id}`,
  decide_purpose: (id) => `/weegtafel#${id}`,
  ask: (id) => `/weegtafel#${id}`,
  answer: (id) => `/casussen/${id}/informatie`,
  decide_composition: (id) => `/weegtafel#${id}`,
  plan_meeting: (id) => `/casussen/${id}/overleggen?doe=agenda`,
  add_agreement: (id) => `/casussen/${id}/plan?doe=afspraak`,
  approve_plan: (id) => `/casussen/${id}/plan?doe=instemmen`,
  evaluate: (id) => `/casussen/${id}/plan?doe=evaluatie`,
  propose_handover: (id) => `/casussen/${id}/plan?doe=overdracht`,
  propose_closing: (id) => `/casussen/${id}/plan?doe=afsluiten`,
  agree_closing: (id) => `/casussen/${id}/plan?doe=instemmen-afsluiten`,
  close: (id) => `/casussen/${id}/plan?doe=sluiten`,
} as const satisfies Record<StepName, (caseId: string) => string>
