import { createHash } from 'node:crypto'
import { completeReferral } from '../src/testing/referrals.ts'

/** What stands in both databases before anything is measured: the same cases, people, texts and seats. */
export type Shape = { cases: number; leaders: number; readers: number }

export const casesPerLeader = 50
export const dossiersPerReader = 5
export const helpers = 300
/** Who refers has few cases of its own. */
export const referrers = 200
/** A dossier, as w1 opens it, and every other case. */
export const sizes = {
  dossier: { items: 50, goals: 4, agreements: 8, reports: 4 },
  other: { items: 3, goals: 1, agreements: 2, reports: 0 },
} as const

/** Who is the case lead of 50 cases reads them; at most 200 of those who do send requests, whatever the number of cases. */
export function shapeOf(cases: number): Shape {
  const leaders = Math.ceil(cases / casesPerLeader)
  return { cases, leaders, readers: Math.min(200, leaders) }
}

export function isDossier({ readers }: Shape, index: number): boolean {
  return Math.floor(index / casesPerLeader) < readers && index % casesPerLeader < dossiersPerReader
}

export const leaderOf = (index: number): number => Math.floor(index / casesPerLeader)
/** The process director first, then three members. */
export const helpersOf = (index: number): number[] => [0, 1, 2, 3].map((n) => (index * 4 + n) % helpers)

/** The same id for the same thing, so that a filling can be told again. */
export function idFor(kind: string, ...numbers: readonly number[]): string {
  const hex = createHash('sha256')
    .update([kind, ...numbers].join('|'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const given = ['Rick', 'Samira', 'Henk', 'Joke', 'Mo', 'Petra', 'Youssef', 'Anja', 'Dirk', 'Lies']
const family = ['Terlingen', 'Bouazza', 'Pols', 'Kuiper', 'Haddad', 'Brand', 'Vermeer', 'Smit', 'Koster', 'Waal']

export function subjectOf(index: number) {
  const birthDate = `${1960 + (index % 45)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  return {
    givenName: given[index % given.length] ?? '',
    familyName: `${family[Math.floor(index / 10) % family.length] ?? ''}-${index}`,
    birthDate,
    address: `Dijkweg ${1 + (index % 200)}`,
    municipality: 'Merwestad',
  }
}

export const referralOf = (index: number) => completeReferral({ subject: subjectOf(index), themes: ['domestic_violence'] })

const sentences = [
  'Hij is in oktober drie keer weggestuurd bij de opvang nadat hij medebewoners had bedreigd.',
  'Volgens de wijkagent slaapt zij sinds de zomer in de auto bij het station.',
  'De huurachterstand bedraagt vier maanden; de verhuurder heeft een ontruiming aangekondigd.',
  'Moeder belde twee keer in paniek; de kinderen waren bij haar zus.',
  'De afspraak met de behandelaar is niet doorgegaan omdat hij niet kwam opdagen.',
]
/** Some 280 characters, as a supplied item is in life. */
export const textOf = (n: number): string => [0, 1, 2].map((k) => sentences[(n + k) % sentences.length]).join(' ')
export const lifeDomains = ['housing', 'substance_use', 'family_and_relations', 'safety_and_offending'] as const
