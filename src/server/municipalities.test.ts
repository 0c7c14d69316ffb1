import { expect, test } from 'vitest'
import { CalendarDate } from '../domain/date.ts'
import { findMunicipality, municipalitiesOn, regions } from './municipalities.ts'

const autumn2026 = CalendarDate.parse('2026-11-22')
const lastDay = CalendarDate.parse('2026-12-31')
const newYear = CalendarDate.parse('2027-01-01')

test('the Netherlands has 342 municipalities through 2026 and 341 from 1 January 2027', () => {
  expect(municipalitiesOn(autumn2026)).toHaveLength(342)
  expect(municipalitiesOn(lastDay)).toHaveLength(342)
  expect(municipalitiesOn(newYear)).toHaveLength(341)
})

test('the two municipalities called Bergen are told apart', () => {
  const bergen = municipalitiesOn(autumn2026).filter(({ name }) => /^Bergen(?! op)\b/.test(name))
  expect(bergen.map(({ code, name, region }) => [code, name, region])).toEqual([
    ['0373', 'Bergen (NH.)', 'VR10'],
    ['0893', 'Bergen (L.)', 'VR23'],
  ])
})

test('no two municipalities share a name or a code', () => {
  const municipalities = municipalitiesOn(autumn2026)
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(342)
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(342)
})

test('Wijdemeren goes up in Hilversum on 1 January 2027', () => {
  expect(findMunicipality('1696', lastDay)?.name).toBe('Wijdemeren')
  expect(findMunicipality('1696', newYear)?.name).toBe('Hilversum')
  expect(findMunicipality('0402', newYear)?.name).toBe('Hilversum')
})

test('an unknown code names no municipality', () => {
  expect(findMunicipality('9901', autumn2026)).toBeUndefined()
})

test('every municipality lies in one of the 25 safety regions, and every region has one', () => {
  const used = new Set(municipalitiesOn(autumn2026).map(({ region }) => region))
  expect(regions).toHaveLength(25)
  expect([...used].toSorted()).toEqual(regions.map(({ code }) => code))
})
