import type { Browser, Page } from 'playwright-core'
import { openBrowser, signedIn } from './browser.ts'
import { type Program, startProgram } from './program.ts'

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
  program: Program
  browser: Browser
  /** The page of this person; signed in the first time it is asked for. */
  as(person: Person): Promise<Page>
  end(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const program = await startProgram()
  const browser = await openBrowser()
  const pages = new Map<Person, Promise<Page>>()
  async function open(person: Person): Promise<Page> {
    const { page } = await signedIn(browser, program.address, names[person])
    page.setDefaultTimeout(15_000)
    return page
  }
  return {
    program,
    browser,
    as: (person) => {
      const page = pages.get(person) ?? open(person)
      pages.set(person, page)
      return page
    },
    end: async () => {
      await browser.close()
      await program.stop()
    },
  }
}
