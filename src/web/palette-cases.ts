import { caseOperations } from '../api/cases.ts'
import { perform } from './operation.ts'
import type { PaletteItem } from './shell/palette.ts'

/** Comes with the first search: what a case can be is more than the frame around every page should carry. */
export async function findCases(search: string, group: string): Promise<PaletteItem[]> {
  const { cases } = await perform(caseOperations.searchCases, { body: { search, limit: 8 } })
  return cases.map((each) => ({
    id: each.id,
    group,
    label: each.number,
    hint: each.subject,
    to: each.phase === 'draft' ? `/aanmeldingen/${each.id}` : `/casussen/${each.id}`,
  }))
}
