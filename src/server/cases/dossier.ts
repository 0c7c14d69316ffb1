import type * as z from 'zod'
import type { Dossier } from '../../api/cases.ts'
import { caseRooms } from '../../domain/access.ts'
import { showAnalysisRoom } from '../analysis/handlers.ts'
import { showCompositionRoom } from '../composition/room.ts'
import { showInformationRoom } from '../information/room.ts'
import { showMeetingsRoom } from '../meetings/room.ts'
import { showPersonsRoom } from '../persons/handlers.ts'
import { showPlanRoom } from '../plan/show.ts'
import { showPurposeRoom } from '../purpose/room.ts'
import { showReferral } from '../referrals/handlers.ts'
import type { Context } from '../serve.ts'
import { caseHeader } from './header.ts'

type Room = keyof typeof caseRooms
type Rooms = Omit<z.input<typeof Dossier>, 'header'>

const shows: { [R in Room]: (caseId: string, context: Context) => Promise<Rooms[R]> } = {
  persons: showPersonsRoom,
  referral: showReferral,
  purpose: showPurposeRoom,
  information: showInformationRoom,
  composition: showCompositionRoom,
  analysis: showAnalysisRoom,
  plan: showPlanRoom,
  meetings: showMeetingsRoom,
}

/** One case with every room that these seats open in this phase; the others stay closed, and null. */
export async function showDossier(caseId: string, context: Context): Promise<z.input<typeof Dossier>> {
  const open = async <R extends Room>(room: R): Promise<Rooms[R] | null> =>
    context.may(caseRooms[room]) ? shows[room](caseId, context) : null
  const rooms = {
    persons: await open('persons'),
    referral: await open('referral'),
    purpose: await open('purpose'),
    information: await open('information'),
    composition: await open('composition'),
    analysis: await open('analysis'),
    plan: await open('plan'),
    meetings: await open('meetings'),
  }
  return { header: await caseHeader(caseId, rooms, context), ...rooms }
}
