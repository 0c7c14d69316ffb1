import type { Dictionary } from './dictionary.ts'
import { common } from './nl/common.ts'
import { forms } from './nl/forms.ts'
import { session } from './nl/session.ts'
import { shell } from './nl/shell.ts'
import { signIn } from './nl/signIn.ts'

/**
 * One file per family of screens under `nl/`, named as its one export; the same file under `en/` must hold the same keys or nothing
 * compiles. For types and tests: at run time each family is fetched with the pages that show it.
 */
export const nl = { common, forms, shell, session, signIn } satisfies Dictionary
