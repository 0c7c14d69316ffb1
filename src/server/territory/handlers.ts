import type { territoryOperations } from '../../api/house-facts.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { endedPeriod, followed, redivisionsToFollow, requireRoomFor, withdrawnPeriod } from '../../domain/territory.ts'
import { getHouse, updateHouse } from '../houses/queries.ts'
import { municipalitiesOn, redivisionsKnown, regionName, searchMunicipalities } from '../municipalities.ts'
import type { Handlers } from '../serve.ts'
import { deletePeriod, insertPeriod, listPeriods, updateEnd } from './queries.ts'

export const territoryHandlers: Handlers<typeof territoryOperations> = {
  async listMunicipalities({ query }, { today }) {
    const on = query.on ?? today
    const found = searchMunicipalities(on, query.municipality ?? '')
    return {
      on,
      municipalities: found.map(({ code, name, alias, region }) => ({ code, name, alias, region: regionName(region) })),
    }
  },

  async addMunicipality({ body: { code, name, from } }, { tx, today, expected }) {
    const version = await updateHouse(tx, expected)
    const { fictitious } = await getHouse(tx)
    const added = { code, name: nameOn(fictitious, code, from, name), from, until: null }
    requireRoomFor(await listPeriods(tx), added, today)
    await insertPeriod(tx, added)
    return { version }
  },

  async endMunicipality({ body }, { tx, today, expected }) {
    const version = await updateHouse(tx, expected)
    await updateEnd(tx, endedPeriod(await listPeriods(tx), body, body.until, today))
    return { version }
  },

  async withdrawMunicipality({ body }, { tx, today, expected }) {
    const version = await updateHouse(tx, expected)
    await deletePeriod(tx, withdrawnPeriod(await listPeriods(tx), body, today))
    return { version }
  },

  // may be done afterwards too: the law made it so on that day, whenever the house writes it down
  async followRedivision({ body: { code, on } }, { tx, expected }) {
    const version = await updateHouse(tx, expected)
    const { fictitious } = await getHouse(tx)
    const periods = await listPeriods(tx)
    const redivision = redivisionsToFollow(periods, redivisionsKnown(fictitious)).find((each) => each.code === code && each.on === on)
    if (!redivision) throw new DomainError('redivision_followed')
    const { ends, begins } = followed(periods, redivision)
    await updateEnd(tx, ends)
    if (begins) await insertPeriod(tx, begins)
    return { version }
  },
}

/** The name of a real municipality is known; an invented one has an invented code, so that none is taken for real. */
function nameOn(fictitious: boolean, code: string, on: CalendarDate, given: string | undefined): string {
  if (fictitious) {
    if (!code.startsWith('99')) throw new DomainError('municipality_unknown', [{ path: 'code', code: 'municipality_unknown' }])
    if (given === undefined) throw new DomainError('invalid_input', [{ path: 'name', code: 'required' }])
    return given.trim()
  }
  const known = municipalitiesOn(on).find((each) => each.code === code)
  if (!known) throw new DomainError('municipality_unknown', [{ path: 'code', code: 'municipality_unknown' }])
  return known.name
}
