import * as z from 'zod'
import { CalendarDate, Moment } from './date.ts'
import { DomainError } from './errors.ts'
import { CaseId } from './ids.ts'
import { someNameLine } from './name-line.ts'
import { ProfessionalId } from './participant.ts'
import { lengths, line, someLine, someText, text } from './text.ts'

export const MeetingKind = z.enum(['case_meeting', 'weighing', 'evaluation'])
export const meetingKinds = {
  case_meeting: { nl: 'casusoverleg', en: 'case meeting' },
  weighing: { nl: 'weging', en: 'weighing' },
  evaluation: { nl: 'evaluatieoverleg', en: 'evaluation meeting' },
} as const satisfies Record<z.infer<typeof MeetingKind>, { nl: string; en: string }>

/** BOB: picture, judgment, decision (beeldvorming, oordeelvorming, besluitvorming). */
export const Step = z.enum(['waiting', 'picture', 'judgment', 'decision', 'done'])
export type Step = z.infer<typeof Step>
export const steps = {
  waiting: { nl: 'nog niet aan de beurt', en: 'not yet on' },
  picture: { nl: 'beeldvorming', en: 'picture' },
  judgment: { nl: 'oordeelsvorming', en: 'judgment' },
  decision: { nl: 'besluitvorming', en: 'decision' },
  done: { nl: 'besproken', en: 'discussed' },
} as const satisfies Record<Step, { nl: string; en: string }>
export const NoteStep = Step.extract(['picture', 'judgment', 'decision'])

export const AgendaItemDraft = z.strictObject({ caseId: CaseId, minutes: z.int().min(1).max(240), goal: someText(lengths.note) })
export type AgendaItemDraft = z.infer<typeof AgendaItemDraft>

export const MeetingDraft = z.strictObject({
  title: someLine(lengths.title),
  kind: MeetingKind.default('case_meeting'),
  startsAt: Moment,
  place: line(lengths.title).optional(),
})
export type MeetingDraft = z.infer<typeof MeetingDraft>

/** Who sits in at one item without an account, after signing (WGS 2.31(9); BGS 2.21; R-AUT-06). */
export const ThirdPartyDraft = z.strictObject({
  name: someNameLine(lengths.name),
  organisation: someNameLine(lengths.name),
  expertise: someLine(lengths.title),
  publicTask: someLine(lengths.title),
  declarationSignedOn: CalendarDate.optional(),
  handedOver: text(lengths.note).optional(),
})
export type ThirdPartyDraft = z.infer<typeof ThirdPartyDraft>

export const AttendanceDraft = z.strictObject({
  attendees: z.array(z.strictObject({ professionalId: ProfessionalId, presence: z.enum(['present', 'absent']) })).max(60),
})

/** Signing comes before sitting in; answers the draft with its day of signing. */
export function admitThirdParty(draft: ThirdPartyDraft, today: CalendarDate): ThirdPartyDraft & { declarationSignedOn: CalendarDate } {
  const { declarationSignedOn } = draft
  if (!declarationSignedOn) throw new DomainError('declaration_required', [{ path: 'declarationSignedOn', code: 'required' }])
  if (declarationSignedOn > today) throw new DomainError('date_in_future', [{ path: 'declarationSignedOn', code: 'date_in_future' }])
  return { ...draft, declarationSignedOn }
}
