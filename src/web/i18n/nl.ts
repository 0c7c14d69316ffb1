import type { Dictionary } from './dictionary.ts'
import { admin } from './nl/admin.ts'
import { cases } from './nl/cases.ts'
import { common } from './nl/common.ts'
import { dossier } from './nl/dossier.ts'
import { forms } from './nl/forms.ts'
import { meetings } from './nl/meetings.ts'
import { plan } from './nl/plan.ts'
import { referrals } from './nl/referrals.ts'
import { session } from './nl/session.ts'
import { shell } from './nl/shell.ts'
import { signIn } from './nl/signIn.ts'
import { supply } from './nl/supply.ts'
import { table } from './nl/table.ts'
import { weighing } from './nl/weighing.ts'
import { work } from './nl/work.ts'

/**
 * One file per family of screens under `nl/`, named as its one export; the same file under `en/` must hold the same keys or nothing
 * compiles. For types and tests: at run time each family is fetched with the pages that show it.
 */
export const nl = {
  common,
  forms,
  shell,
  session,
  signIn,
  referrals,
  supply,
  work,
  weighing,
  admin,
  cases,
  dossier,
  plan,
  meetings,
  table,
} satisfies Dictionary
