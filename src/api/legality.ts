import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import {
  AdviceDraft,
  AdviceOutcome,
  AdviceRequest,
  DeviationDraft,
  Legality,
  LegalityEventKind,
  ProcessingKindDraft,
  ProcessingKindId,
} from '../domain/legality-advice.ts'
import { ParticipantId } from '../domain/participant.ts'
import { registerLine } from '../domain/register-text.ts'
import { DecisionAbout } from './governance.ts'
import { operation } from './operation.ts'
import { page } from './paging.ts'

export const ListedProcessingKind = z.object({
  id: ProcessingKindId,
  ...ProcessingKindDraft.shape,
  version: z.int(),
  legality: Legality,
  /** When what decides how it stands happened. */
  since: CalendarDate.nullable(),
})
export type ListedProcessingKind = z.infer<typeof ListedProcessingKind>

export const LegalityEventShown = z.object({
  kind: LegalityEventKind,
  version: z.int(),
  on: CalendarDate,
  outcome: AdviceOutcome.nullable(),
  text: z.string(),
  conditions: z.string().nullable(),
  link: z.string().nullable(),
  decidedBy: z.array(z.object({ id: ParticipantId, name: z.string() })),
  reportedToRacOn: CalendarDate.nullable(),
  reportedToDpoOn: CalendarDate.nullable(),
  minorityNote: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
})
export type LegalityEventShown = z.infer<typeof LegalityEventShown>

export const ProcessingKind = z.object({
  ...ListedProcessingKind.shape,
  events: z.array(LegalityEventShown),
  versions: z.array(z.object({ version: z.int(), ...ProcessingKindDraft.shape, recordedBy: z.string(), recordedAt: z.iso.datetime() })),
  decisions: z.array(DecisionAbout),
})
export type ProcessingKind = z.infer<typeof ProcessingKind>

const ofKind = z.object({ kindId: ProcessingKindId })
const path = '/processing-kinds/:kindId'

export const legalityOperations = {
  listProcessingKinds: operation({
    method: 'POST',
    path: '/processing-kind-searches',
    nl: 'Toon de soorten verwerking met het advies van de RAC',
    en: 'Show the kinds of processing with the advice of the RAC',
    action: 'legality.read',
    body: z.strictObject({ search: registerLine(100).optional(), ...page }),
    reads: true,
    result: z.object({ kinds: z.array(ListedProcessingKind), next: z.string().nullable() }),
  }),
  showProcessingKind: operation({
    method: 'GET',
    path,
    nl: 'Toon een soort verwerking met alle adviezen en versies',
    en: 'Show a kind of processing with all advice and versions',
    action: 'legality.read',
    params: ofKind,
    result: ProcessingKind,
  }),
  listProvisionKinds: operation({
    method: 'GET',
    path: '/provision-kinds',
    nl: 'Toon welke soorten verstrekking aan derden nu mogen',
    en: 'Show which kinds of provision to third parties may be used now',
    action: 'legality.read',
    result: z.object({
      kinds: z.array(
        z.object({
          id: ProcessingKindId,
          title: z.string(),
          articles: z.string(),
          legality: Legality,
          mayBeUsed: z.boolean(),
          conditions: z.string().nullable(),
          since: CalendarDate.nullable(),
        }),
      ),
    }),
  }),
  registerProcessingKind: operation({
    method: 'POST',
    path: '/processing-kinds',
    nl: 'Leg een soort verwerking vast',
    en: 'Register a kind of processing',
    action: 'legality.write',
    body: ProcessingKindDraft,
    result: ProcessingKind,
  }),
  changeProcessingKind: operation({
    method: 'PUT',
    path,
    nl: 'Wijzig een soort verwerking; het advies geldt voor de versie waarover het ging',
    en: 'Change a kind of processing; advice holds for the version it was about',
    action: 'legality.write',
    params: ofKind,
    body: ProcessingKindDraft,
    result: ProcessingKind,
    versioned: true,
  }),
  askLegalityAdvice: operation({
    method: 'POST',
    path: `${path}/requests`,
    nl: 'Leg vast dat advies aan de RAC is gevraagd',
    en: 'Record that advice was asked of the RAC',
    action: 'legality.write',
    params: ofKind,
    body: AdviceRequest,
    result: ProcessingKind,
    errors: ['advice_already_asked'],
    versioned: true,
  }),
  recordLegalityAdvice: operation({
    method: 'POST',
    path: `${path}/advice`,
    nl: 'Leg een advies van de RAC vast',
    en: 'Record advice of the RAC',
    action: 'legality.write',
    params: ofKind,
    body: AdviceDraft,
    result: ProcessingKind,
    versioned: true,
  }),
  deviateFromAdvice: operation({
    method: 'POST',
    path: `${path}/deviations`,
    nl: 'Leg een gemotiveerde afwijking van een advies vast',
    en: 'Record a reasoned deviation from advice',
    action: 'legality.write',
    params: ofKind,
    body: DeviationDraft,
    result: ProcessingKind,
    errors: ['deviation_without_advice'],
    versioned: true,
  }),
}
