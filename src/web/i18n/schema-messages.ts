import { z } from 'zod'
import { t } from './language.ts'

type Issue = z.core.$ZodRawIssue

/** Lets every schema speak the reader's language. */
export function speakOfSchemas(): void {
  z.config({ localeError: describe })
}

function describe(issue: Issue): string {
  if (issue.input === undefined || issue.input === null || issue.input === '')
    return isChoice(issue) ? t('forms.choose') : t('forms.required')
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? t('forms.number') : t('forms.wrong')
    case 'invalid_value':
    case 'invalid_union':
      return t('forms.choose')
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return badFormat(issue.format)
    default:
      return t('forms.wrong')
  }
}

const isChoice = (issue: Issue) => issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'array')

function tooSmall(origin: string, n: number): string {
  if (origin === 'string') return n <= 1 ? t('forms.required') : t('forms.tooShort', { n })
  return origin === 'array' || origin === 'set' ? t('forms.tooFew', { n }) : t('forms.tooSmall', { n })
}

function tooBig(origin: string, n: number): string {
  if (origin === 'string') return t('forms.tooLong', { n })
  return origin === 'array' || origin === 'set' ? t('forms.tooMany', { n }) : t('forms.tooLarge', { n })
}

function badFormat(format: string): string {
  if (format === 'email') return t('forms.email')
  if (format === 'url') return t('forms.url')
  if (format === 'date' || format === 'datetime') return t('forms.date')
  return format === 'time' ? t('forms.time') : t('forms.wrong')
}
