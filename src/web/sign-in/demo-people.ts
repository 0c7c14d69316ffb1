import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod'
import type { DemoPerson as DemoPersonSchema } from '../../api/session.ts'
import { DomainError } from '../../domain/domain-error.ts'
import { briefly } from '../before-session.ts'
import { perform } from '../operation.ts'

export type DemoPerson = z.infer<typeof DemoPersonSchema>

/** The people of the fictitious region; nobody where this is no demonstration. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: async (): Promise<readonly DemoPerson[]> => {
    try {
      return (await perform(briefly.listDemoPeople, {})).people
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'demo_only') return []
      throw thrown
    }
  },
  meta: { action: 'session.begin' },
})
