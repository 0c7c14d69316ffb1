import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase, NotTakenOutcome } from '../domain/case.ts'
import { CalendarDate, Moment } from '../domain/date.ts'
import { CaseId } from '../domain/ids.ts'
import { NotTakenDetails } from '../domain/not-taken.ts'
import { Stage } from '../domain/stage.ts'
import { lengths, line, someText } from '../domain/text.ts'
import { Theme } from '../domain/themes.ts'
import { AnalysisRoom } from './analysis.ts'
import { CompositionRoom, ProposalRoom } from './composition.ts'
import { InformationRoom } from './information.ts'
import { MeetingsRoom } from './meetings.ts'
import { operation } from './operation.ts'
import { PersonsRoom } from './persons.ts'
import { PlanRoom } from './plan.ts'
import { PurposeRoom } from './purpose.ts'
import { RadicalisationReport } from './radicalisation.ts'
import { inCase, ShownReferral } from './referrals.ts'

export const ListedCase = z.object({
  id: CaseId,
  number: z.string(),
  subject: z.string(),
  birthDate: CalendarDate.nullable(),
  phase: CasePhase,
  /** How much of it the requester sees. */
  stage: Stage,
  themes: z.array(Theme),
  urgent: z.boolean(),
  processLead: z.string().nullable(),
  caseLead: z.string().nullable(),
  /** Not told to who is only asked something. */
  referredBy: z.string().nullable(),
  seats: z.array(SeatRole),
  updatedAt: z.iso.datetime(),
  nextOn: CalendarDate.nullable(),
  openAgreements: z.int(),
  overdueAgreements: z.int(),
})
export type ListedCase = z.infer<typeof ListedCase>

/** The next lawful steps of a case: possible now, or not and why not. */
export const NextStep = z.object({
  step: z.enum([
    'submit',
    'judge',
    'decide_purpose',
    'ask',
    'answer',
    'confirm_composition',
    'decide_composition',
    'plan_meeting',
    'add_agreement',
    'approve_plan',
    'evaluate',
    'propose_handover',
    'propose_closing',
    'agree_closing',
    'close',
    'report_radicalisation',
    'settle_radicalisation',
    'step_aside',
    'inform_referrer',
  ]),
  refused: z.string().nullable(),
  source: z.string(),
})
export const CaseHeader = z.object({
  id: CaseId,
  number: z.string(),
  version: z.int(),
  subject: z.string(),
  /** Who is asked whether somebody is known is told by which name and birth date (WGS 2.30(1)). */
  birthDate: CalendarDate.nullable(),
  age: z.int().nullable(),
  phase: CasePhase,
  /** How much of it the requester sees. */
  stage: Stage,
  themes: z.array(Theme),
  urgent: z.boolean(),
  goal: z.string().nullable(),
  processLead: z.string().nullable(),
  caseLead: z.string().nullable(),
  /** Not told to who is only asked something. */
  referredBy: z.string().nullable(),
  seats: z.array(z.object({ role: SeatRole, why: z.string().nullable(), from: z.iso.datetime(), until: z.iso.datetime().nullable() })),
  firstProcessedOn: CalendarDate.nullable(),
  ceilingOn: CalendarDate.nullable(),
  eraseOn: CalendarDate.nullable(),
  reviewOn: CalendarDate.nullable(),
  nextMeetingAt: z.iso.datetime().nullable(),
  /** What the referrer is told when it is not taken into treatment. */
  notTaken: z
    .object({ outcome: NotTakenOutcome, advice: z.string().nullable(), details: z.object(NotTakenDetails.shape), on: CalendarDate })
    .nullable(),
  /** The report that froze this case, while it waits for what comes of it (WGS 2.31(13)). */
  radicalisation: RadicalisationReport.nullable(),
  nextSteps: z.array(NextStep),
})
/** One case with all of it that this seat opens; a room that stays closed is null. */
export const Dossier = z.object({
  header: CaseHeader,
  persons: PersonsRoom.nullable(),
  referral: ShownReferral.nullable(),
  purpose: PurposeRoom.nullable(),
  information: InformationRoom.nullable(),
  proposal: ProposalRoom.nullable(),
  composition: CompositionRoom.nullable(),
  analysis: AnalysisRoom.nullable(),
  plan: PlanRoom.nullable(),
  meetings: MeetingsRoom.nullable(),
})
export type Dossier = z.infer<typeof Dossier>

