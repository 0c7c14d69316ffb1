import type { territoryOperations } from '../../api/house-facts.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import {
  correctablePeriod,
  endedPeriod,
  followed,
  type LineCorrection,
  redivisionsToFollow,
  requireNothingRests,
  requireRoomFor,
  TerritoryPeriod,
  withdrawnPeriod,
} from '../../domain/territory.ts'
import { together } from '../db/connect.ts'
import { getHouse, updateHouse } from '../houses/queries.ts'
import { municipalitiesOn, redivisionsKnown, regionName, searchMunicipalities } from '../municipalities.ts'
import type { Handlers } from '../serve.ts'
import { deletePeriod, insertCorrection, insertPeriod, listCorrections, listGrounds, listPeriods, updateEnd } from './queries.ts'

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
    const added = { code, name: nameOn(fictitious, { code, on: from, given: name }), from, until: null }
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

  async listTerritoryCorrections(_input, { tx, network }) {
    const [rows, { professional }] = await together([listCorrections(tx), network()])
    return {
      corrections: rows.map(({ code, name, from, until, reason, corrected_by, at, ...to }) => ({
        was: TerritoryPeriod.parse({ code, name, from, until }),
        became:
          to.to_code === null ? null : TerritoryPeriod.parse({ code: to.to_code, name: to.to_name, from: to.to_from, until: to.to_until }),
        reason,
        by: professional(corrected_by).name,
        at,
      })),
    }
  },

  async correctMunicipality({ body }, { tx, expected, userId }) {
    const version = await updateHouse(tx, expected)
    const { fictitious } = await getHouse(tx)
    const became = lineIn(body, fictitious)
    const was = correctablePeriod(await listPeriods(tx), body, became)
    requireNothingRests(await listGrounds(tx, was, became), became ? 'toFrom' : 'correction')
    await deletePeriod(tx, was)
    if (became) await insertPeriod(tx, became)
    await insertCorrection(tx, { id: newId(), was, became, reason: body.reason, by: userId })
    return { version }
  },
}

function lineIn(body: LineCorrection, fictitious: boolean): TerritoryPeriod | null {
  if (body.correction === 'removed') return null
  const { toCode: code, toName, toFrom: from, toUntil } = body
  return {
    code,
    name: nameOn(fictitious, { code, on: from, given: toName }, { code: 'toCode', name: 'toName' }),
    from,
    until: toUntil ?? null,
  }
}

/** The name of a real municipality is known; an invented one has an invented code, so that none is taken for real. */
function nameOn(
  fictitious: boolean,
  { code, on, given }: { code: string; on: CalendarDate; given: string | undefined },
  at = { code: 'code', name: 'name' },
): string {
  if (fictitious) {
    if (!code.startsWith('99')) throw new DomainError('municipality_unknown', [{ path: at.code, code: 'municipality_unknown' }])
    if (given === undefined) throw new DomainError('invalid_input', [{ path: at.name, code: 'required' }])
    return given.trim()
  }
  const known = municipalitiesOn(on).find((each) => each.code === code)
  if (!known) throw new DomainError('municipality_unknown', [{ path: at.code, code: 'municipality_unknown' }])
  return known.name
}
