import { type ErrorCode, errors } from './errors.ts'
import { issueTexts } from './issues.ts'

export function issueText(code: string): { nl: string; en: string } {
  if (code in issueTexts) return issueTexts[code as keyof typeof issueTexts] // just looked up
  if (code in errors) return errors[code as ErrorCode] // just looked up
  return issueTexts.invalid
}
