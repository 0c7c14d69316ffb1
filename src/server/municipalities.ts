import * as z from 'zod'
import invented from '../../reference/fictitious.json' with { type: 'json' }
import source from '../../reference/municipalities.json' with { type: 'json' }
import regionSource from '../../reference/regions.json' with { type: 'json' }
import { CalendarDate, holdsOn } from '../domain/date.ts'
import { Redivision } from '../domain/territory.ts'

const Code = z.string().regex(/^\d{4}$/)

const Municipality = z.object({
  code: Code,
  name: z.string(),
  alias: z.string().nullable(),
  region: z.string(),
  from: CalendarDate,
  until: CalendarDate.nullable(),
})
export type Municipality = z.infer<typeof Municipality>

/** A municipality that goes up in another; cases and territories of the old code follow to the new one. */
const MunicipalityChange = z.object({ on: CalendarDate, from: Code, into: Code, note: z.string(), source: z.url() })

const Region = z.object({ code: z.string(), name: z.string() })
export type Region = z.infer<typeof Region>

const { municipalities, changes } = z.object({ municipalities: z.array(Municipality), changes: z.array(MunicipalityChange) }).parse(source)

/** The safety regions, by code. */
export const regions: readonly Region[] = z.object({ regions: z.array(Region) }).parse(regionSource).regions

/** The municipalities of the Netherlands as they are on this date, by code. */
export function municipalitiesOn(date: CalendarDate): Municipality[] {
  return municipalities.filter((municipality) => holdsOn(municipality, date))
}

/** The municipality that a code stands for on this date, also when the one it named has gone up in another. */
export function findMunicipality(code: string, date: CalendarDate): Municipality | undefined {
  const change = changes.find((candidate) => candidate.from === code && candidate.on <= date)
  if (change) return findMunicipality(change.into, date)
  return municipalitiesOn(date).find((municipality) => municipality.code === code)
}

/** Known redivisions, with the names of their day; an invented house lies in an invented country. */
export function redivisionsKnown(fictitious: boolean): readonly Redivision[] {
  return fictitious ? inventedRedivisions : realRedivisions
}

const inventedRedivisions = z.object({ redivisions: z.array(Redivision) }).parse(invented).redivisions
const nameOf = (wanted: string): string => municipalities.find(({ code }) => code === wanted)?.name ?? ''
const realRedivisions: readonly Redivision[] = changes.map(({ on, from, into, note, source }) => ({
  on,
  code: from,
  name: nameOf(from),
  into: { code: into, name: nameOf(into) },
  note,
  source,
}))

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose name, or name in daily use, holds what is typed; "bergen" finds both of that name, before Haaksbergen. */
export function searchMunicipalities(date: CalendarDate, typed: string): Municipality[] {
  const wanted = folded(typed.trim())
  const begins = ({ name, alias }: Municipality) => [name, alias ?? ''].some((each) => folded(each).startsWith(wanted))
  return municipalitiesOn(date)
    .filter(({ name, alias }) => folded(`${name} ${alias ?? ''}`).includes(wanted))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)) || a.name.localeCompare(b.name, 'nl'))
}

export function regionName(wanted: string): string | null {
  return regions.find(({ code }) => code === wanted)?.name ?? null
}
