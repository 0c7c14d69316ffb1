import { caseRefusals } from './refusals/case.ts'
import { generalRefusals } from './refusals/general.ts'
import { networkRefusals } from './refusals/network.ts'

// texts apart from the class: a browser fetches them when somebody has signed in
export { DomainError, type Issue } from './domain-error.ts'

/** Every refusal the system gives. */
export const errors = { ...generalRefusals, ...networkRefusals, ...caseRefusals } as const

export type ErrorCode = keyof typeof errors
