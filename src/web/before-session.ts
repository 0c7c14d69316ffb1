import { beforeSession } from '../api/before-session.ts'
import type { publicHouseOperations } from '../api/public-houses.ts'
import type { sessionOperations } from '../api/session.ts'

type Declared = typeof sessionOperations & Pick<typeof publicHouseOperations, 'listHouses'>
type Brief<O> = O extends { method: unknown; path: unknown; action: unknown } ? Pick<O, 'method' | 'path' | 'action'> & Partial<O> : never

/** What a page asks before anybody has signed in, and gets, without fetching a schema. */
export const briefly: { [Name in keyof typeof beforeSession]: Brief<Declared[Name]> } = beforeSession
