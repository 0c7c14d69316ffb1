import type { TextKey } from '../i18n/language.ts'

/** The fields of one supplied item, in the order of the page. */
const supplyFields = {
  personId: 'supply.person',
  category: 'supply.category',
  nature: 'supply.nature',
  text: 'supply.text',
  ground: 'supply.ground',
  groundMotive: 'supply.groundMotive',
  consentOn: 'supply.consentOn',
  happenedOn: 'supply.happenedOn',
  lifeDomains: 'supply.lifeDomains',
  'restrictions.notTo': 'supply.notTo',
  'restrictions.onlyOrally': 'supply.onlyOrally',
  'restrictions.notInDocument': 'supply.notInDocument',
  'restrictions.until': 'supply.restrictedUntil',
  'restrictions.note': 'supply.restrictionNote',
} as const satisfies Record<string, TextKey>

/** Labels for an item that stands under `prefix` in its form. */
export function supplyLabels(prefix: string, t: (key: TextKey) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(supplyFields).map(([name, key]) => [`${prefix}${name}`, t(key)]))
}
