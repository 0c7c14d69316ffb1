import type { Dictionary } from './dictionary.ts'
import { accessReview } from './nl/accessReview.ts'
import { admin } from './nl/admin.ts'
import { advice } from './nl/advice.ts'
import { cases } from './nl/cases.ts'
import { common } from './nl/common.ts'
import { consultations } from './nl/consultations.ts'
import { covenant } from './nl/covenant.ts'
import { dossier } from './nl/dossier.ts'
import { followUp } from './nl/followUp.ts'
import { forms } from './nl/forms.ts'
import { governance } from './nl/governance.ts'
import { history } from './nl/history.ts'
import { house } from './nl/house.ts'
import { identity } from './nl/identity.ts'
import { invitation } from './nl/invitation.ts'
import { meetings } from './nl/meetings.ts'
import { participants } from './nl/participants.ts'
import { people } from './nl/people.ts'
import { plan } from './nl/plan.ts'
import { referrals } from './nl/referrals.ts'
import { regionalTables } from './nl/regionalTables.ts'
import { registers } from './nl/registers.ts'
import { session } from './nl/session.ts'
import { shell } from './nl/shell.ts'
import { signals } from './nl/signals.ts'
import { signIn } from './nl/signIn.ts'
import { supply } from './nl/supply.ts'
import { table } from './nl/table.ts'
import { takeover } from './nl/takeover.ts'
import { triage } from './nl/triage.ts'
import { weighing } from './nl/weighing.ts'
import { work } from './nl/work.ts'

/**
 * One file per family of screens under `nl/`, named as its one export; the same file under `en/` must hold the same keys or nothing
 * compiles. For types and tests: at run time each family is fetched with the pages that show it.
 */
export const nl = {
  common,
  followUp,
  forms,
  shell,
  session,
  signIn,
  referrals,
  signals,
  supply,
  work,
  weighing,
  triage,
  covenant,
  admin,
  advice,
  consultations,
  house,
  participants,
  people,
  accessReview,
  takeover,
  invitation,
  cases,
  history,
  dossier,
  plan,
  identity,
  meetings,
  table,
  registers,
  regionalTables,
  governance,
} satisfies Dictionary
