import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { CaseId, RequestId } from '../domain/ids.ts'
import { operation } from './operation.ts'

/** What may be asked of somebody; the screen has a sentence for each. */
export const WorkKind = z.enum([
  'adopt_signal',
  'finish_referral',
  'judge_purpose',
  'decide_purpose',
  'answer_known',
  'answer_request',
  'decide_composition',
  'confirm_composition',
  'record_composition',
  'answer_objection',
  'rectify',
  'agreement',
  'approve_plan',
  'prepare_meeting',
  'evaluate',
  'confirm_handover',
  'agree_closing',
  'answer_consultation',
  'decide_consultation',
  'first_contact',
  'supplement_referral',
  'inform_referrer',
  'answer_offer',
  'hand_over',
  'read_letter',
  'settle_radicalisation',
])
export const WorkItem = z.object({
  kind: WorkKind,
  caseId: CaseId,
  caseNumber: z.string(),
  subject: z.string(),
  /** The thing to act on within the case: a request, an agreement, a handover, a meeting item. */
  objectId: z.uuid().nullable(),
  what: z.string().nullable(),
  dueOn: CalendarDate.nullable(),
  /** Somebody sent a reminder, or two working days are left of the term (R-CAS-07). */
  isReminded: z.boolean(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** What is asked of somebody outside any case. */
const TaskKind = z.enum([
  'answer_advice',
  'advice_answered',
  'review_access',
  'review_reminded',
  'review_left',
  'take_over',
  'question_ended',
])
export const Task = z.object({ kind: TaskKind, objectId: z.string(), what: z.string(), dueOn: CalendarDate.nullable() })
export type Task = z.infer<typeof Task>

export const workOperations = {
  showMyWork: operation({
    method: 'GET',
    path: '/my-work',
    nl: 'Toon wat er van mij gevraagd wordt',
    en: 'Show what is asked of me',
    action: 'work.read',
    result: z.object({ items: z.array(WorkItem), tasks: z.array(Task) }),
  }),
  putAwayQuestion: operation({
    method: 'POST',
    path: '/my-work/ended-questions/:requestId/put-away',
    nl: 'Leg weg dat een vraag aan mij gesloten is',
    en: 'Put away that a question to me has ended',
    action: 'work.put_away',
    params: z.object({ requestId: RequestId }),
    result: z.object({ putAway: z.literal(true) }),
  }),
}
