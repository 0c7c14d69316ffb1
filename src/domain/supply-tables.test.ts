import { expect, test } from 'vitest'
import { ParticipantKind, participantKinds } from './participant.ts'
import { Category, categories, categoriesFor, groundsFor, SupplyGround, supplyGrounds } from './supply-tables.ts'

const liftsSecrecy = ['explicit_consent', 'statutory_duty', 'statutory_permission', 'good_care']
const suppliersOf = (category: Category) => ParticipantKind.options.filter((kind) => categoriesFor(kind).includes(category))

test('the list of WGS 2.30 has twelve categories and none besides (R-DAT-01)', () => {
  expect(Category.options).toHaveLength(12)
  expect(Category.safeParse('ETNICITEIT').success).toBe(false)
})

test('health is the only special category, police and judicial data the only criminal ones (R-DAT-02)', () => {
  expect(Category.options.filter((category) => categories[category].special)).toEqual(['GEZ'])
  expect(Category.options.filter((category) => categories[category].criminal)).toEqual(['POL', 'JUS'])
})

test('police data come from the police only, on Wpg 20(3) only (R-DAT-03, R-DAT-08)', () => {
  expect(suppliersOf('POL')).toEqual(['police'])
  expect(groundsFor('police', 'POL')).toEqual(['wpg_20_3'])
})

test('judicial data come from the prosecution only, on the Wjsg only; probation supplies none (R-DAT-03)', () => {
  expect(suppliersOf('JUS')).toEqual(['prosecution'])
  expect(groundsFor('prosecution', 'JUS')).toEqual(['wjsg_8b', 'wjsg_39fa', 'wjsg_51ca'])
  expect(groundsFor('probation', 'JUS')).toEqual([])
  expect(groundsFor('probation', 'TOEZ')).toEqual(['wgs_1_5_1'])
})

test('a BSN comes from public participants only', () => {
  expect(suppliersOf('BSN')).toEqual(ParticipantKind.options.filter((kind) => participantKinds[kind].class === 'public'))
})

test('the prosecution does not supply police data, nor the police judicial data', () => {
  expect(groundsFor('prosecution', 'POL')).toEqual([])
  expect(groundsFor('police', 'JUS')).toEqual([])
})

test.each([
  'mental_health',
  'certified_institution',
] as const)('%s supplies whatever it knows only on a ground that lifts secrecy (R-DAT-09)', (kind) => {
  for (const category of categoriesFor(kind)) expect(groundsFor(kind, category)).toEqual(liftsSecrecy)
})

test.each([
  'custodial_agency',
  'public_health_service',
  'commissioned_institution',
] as const)('%s supplies health data on a ground that lifts secrecy, and housing on WGS 1.5(1)', (kind) => {
  expect(groundsFor(kind, 'GEZ')).toEqual(liftsSecrecy)
  expect(groundsFor(kind, 'WOON')).toEqual(['wgs_1_5_1'])
  expect(groundsFor(kind, 'HULP')).toEqual(['wgs_1_5_1', ...liftsSecrecy])
})

test('who is not bound by secrecy cannot plead the exceptions to it', () => {
  expect(groundsFor('municipal_executive', 'GEZ')).toEqual(['wgs_1_5_1'])
  expect(groundsFor('police', 'HULP')).toEqual(['wgs_1_5_1'])
})

test('whatever a participant may supply, there is a ground for it; what it may not supply has none', () => {
  for (const kind of ParticipantKind.options) {
    for (const category of Category.options) {
      expect(groundsFor(kind, category).length > 0).toBe(categoriesFor(kind).includes(category))
    }
  }
})

test('consent needs its date, the other exceptions to secrecy a motive (R-DAT-09)', () => {
  const needing = (need: string) => SupplyGround.options.filter((ground) => supplyGrounds[ground].needs === need)
  expect(needing('consent_date')).toEqual(['explicit_consent'])
  expect(needing('motive')).toEqual(['statutory_duty', 'statutory_permission', 'good_care'])
})
