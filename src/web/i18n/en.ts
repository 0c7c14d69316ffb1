import type { Translation } from './dictionary.ts'
import { admin } from './en/admin.ts'
import { cases } from './en/cases.ts'
import { common } from './en/common.ts'
import { dossier } from './en/dossier.ts'
import { forms } from './en/forms.ts'
import { meetings } from './en/meetings.ts'
import { plan } from './en/plan.ts'
import { referrals } from './en/referrals.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/signIn.ts'
import { supply } from './en/supply.ts'
import { table } from './en/table.ts'
import { weighing } from './en/weighing.ts'
import { work } from './en/work.ts'
import type { nl } from './nl.ts'

export const en: Translation<typeof nl> = {
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
}
