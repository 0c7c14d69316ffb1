import type { Translation } from './dictionary.ts'
import { common } from './en/common.ts'
import { forms } from './en/forms.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/signIn.ts'
import type { nl } from './nl.ts'

export const en: Translation<typeof nl> = { common, forms, shell, session, signIn }
