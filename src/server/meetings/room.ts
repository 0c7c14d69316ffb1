import * as z from 'zod'
import type { ListedMeeting, MeetingItem, MeetingsRoom, ShownMeeting } from '../../api/meetings.ts'
import { mayDo, SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { MeetingKind, NoteStep, Step } from '../../domain/meeting.ts'
import { ifHeld } from '../cases/held.ts'
import { listQuestions } from '../composition/queries.ts'
import { listFormer } from '../people/queries.ts'
import { showAgreements } from '../plan/show.ts'
import { listOwnSeats, listTreating } from '../seats.ts'
import type { Context } from '../serve.ts'
import { type ItemRow, listAttendance, listItems, listThirdParties, type WhichItems } from './agenda.ts'
import { listDecisions, listNotes } from './minutes.ts'
import { countHidden, getMeeting, listMeetingsById, type MeetingRow } from './queries.ts'

type ShownItem = z.input<typeof MeetingItem>
const Presence = z.enum(['invited', 'present', 'absent'])

export function listed(row: MeetingRow): z.input<typeof ListedMeeting> {
  return {
    id: row.id,
    title: row.title,
    kind: MeetingKind.parse(row.kind),
    startsAt: row.starts_at,
    place: row.place,
    items: row.items,
    minutes: row.minutes,
    approvedAt: row.approved_at,
  }
}

/** Items with all that hangs on them: one question to each table, however many items there are. */
async function showItems(which: WhichItems, context: Context): Promise<{ row: ItemRow; item: ShownItem }[]> {
  const { tx, vault, network, userId } = context
  const { professional, participant } = await network()
  const rows = await listItems(tx, vault, which)
  if (rows.length === 0) return []
  const [itemIds, caseIds] = [rows.map((row) => row.id), [...new Set(rows.map((row) => row.case_id))]]
  const attendance = await listAttendance(tx, itemIds)
  const thirdParties = await listThirdParties(tx, vault, itemIds)
  const questions = await listQuestions(tx, vault, ...caseIds)
  const notes = await listNotes(tx, vault, itemIds)
  const decisions = await listDecisions(tx, vault, itemIds)
  const agreements = await showAgreements({ itemIds }, context)
  const treating = await listTreating(tx, caseIds)
  const ownSeats = await listOwnSeats(tx, userId, caseIds)
  const former = await listFormer(
    tx,
    attendance.map((each) => each.professional_id),
  )
  // who is designated by another participant since was there for the one of that day
  const person = (id: string, on: string) => {
    const then = former.find((each) => each.professional_id === id && each.designated_from <= on && on < each.designated_until)
    return { name: professional(id).name, participant: participant(then?.participant_id ?? professional(id).participantId).name }
  }
  return rows.map((row) => {
    const ofItem = ({ item_id }: { item_id: string }): boolean => item_id === row.id
    const involved = new Set(treating.filter((seat) => seat.case_id === row.case_id).map((seat) => seat.participant_id))
    const item: ShownItem = {
      id: row.id,
      caseId: row.case_id,
      caseNumber: row.number,
      subject: row.subject_name,
      phase: CasePhase.parse(row.phase),
      seats: ownSeats.filter((seat) => seat.case_id === row.case_id).map((seat) => SeatRole.parse(seat.role)),
      position: row.position,
      minutes: row.minutes,
      startsAt: row.begins_at,
      goal: row.goal,
      step: Step.parse(row.step),
      stepSince: row.step_since,
      begunAt: row.begun_at,
      endedAt: row.ended_at,
      attendees: attendance
        .filter(ofItem)
        .map((each) => ({
          professionalId: each.professional_id,
          ...person(each.professional_id, dateInAmsterdam(new Date(row.begun_at ?? row.begins_at))),
          presence: Presence.parse(each.presence),
        }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
      thirdParties: thirdParties
        .filter(ofItem)
        .map((each) => ({ id: each.id, ...each.texts, declarationSignedOn: each.declaration_signed_on })),
      questions: questions
        .filter((each) => each.caseId === row.case_id)
        .map(({ id, question, answer, answeredAt }) => ({ id, question, answer, answeredAt })),
      notes: notes
        .filter(ofItem)
        .map((each) => ({
          step: NoteStep.parse(each.step),
          text: each.text,
          version: each.version,
          updatedBy: professional(each.updated_by).name,
        }))
        .sort((one, other) => NoteStep.options.indexOf(one.step) - NoteStep.options.indexOf(other.step)),
      decisions: decisions.filter(ofItem).map((each) => ({
        id: each.id,
        text: each.texts.text,
        dissent: each.texts.dissent ?? null,
        by: professional(each.recorded_by).name,
        at: each.at,
      })),
      agreements: agreements.filter((each) => each.meetingItemId === row.id),
      involved: [...involved].map((id) => ({ participantId: id, participant: participant(id).name })),
    }
    return { row, item }
  })
}

export async function showMeetingItem(caseId: string, itemId: string, context: Context): Promise<ShownItem> {
  const found = (await showItems({ itemId }, context)).find(({ row }) => row.case_id === caseId)
  if (!found) throw new DomainError('not_found')
  return found.item
}

/** The meetings at which this case was or will be discussed, the last one first. */
export async function showMeetingsRoom(caseId: string, context: Context): Promise<z.input<typeof MeetingsRoom>> {
  const items = await ifHeld(context, 'meeting_items', () => showItems({ caseId }, context), [])
  const rows = await listMeetingsById(
    context.tx,
    items.map(({ row }) => row.meeting_id),
  )
  return {
    meetings: rows.flatMap((meeting) => {
      const found = items.find(({ row }) => row.meeting_id === meeting.id)
      return found ? [{ ...listed(meeting), item: found.item }] : []
    }),
  }
}

/** With what one may read now: of a case that is frozen not even that it is on the agenda, whatever seat one keeps in it (R-RAD-02). */
export async function showMeeting(meetingId: string, context: Context): Promise<z.input<typeof ShownMeeting>> {
  const { tx, network, standing } = context
  const { professional } = await network()
  const row = await getMeeting(tx, meetingId)
  const items = (await showItems({ meetingId }, context)).map(({ item }) => item)
  const agenda = items.filter(({ seats, phase }) => mayDo('meeting.read', { ...standing, seats, phase }))
  return {
    ...listed(row),
    items: agenda.length,
    minutes: agenda.reduce((total, item) => total + item.minutes, 0),
    chair: professional(row.chair_id).name,
    approvedBy: row.approved_by === null ? null : professional(row.approved_by).name,
    hiddenItems: (await countHidden(tx, meetingId)) + items.length - agenda.length,
    agenda,
  }
}