export const HistoryEntry = z.object({
  at: z.iso.datetime(),
  who: z.string().nullable(),
  participant: z.string().nullable(),
  action: z.string(),
  operation: z.string(),
  seats: z.array(SeatRole),
  outcome: z.string(),
})
export const Explanation = z.object({
  stage: Stage,
  seats: z.array(
    z.object({
      role: SeatRole,
      nl: z.string(),
      en: z.string(),
      source: z.string(),
      why: z.string().nullable(),
      from: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      decision: z.string().nullable(),
    }),
  ),
  goal: z.string().nullable(),
  rooms: z.array(z.object({ room: z.string(), open: z.boolean(), reason: z.string().nullable(), source: z.string() })),
})

export const CaseSort = z.enum(['updated', 'number', 'next'])
const page = { sort: CaseSort.default('updated'), limit: z.coerce.number().int().min(1).max(100).default(50), after: line(200).optional() }
export const CasePage = z.object({ cases: z.array(ListedCase), next: z.string().nullable() })

export const caseOperations = {
  listCases: operation({
    method: 'GET',
    path: '/cases',
    nl: 'Toon de casussen waarin ik een zetel heb',
    en: 'Show the cases in which I have a seat',
    action: 'case.list',
    query: z.object({
      phase: z
        .array(CasePhase)
        .or(CasePhase.transform((phase) => [phase]))
        .optional(),
      ...page,
    }),
    result: CasePage,
  }),
  searchCases: operation({
    method: 'POST',
    path: '/case-searches',
    nl: 'Zoek op naam of nummer in de casussen waarin ik een zetel heb',
    en: 'Search by name or number in the cases in which I have a seat',
    action: 'case.list',
    body: z.strictObject({ search: line(lengths.name), phase: z.array(CasePhase).optional(), ...page }),
    result: CasePage,
    reads: true,
  }),
  showDossier: operation({
    method: 'GET',
    path: '/cases/:caseId',
    nl: 'Toon een casus',
    en: 'Show a case',
    action: 'case.read',
    params: inCase,
    result: Dossier,
  }),
  showHistory: operation({
    method: 'GET',
    path: '/cases/:caseId/history',
    nl: 'Toon wie wat deed en inzag',
    en: 'Show who did and saw what',
    action: 'case.history',
    params: inCase,
    query: z.object({ before: Moment.optional() }),
    result: z.object({ entries: z.array(HistoryEntry), more: z.boolean() }),
  }),
  explainAccess: operation({
    method: 'GET',
    path: '/cases/:caseId/explanation',
    nl: 'Waarom zie ik dit?',
    en: 'Why may I see this?',
    action: 'case.read',
    params: inCase,
    result: Explanation,
  }),
}

export const retentionOperations = {
  listClocks: operation({
    method: 'GET',
    path: '/retention-clocks',
    nl: 'Toon de casussen waarvan de bewaartermijn nadert',
    en: 'Show the cases whose retention term approaches',
    action: 'retention.read',
    result: z.object({
      clocks: z.array(
        z.object({
          number: z.string(),
          phase: CasePhase,
          /** Nothing for a draft, a signal or a consultation: the five years have not begun. */
          firstProcessedOn: CalendarDate.nullable(),
          eraseOn: CalendarDate,
          daysLeft: z.int(),
          warning: z.int().nullable(),
        }),
      ),
    }),
  }),
  listCertificates: operation({
    method: 'GET',
    path: '/destruction-certificates',
    nl: 'Toon de vernietigingsbewijzen',
    en: 'Show the destruction certificates',
    action: 'retention.read',
    result: z.object({
      certificates: z.array(
        z.object({
          id: z.uuid(),
          pseudonym: z.string(),
          reason: z.string(),
          source: z.string(),
          erasedOn: CalendarDate,
          counts: z.record(z.string(), z.int()),
        }),
      ),
    }),
  }),
  listShielded: operation({
    method: 'GET',
    path: '/shielded-cases',
    nl: 'Toon dat er afgeschermde casussen zijn, zonder inhoud',
    en: 'Show that shielded cases exist, without content',
    action: 'shielded.unlock',
    result: z.object({ cases: z.array(z.object({ id: CaseId, number: z.string(), closedOn: CalendarDate, eraseOn: CalendarDate })) }),
  }),
  unlockCase: operation({
    method: 'POST',
    path: '/shielded-cases/:shieldedId/unlocks',
    nl: 'Open een afgeschermde casus met een reden, voor 24 uur',
    en: 'Unlock a shielded case with a reason, for 24 hours',
    action: 'shielded.unlock',
    params: z.object({ shieldedId: CaseId }),
    body: z.strictObject({ purpose: z.enum(['rights_request', 'legality_review', 'legal_claim']), reason: someText(lengths.note) }),
    result: z.object({ until: z.iso.datetime() }),
  }),
}
