import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser, signedIn } from './browser.ts'

/** The invented people by the name they sign in with, each in a browser of their own. */
const names = {
  piet: 'Piet Kroes',
  soraya: 'Soraya Benali',
  joris: 'Joris ter Haar',
  mieke: 'Mieke Sanders',
  anouk: 'Anouk Simons',
  tom: 'Tom Rietveld',
  fatima: 'Fatima Aydın',
  daan: 'Daan Post',
  hanneke: 'Hanneke Vos',
  vincent: 'Vincent Ooms',
  sem: 'Sem Ketel',
} as const
export type Person = keyof typeof names
export const nameOf = (person: Person): string => names[person]

export type House = {
  address: string
  browser: Browser
  /** The page of this person; signed in the first time it is asked for. */
  as(person: Person): Promise<Page>
  end(): Promise<void>
}

/** The house that all journeys share, or one at an address of its own that a journey may bring down. */
export async function openHouse(address: string = inject('address')): Promise<House> {
  const browser = await openBrowser()
  const pages = new Map<Person, Promise<Page>>()
  async function open(person: Person): Promise<Page> {
    const { page } = await signedIn(browser, address, names[person])
    page.setDefaultTimeout(15_000)
    return page
  }
  return {
    address,
    browser,
    as: (person) => {
      const page = pages.get(person) ?? open(person)
      pages.set(person, page)
      return page
    },
    end: () => browser.close(),
  }
}
