import './zod-jitless.ts'
import { issueTexts } from '../domain/issues.ts'
import { currentLanguage } from './i18n/language.ts'
import { speakOfSchemas } from './i18n/schema-messages.ts'
import { speakOfIssues } from './shell/issue-words.ts'

// Comes with the first page that reads a schema; who signs in needs none.
speakOfSchemas()
speakOfIssues((code) => (isIssue(code) ? issueTexts[code][currentLanguage()] : code))

const isIssue = (code: string): code is keyof typeof issueTexts => Object.hasOwn(issueTexts, code)
