import type * as z from 'zod'
import type { Issue } from '../domain/errors.ts'
import { issueTexts } from '../domain/issues.ts'

type ZodIssue = z.core.$ZodIssue

const codes: Partial<Record<ZodIssue['code'], string>> = { too_big: 'too_long', too_small: 'too_short', invalid_value: 'invalid_choice' }

/** Every problem of a refused input, as paths with dots and codes of our own. Values are never repeated. */
export function issuesOf(error: z.core.$ZodError, below: readonly PropertyKey[] = []): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = [...below, ...issue.path].map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key.slice(0, 50)].join('.'), code: 'unknown_field' }))
    return [{ path: path.join('.'), code: codeOf(issue) }]
  })
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int'

function codeOf(issue: ZodIssue): string {
  if (issue.message in issueTexts) return issue.message
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  if (issue.code === 'too_big' && isNumber(issue.origin)) return 'too_high'
  if (issue.code === 'too_small' && isNumber(issue.origin)) return 'too_low'
  return codes[issue.code] ?? 'invalid'
}
