import { errors } from '../domain/errors.ts'

export { issueText } from '../domain/issue-text.ts'

/** What a refusal says; the server may be of a newer release than this page. */
export function refusalOf(code: keyof typeof errors) {
  return Object.hasOwn(errors, code) ? errors[code] : errors.internal
}
