import type { Translation } from './dictionary.ts'
import { accessReview } from './en/accessReview.ts'
import { admin } from './en/admin.ts'
import { advice } from './en/advice.ts'
import { cases } from './en/cases.ts'
import { common } from './en/common.ts'
import { consultations } from './en/consultations.ts'
import { covenant } from './en/covenant.ts'
import { dossier } from './en/dossier.ts'
import { followUp } from './en/followUp.ts'
import { forms } from './en/forms.ts'
import { governance } from './en/governance.ts'
import { history } from './en/history.ts'
import { house } from './en/house.ts'
import { identity } from './en/identity.ts'
import { invitation } from './en/invitation.ts'
import { meetings } from './en/meetings.ts'
import { participants } from './en/participants.ts'
import { people } from './en/people.ts'
import { plan } from './en/plan.ts'
import { referrals } from './en/referrals.ts'
import { regionalTables } from './en/regionalTables.ts'
import { registers } from './en/registers.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { signals } from './en/signals.ts'
import { signIn } from './en/signIn.ts'
import { supply } from './en/supply.ts'
import { table } from './en/table.ts'
import { takeover } from './en/takeover.ts'
import { triage } from './en/triage.ts'
import { weighing } from './en/weighing.ts'
import { work } from './en/work.ts'
import type { nl } from './nl.ts'

export const en: Translation<typeof nl> = {
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
}
