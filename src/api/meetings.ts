import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase } from '../domain/case.ts'
import { CalendarDate } from '../domain/date.ts'
import { CaseId, MeetingId, MeetingItemId, QuestionId } from '../domain/ids.ts'
import { AgendaItemDraft, AttendanceDraft, MeetingDraft, MeetingKind, NoteStep, Step, ThirdPartyDraft } from '../domain/meeting.ts'
import { ParticipantId, ProfessionalId } from '../domain/participant.ts'
import { Agreement } from '../domain/plan.ts'
import { lengths, someText, text } from '../domain/text.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const ListedMeeting = z.object({
  id: MeetingId,
  title: z.string(),
  kind: MeetingKind,
  startsAt: z.iso.datetime(),
  place: z.string().nullable(),
  items: z.int(),
  minutes: z.int(),
  approvedAt: z.iso.datetime().nullable(),
})
export const MeetingItem = z.object({
  id: MeetingItemId,
  caseId: CaseId,
  caseNumber: z.string(),
  subject: z.string(),
  phase: CasePhase,
  /** The requester's own, so that the screen asks `mayDo` and offers only what is possible. */
  seats: z.array(SeatRole),
  position: z.int(),
  minutes: z.int(),
  startsAt: z.iso.datetime(),
  goal: z.string(),
  step: Step,
  stepSince: z.iso.datetime().nullable(),
  /** When the discussion of this case began and was done. */
  begunAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  attendees: z.array(
    z.object({
      professionalId: ProfessionalId,
      name: z.string(),
      participant: z.string(),
      presence: z.enum(['invited', 'present', 'absent']),
    }),
  ),
  thirdParties: z.array(z.object({ id: z.uuid(), ...ThirdPartyDraft.shape, declarationSignedOn: CalendarDate })),
  questions: z.array(
    z.object({ id: QuestionId, question: z.string(), answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable() }),
  ),
  notes: z.array(z.object({ step: NoteStep, text: z.string(), version: z.int(), updatedBy: z.string() })),
  decisions: z.array(z.object({ id: z.uuid(), text: z.string(), dissent: z.string().nullable(), by: z.string(), at: z.iso.datetime() })),
  agreements: z.array(Agreement),
  involved: z.array(z.object({ participantId: ParticipantId, participant: z.string() })),
})
export type MeetingItem = z.infer<typeof MeetingItem>
export const ShownMeeting = z.object({
  ...ListedMeeting.shape,
  chair: z.string(),
  approvedBy: z.string().nullable(),
  hiddenItems: z.int(),
  agenda: z.array(MeetingItem),
})
export const MeetingsRoom = z.object({ meetings: z.array(z.object({ ...ListedMeeting.shape, item: MeetingItem })) })

const ofMeeting = z.object({ meetingId: MeetingId })
const ofItem = z.object({ ...inCase.shape, itemId: MeetingItemId })

export const meetingOperations = {
  listMeetings: operation({
    method: 'GET',
    path: '/meetings',
    nl: 'Toon de overleggen',
    en: 'Show the meetings',
    action: 'meeting.list',
    query: z.object({ past: z.stringbool().default(false) }),
    result: z.object({ meetings: z.array(ListedMeeting) }),
  }),
  showMeeting: operation({
    method: 'GET',
    path: '/meetings/:meetingId',
    nl: 'Toon een overleg met de casussen die u mag zien',
    en: 'Show a meeting with the cases you may see',
    action: 'meeting.list',
    params: ofMeeting,
    result: ShownMeeting,
  }),
  planMeeting: operation({
    method: 'POST',
    path: '/meetings',
    nl: 'Plan een overleg',
    en: 'Plan a meeting',
    action: 'meeting.plan',
    body: MeetingDraft,
    result: ListedMeeting,
  }),
  addAgendaItem: operation({
    method: 'POST',
    path: '/cases/:caseId/meeting-items',
    nl: 'Zet een casus op de agenda',
    en: 'Put a case on the agenda',
    action: 'meeting.prepare',
    params: inCase,
    body: z.strictObject({ meetingId: MeetingId, ...AgendaItemDraft.omit({ caseId: true }).shape }),
    result: MeetingItem,
    errors: ['meeting_closed'],
  }),
  admitThirdParty: operation({
    method: 'POST',
    path: '/cases/:caseId/meeting-items/:itemId/third-parties',
    nl: 'Laat een incidentele derde toe na getekende verklaring',
    en: 'Admit an incidental third party after a signed declaration',
    action: 'third_party.admit',
    params: ofItem,
    body: ThirdPartyDraft,
    result: MeetingItem,
    errors: ['declaration_required', 'date_in_future', 'meeting_closed'],
  }),
  recordAttendance: operation({
    method: 'PUT',
    path: '/cases/:caseId/meeting-items/:itemId/attendance',
    nl: 'Leg vast wie aanwezig is',
    en: 'Record who is present',
    action: 'meeting.run',
    params: ofItem,
    body: AttendanceDraft,
    result: MeetingItem,
    errors: ['meeting_closed'],
  }),
  moveStep: operation({
    method: 'PUT',
    path: '/cases/:caseId/meeting-items/:itemId/step',
    nl: 'Ga naar een stap van BOB',
    en: 'Move to a step of BOB',
    action: 'meeting.run',
    params: ofItem,
    body: z.strictObject({ step: Step }),
    result: MeetingItem,
    errors: ['meeting_closed'],
  }),
  saveNote: operation({
    method: 'PUT',
    path: '/cases/:caseId/meeting-items/:itemId/notes/:step',
    nl: 'Bewaar de notitie bij een stap',
    en: 'Save the note of a step',
    action: 'meeting.note',
    params: z.object({ ...ofItem.shape, step: NoteStep }),
    body: z.strictObject({ text: text(lengths.body) }),
    result: z.object({ step: NoteStep, text: z.string(), version: z.int(), updatedBy: z.string() }),
    errors: ['meeting_closed'],
    versioned: true,
  }),
  answerQuestion: operation({
    method: 'PUT',
    path: '/cases/:caseId/questions/:questionId/answer',
    nl: 'Beantwoord een vraag van het overleg',
    en: 'Answer a question of the meeting',
    action: 'meeting.note',
    params: z.object({ ...inCase.shape, questionId: QuestionId }),
    body: z.strictObject({ answer: text(lengths.note) }),
    result: z.object({ id: QuestionId, question: z.string(), answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable() }),
  }),
  recordDecision: operation({
    method: 'POST',
    path: '/cases/:caseId/meeting-items/:itemId/decisions',
    nl: 'Leg een besluit vast',
    en: 'Record a decision',
    action: 'meeting.note',
    params: ofItem,
    body: z.strictObject({ text: someText(lengths.note), dissent: text(lengths.note).optional() }),
    result: MeetingItem,
    errors: ['meeting_closed'],
  }),
  approveDecisionList: operation({
    method: 'POST',
    path: '/meetings/:meetingId/approval',
    nl: 'Stel de besluitenlijst vast',
    en: 'Approve the decision list',
    action: 'meeting.approve',
    params: ofMeeting,
    result: ShownMeeting,
    errors: ['meeting_closed'],
  }),
}
