import type { Issue } from '../domain/errors.ts'
import { issueText } from '../domain/issue-text.ts'
import { currentLanguage } from './i18n/language.ts'

/** What a rule of the domain found wrong, as a schema says it, so that it stands at its field before anything is sent. */
export function issueIn({ path, code }: Issue): { code: 'custom'; path: string[]; message: string } {
  return { code: 'custom', path: path.split('.'), message: issueText(code)[currentLanguage()] }
}
