import type * as z from 'zod'
import type { Dossier } from '../../api/cases.ts'
import { caseRooms } from '../../domain/access.ts'
import { DomainError } from '../../domain/errors.ts'
import { showAnalysisRoom } from '../analysis/handlers.ts'
import { showProposalRoom } from '../composition/proposals.ts'
import { showCompositionRoom } from '../composition/room.ts'
import { together } from '../db/connect.ts'
import { showInformationRoom } from '../information/room.ts'
import { showMeetingsRoom } from '../meetings/room.ts'
import { showPersonsRoom } from '../persons/handlers.ts'
import { showPlanRoom } from '../plan/show.ts'
import { showPurposeRoom } from '../purpose/room.ts'
import { showReferral } from '../referrals/handlers.ts'
import { listSeats } from '../seats.ts'
import type { Context } from '../serve.ts'
import { caseHeader, readHeader } from './header.ts'
import { readHeld } from './held.ts'
import { getCase } from './queries.ts'

type Room = keyof typeof caseRooms
type Rooms = Omit<z.input<typeof Dossier>, 'header'>

/** What more than one room needs, asked of the database once. */
export type Gathered = { row: ReturnType<typeof getCase>; seats: ReturnType<typeof listSeats> }

const shows: { [R in Room]: (caseId: string, context: Context, gathered: Gathered) => Promise<Rooms[R]> } = {
  persons: showPersonsRoom,
  referral: (caseId, context, { row }) => showReferral(caseId, context, row).catch(nullWhenErased),
  purpose: showPurposeRoom,
  information: showInformationRoom,
  proposal: showProposalRoom,
  composition: (caseId, context, { seats }) => showCompositionRoom(caseId, context, seats),
  analysis: showAnalysisRoom,
  plan: (caseId, context, { seats }) => showPlanRoom(caseId, context, seats),
  meetings: showMeetingsRoom,
}

/** What is held stays after the referral is gone (R-RET-06). */
function nullWhenErased(error: unknown): null {
  if (error instanceof DomainError && error.code === 'not_found') return null
  throw error
}

/** One case with every room that these seats open in this phase; the others stay closed, and null. */
export async function showDossier(caseId: string, asked: Context): Promise<z.input<typeof Dossier>> {
  await asked.network()
  const held = readHeld(asked.tx, caseId)
  const context: Context = { ...asked, held }
  const gathered: Gathered = { row: getCase(asked.tx, caseId), seats: listSeats(asked.tx, caseId) }
  const open = async <R extends Room>(room: R): Promise<Rooms[R] | null> =>
    context.may(caseRooms[room]) ? shows[room](caseId, context, gathered) : null
  const [head, persons, referral, purpose, information, proposal, composition, analysis, plan, meetings] = await together([
    readHeader(caseId, context, gathered),
    open('persons'),
    open('referral'),
    open('purpose'),
    open('information'),
    open('proposal'),
    open('composition'),
    open('analysis'),
    open('plan'),
    open('meetings'),
    held,
  ])
  const rooms = { persons, referral, purpose, information, proposal, composition, analysis, plan, meetings }
  return { header: await caseHeader(caseId, head, rooms, context), ...rooms }
}
