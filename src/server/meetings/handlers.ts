import type { meetingOperations } from '../../api/meetings.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { admitThirdParty } from '../../domain/meeting.ts'
import { noteChange } from '../cases/change.ts'
import { answerQuestion, listQuestions } from '../composition/queries.ts'
import { listTreating } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { listAttendance, listItems } from './agenda.ts'
import { insertItem, insertThirdParty, openItem, openMeeting, saveAttendance, setStep } from './items.ts'
import { insertDecision, saveNote } from './minutes.ts'
import { approveMeeting, getMeeting, insertMeeting, listMeetings } from './queries.ts'
import { listed, showMeeting, showMeetingItem } from './room.ts'

async function itemChanged(context: Context, caseId: string, itemId: string) {
  await noteChange(context, caseId, 'meeting_item', itemId)
  return showMeetingItem(caseId, itemId, context)
}

/** Only who was invited or treats the case by now can be present or absent; anyone else comes as a third party. */
async function checkAttendees(caseId: string, itemId: string, ids: readonly string[], { tx }: Context): Promise<void> {
  const treating = (await listTreating(tx, [caseId])).map((seat) => seat.professional_id)
  const known = new Set([...treating, ...(await listAttendance(tx, [itemId])).map((row) => row.professional_id)])
  const issues = ids.flatMap((id, index): Issue[] => {
    const path = `attendees.${index}.professionalId`
    if (!known.has(id)) return [{ path, code: 'invalid_choice' }]
    return ids.indexOf(id) === index ? [] : [{ path, code: 'twice' }]
  })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

export const meetingHandlers: Handlers<typeof meetingOperations> = {
  async listMeetings({ query }, { tx, today }) {
    return { meetings: (await listMeetings(tx, today, query.past)).map(listed) }
  },

  showMeeting: ({ params }, context) => showMeeting(params.meetingId, context),

  async planMeeting({ body }, { tx, userId }) {
    const id = newId()
    await insertMeeting(tx, { id, chairId: userId, draft: body })
    return listed(await getMeeting(tx, id))
  },

  async addAgendaItem({ params: { caseId }, body }, context) {
    const { tx, vault, participantId } = context
    const { meetingId, minutes, goal } = body
    await openMeeting(tx, meetingId, 'update')
    const id = newId()
    const added = await insertItem(tx, vault, { id, meetingId, caseId, participantId, minutes, goal })
    if (!added) throw new DomainError('invalid_input', [{ path: 'meetingId', code: 'twice' }])
    const treating = new Set((await listTreating(tx, [caseId])).map((seat) => seat.professional_id))
    await saveAttendance(
      tx,
      caseId,
      id,
      [...treating].map((professionalId) => ({ professionalId, presence: 'invited' })),
    )
    return itemChanged(context, caseId, id)
  },

  async admitThirdParty({ params: { caseId, itemId }, body }, context) {
    const { tx, vault, participantId, today } = context
    await openItem(tx, caseId, itemId)
    const { declarationSignedOn: signedOn, ...texts } = admitThirdParty(body, today)
    await insertThirdParty(tx, vault, { id: newId(), caseId, itemId, participantId, signedOn, texts })
    return itemChanged(context, caseId, itemId)
  },

  async recordAttendance({ params: { caseId, itemId }, body: { attendees } }, context) {
    const { tx } = context
    await openItem(tx, caseId, itemId)
    await checkAttendees(
      caseId,
      itemId,
      attendees.map((each) => each.professionalId),
      context,
    )
    await saveAttendance(tx, caseId, itemId, attendees)
    return itemChanged(context, caseId, itemId)
  },

  async moveStep({ params: { caseId, itemId }, body: { step } }, context) {
    await openItem(context.tx, caseId, itemId)
    await setStep(context.tx, caseId, itemId, step)
    return itemChanged(context, caseId, itemId)
  },

  async saveNote({ params: { caseId, itemId, step }, body: { text } }, context) {
    const { tx, vault, participantId, userId, expected } = context
    await openItem(tx, caseId, itemId)
    const saved = await saveNote(tx, vault, { caseId, itemId, step, participantId, userId, text }, expected)
    if (saved) await noteChange(context, caseId, 'meeting_item', itemId)
    const { notes } = await showMeetingItem(caseId, itemId, context)
    const note = notes.find((each) => each.step === step)
    if (!saved || !note) throw new DomainError('changed_meanwhile', [], note)
    return note
  },

  async answerQuestion({ params: { caseId, questionId }, body: { answer } }, context) {
    const { tx, vault, participantId, userId } = context
    const answered = await answerQuestion(tx, vault, { id: questionId, caseId, participantId, professionalId: userId, answer })
    const shown = (await listQuestions(tx, vault, caseId)).find((each) => each.id === questionId)
    if (!answered || !shown) throw new DomainError('not_found')
    await noteChange(context, caseId, 'question', questionId)
    return { id: shown.id, question: shown.question, answer: shown.answer, answeredAt: shown.answeredAt }
  },

  async recordDecision({ params: { caseId, itemId }, body }, context) {
    const { tx, vault, participantId, userId } = context
    await openItem(tx, caseId, itemId)
    await insertDecision(tx, vault, { id: newId(), caseId, itemId, participantId, userId, texts: body })
    return itemChanged(context, caseId, itemId)
  },

  // a meeting is of the house, so its list is approved by its chair, or by the process director of a case on it
  async approveDecisionList({ params: { meetingId } }, context) {
    const { tx, vault, userId, changed } = context
    const meeting = await getMeeting(tx, meetingId)
    const items = await listItems(tx, vault, { meetingId })
    const mayApprove = meeting.chair_id === userId || items.some((item) => item.process_lead_id === userId)
    if (!mayApprove) throw new DomainError('not_allowed')
    if (!(await approveMeeting(tx, meetingId, userId))) throw new DomainError('meeting_closed')
    for (const item of items) await changed('meeting_item', item.id, item.case_id)
    return showMeeting(meetingId, context)
  },
}
