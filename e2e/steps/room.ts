import type { Page } from 'playwright-core'
import { arrives, whenFilled } from '../support/see.ts'

export type Room = 'overzicht' | 'personen' | 'informatie' | 'analyse' | 'plan' | 'overleggen' | 'weging' | 'verloop'

/** Enters a room of a case by its address, as from a bookmark. */
export async function enter(page: Page, caseId: string, room: Room = 'overzicht'): Promise<void> {
  await page.goto(`/casussen/${caseId}/${room}`)
  await arrives(page, /^Casus /)
  await page.getByRole('navigation', { name: 'Kamers van de casus' }).waitFor()
  await whenFilled(page)
}

/** To who has no seat, a case is not there: the same words as for an address that never was. */
export async function findsNothing(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await arrives(page, 'Deze pagina bestaat niet')
}
