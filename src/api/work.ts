import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { CaseId } from '../domain/ids.ts'
import { operation } from './operation.ts'

/** What may be asked of somebody; the screen has a sentence for each. */
export const WorkKind = z.enum([
  'finish_referral',
  'judge_purpose',
  'decide_purpose',
  'answer_request',
  'decide_composition',
  'rectify',
  'agreement',
  'approve_plan',
  'prepare_meeting',
  'evaluate',
  'confirm_handover',
  'agree_closing',
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
})
export type WorkItem = z.infer<typeof WorkItem>

export const workOperations = {
  showMyWork: operation({
    method: 'GET',
    path: '/my-work',
    nl: 'Toon wat er van mij gevraagd wordt',
    en: 'Show what is asked of me',
    action: 'work.read',
    result: z.object({ items: z.array(WorkItem) }),
  }),
}
