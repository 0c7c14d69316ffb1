import * as z from 'zod'
import { AdoptionDraft, CovenantTyped } from '../domain/covenant-draft.ts'
import { EffectKind } from '../domain/covenant-effects.ts'
import { CovenantState, WithdrawalDraft } from '../domain/covenant-versions.ts'
import { CalendarDate } from '../domain/date.ts'
import { Covenant } from '../domain/house.ts'
import { operation } from './operation.ts'

export const ListedCovenant = z.object({
  version: z.int(),
  validFrom: CalendarDate,
  state: CovenantState,
  /** Empty for a version that came with the house itself. */
  agreedBy: z.array(z.string()),
  absentReason: z.string(),
  minutes: z.string(),
  recordedBy: z.string().nullable(),
  adoptedAt: z.iso.datetime().nullable(),
  withdrawal: z.object({ reason: z.string(), minutes: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  covenant: Covenant,
})
export const ShownDraft = z.object({
  version: z.int(),
  basedOn: z.int(),
  draft: CovenantTyped,
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
})
export const CovenantEffect = z.object({ kind: EffectKind, n: z.int(), from: z.string().optional(), to: z.string().optional() })

export const covenantOperations = {
  showCovenant: operation({
    method: 'GET',
    path: '/covenant',
    nl: 'Toon het geldende convenant',
    en: 'Show the covenant in force',
    action: 'network.read',
    result: z.object({ version: z.int(), validFrom: CalendarDate, covenant: Covenant }),
  }),
  listCovenants: operation({
    method: 'GET',
    path: '/covenants',
    nl: 'Toon alle versies van het convenant en het concept van de volgende',
    en: 'Show all versions of the covenant and the draft of the next',
    action: 'covenant.read',
    result: z.object({ covenants: z.array(ListedCovenant), draft: ShownDraft.nullable() }),
  }),
  startCovenant: operation({
    method: 'POST',
    path: '/covenant-draft',
    nl: 'Begin een concept van het volgende convenant, met de waarden van de laatste versie',
    en: 'Begin a draft of the next covenant, with the values of the last version',
    action: 'covenant.draft',
    result: ShownDraft,
  }),
  saveCovenant: operation({
    method: 'PUT',
    path: '/covenant-draft',
    nl: 'Bewaar het concept van het convenant zoals het nu is',
    en: 'Save the draft of the covenant as it is now',
    action: 'covenant.draft',
    body: CovenantTyped,
    result: z.object({ version: z.int(), savedAt: z.iso.datetime() }),
    versioned: true,
  }),
  discardCovenant: operation({
    method: 'DELETE',
    path: '/covenant-draft',
    nl: 'Gooi het concept van het convenant weg',
    en: 'Discard the draft of the covenant',
    action: 'covenant.draft',
    result: z.object({ discarded: z.literal(true) }),
    versioned: true,
  }),
  previewCovenant: operation({
    method: 'GET',
    path: '/covenant-draft/effects',
    nl: 'Toon wat het concept voor lopend werk verandert',
    en: 'Show what the draft changes for running work',
    action: 'covenant.draft',
    query: z.object({ validFrom: CalendarDate }),
    result: z.object({
      /** What still keeps the draft from being a covenant. */
      issues: z.array(z.object({ path: z.string(), code: z.string() })),
      effects: z.array(CovenantEffect),
    }),
  }),
  adoptCovenant: operation({
    method: 'POST',
    path: '/covenants',
    nl: 'Leg vast dat de publieke deelnemers het concept als convenant hebben vastgesteld',
    en: 'Record that the public participants adopted the draft as covenant',
    action: 'covenant.adopt',
    body: AdoptionDraft,
    result: ListedCovenant,
    versioned: true,
  }),
  withdrawCovenant: operation({
    method: 'POST',
    path: '/covenant-withdrawals',
    nl: 'Leg vast dat de deelnemers een versie van het convenant die nog moet ingaan, hebben ingetrokken',
    en: 'Record that the participants withdrew a version of the covenant that is still to come',
    action: 'covenant.adopt',
    body: WithdrawalDraft,
    result: ListedCovenant,
    errors: ['covenant_holds', 'covenant_withdrawn'],
  }),
}
