import type { Supply } from '../../../api/information.ts'

export type SupplyFilter = {
  category?: Supply['category'] | undefined
  lifeDomain?: Supply['lifeDomains'][number] | undefined
  status?: Supply['status'] | undefined
  suppliedBy?: string | undefined
  order: 'happened' | 'supplied'
}

/** The latest first: by the day it happened where that is known, or by the moment it was supplied. */
export function matching(supplies: readonly Supply[], filter: SupplyFilter): Supply[] {
  const { category, lifeDomain, status, suppliedBy, order } = filter
  const momentOf = (each: Supply) => (order === 'happened' ? (each.happenedOn ?? each.suppliedAt) : each.suppliedAt)
  return supplies
    .filter((each) => !category || each.category === category)
    .filter((each) => !lifeDomain || each.lifeDomains.includes(lifeDomain))
    .filter((each) => !status || each.status === status)
    .filter((each) => !suppliedBy || each.suppliedBy === suppliedBy)
    .sort((a, b) => momentOf(b).localeCompare(momentOf(a)))
}
