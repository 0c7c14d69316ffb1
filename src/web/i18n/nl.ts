import type { Dictionary } from './dictionary.ts'
import { common } from './nl/common.ts'
import { forms } from './nl/forms.ts'
import { shell } from './nl/shell.ts'

/** One file per family of screens under `nl/`; the same file under `en/` must hold the same keys or nothing compiles. */
export const nl = { common, forms, shell } satisfies Dictionary
