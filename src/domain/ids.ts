import * as z from 'zod'

export const HouseSlug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'invalid' })
  .brand<'HouseSlug'>()
export type HouseSlug = z.infer<typeof HouseSlug>

export const CaseId = z.uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>
export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const RequestId = z.uuid().brand<'RequestId'>()
export const SupplyId = z.uuid().brand<'SupplyId'>()
export const GoalId = z.uuid().brand<'GoalId'>()
export const AgreementId = z.uuid().brand<'AgreementId'>()
export const MeetingId = z.uuid().brand<'MeetingId'>()
export const MeetingItemId = z.uuid().brand<'MeetingItemId'>()
export const QuestionId = z.uuid().brand<'QuestionId'>()
export const HandoverId = z.uuid().brand<'HandoverId'>()
export const ProposalId = z.uuid().brand<'ProposalId'>()

export function newId(): string {
  return crypto.randomUUID()
}
