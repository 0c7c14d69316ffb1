import { mayDo } from '../../domain/access.ts'
import { findSession } from '../present-session.ts'
import { standingOf } from '../session.tsx'
import { adminRooms } from './admin-rooms.ts'

/** Where administration begins for who is signed in. */
export async function findFirstRoom(): Promise<string | undefined> {
  const me = await findSession()
  return me && Object.values(adminRooms).find(({ action }) => mayDo(action, standingOf(me)))?.to
}
