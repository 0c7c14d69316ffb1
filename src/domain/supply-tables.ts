import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { classOf, type ParticipantKind, participantKinds } from './participant.ts'

export const Category = z.enum(['IDENT', 'BSN', 'WOON', 'FIN', 'INK', 'GEZ', 'POL', 'JUS', 'REL', 'TOEZ', 'VOORZ', 'HULP'])
export type Category = z.infer<typeof Category>

/**
 * `special` and `criminal` mark what needs the supplier's consent before it goes further (WGS 1.7(3), 2.28(4)).
 * `mayRevealHealth`: a person judges per item whether it must be treated as health data.
 */
type CategoryEntry = Bilingual & {
  special: boolean
  criminal: boolean
  mayRevealHealth: boolean
  suppliers: 'all' | 'public' | readonly ParticipantKind[]
  source: string
}

const ordinary = { special: false, criminal: false, mayRevealHealth: false, suppliers: 'all', source: 'WGS 2.30(1)(a)' } as const

/** The closed list of what may be processed; whatever fits none of these is not recorded (R-DAT-01). */
export const categories = {
  IDENT: { ...ordinary, nl: 'identificerende en contactgegevens', en: 'identifying and contact data' },
  BSN: { ...ordinary, nl: 'burgerservicenummer', en: 'citizen service number', suppliers: 'public', source: 'WGS 2.29(1); WGS 2.30(1)(a)' },
  WOON: { ...ordinary, nl: 'woonsituatie', en: 'housing situation' },
  FIN: { ...ordinary, nl: 'financiële gegevens', en: 'financial data' },
  INK: { ...ordinary, nl: 'inkomensgegevens', en: 'income data' },
  GEZ: { ...ordinary, nl: 'gegevens over gezondheid', en: 'health data', special: true, source: 'WGS 2.29(1); WGS 2.30(1)(a)' },
  POL: {
    ...ordinary,
    nl: 'politiegegevens',
    en: 'police data',
    criminal: true,
    suppliers: ['police'],
    source: 'WGS 2.30(1)(a); Wpg 8; Wpg 13',
  },
  JUS: {
    ...ordinary,
    nl: 'justitiële, strafvorderlijke en tenuitvoerleggingsgegevens',
    en: 'judicial, prosecution and sentence execution data',
    criminal: true,
    suppliers: ['prosecution'],
  },
  REL: {
    ...ordinary,
    nl: 'relaties met gezinsleden en andere directe sociale contacten',
    en: 'relations with family and other direct social contacts',
  },
  TOEZ: {
    ...ordinary,
    nl: 'toezicht en handhaving, bestuurlijke maatregelen en opgelegde beperkingen',
    en: 'supervision and enforcement, administrative measures and restrictions imposed',
  },
  VOORZ: {
    ...ordinary,
    nl: 'geïndiceerde of toegekende zorg en voorzieningen',
    en: 'care and provisions assessed as needed or granted',
    mayRevealHealth: true,
  },
  HULP: { ...ordinary, nl: 'begeleiding, zorg en hulpverlening', en: 'guidance, care and assistance', mayRevealHealth: true },
} as const satisfies Record<Category, CategoryEntry>

export const Nature = z.enum(['fact', 'observation', 'judgment', 'statement_of_subject'])
export type Nature = z.infer<typeof Nature>

/** What kind of statement an item is, so that nobody reads a judgment as a fact (BGS 1.6). */
export const natures = {
  fact: { nl: 'feit', en: 'fact' },
  observation: { nl: 'waarneming', en: 'observation' },
  judgment: { nl: 'oordeel', en: 'judgment' },
  statement_of_subject: { nl: 'verklaring van de betrokkene', en: 'statement of the subject' },
} as const satisfies Record<Nature, Bilingual>

export const SupplyGround = z.enum([
  'wgs_1_5_1',
  'wpg_20_3',
  'wjsg_8b',
  'wjsg_39fa',
  'wjsg_51ca',
  'explicit_consent',
  'statutory_duty',
  'statutory_permission',
  'good_care',
])
export type SupplyGround = z.infer<typeof SupplyGround>

type GroundEntry = Bilingual & {
  article: string
  suppliers: 'all' | 'bound_by_secrecy' | readonly ParticipantKind[]
  categories: readonly Category[]
  needs: 'nothing' | 'motive' | 'consent_date'
}

const closedRegimes: readonly Category[] = ['POL', 'JUS']
const open = Category.options.filter((category) => !closedRegimes.includes(category))
const judicial = { suppliers: ['prosecution'], categories: ['JUS'], needs: 'nothing' } as const
const secrecy = { suppliers: 'bound_by_secrecy', categories: open, article: 'WGS 2.29(2)' } as const

/** By which rule a participant may hand over an item (R-DAT-08, R-DAT-09). */
export const supplyGrounds = {
  wgs_1_5_1: {
    nl: 'verstrekking die noodzakelijk is voor het doel',
    en: 'supply that is necessary for the purpose',
    article: 'WGS 1.5(1)',
    suppliers: 'all',
    categories: open,
    needs: 'nothing',
  },
  wpg_20_3: {
    nl: 'verstrekking van politiegegevens aan het samenwerkingsverband',
    en: 'supply of police data to the cooperation',
    article: 'Wpg 20(3)',
    suppliers: ['police'],
    categories: ['POL'],
    needs: 'nothing',
  },
  wjsg_8b: { ...judicial, nl: 'verstrekking van justitiële gegevens', en: 'supply of judicial data', article: 'Wjsg 8b' },
  wjsg_39fa: { ...judicial, nl: 'verstrekking van strafvorderlijke gegevens', en: 'supply of prosecution data', article: 'Wjsg 39fa' },
  wjsg_51ca: {
    ...judicial,
    nl: 'verstrekking van tenuitvoerleggingsgegevens',
    en: 'supply of sentence execution data',
    article: 'Wjsg 51ca',
  },
  explicit_consent: { ...secrecy, nl: 'uitdrukkelijke toestemming', en: 'explicit consent', needs: 'consent_date' },
  statutory_duty: { ...secrecy, nl: 'wettelijke plicht om te verstrekken', en: 'statutory duty to supply', needs: 'motive' },
  statutory_permission: {
    ...secrecy,
    nl: 'wettelijke bevoegdheid om te verstrekken',
    en: 'statutory permission to supply',
    needs: 'motive',
  },
  good_care: { ...secrecy, nl: 'goed hulpverlenerschap', en: 'good care', needs: 'motive' },
} as const satisfies Record<SupplyGround, GroundEntry>

export const RefusalOutcome = z.enum(['supplied', 'nothing_known', 'refused_weighty_reasons', 'refused_professional_secrecy'])
export type RefusalOutcome = z.infer<typeof RefusalOutcome>

/** How a participant may answer a request for information; a refusal is as valid as a supply (R-CAS-06). */
export const refusalOutcomes = {
  supplied: { nl: 'verstrekt', en: 'supplied', refused: false, source: 'WGS 1.5(1)' },
  nothing_known: { nl: 'niets bekend', en: 'nothing known', refused: false, source: 'WGS 1.5(1)' },
  refused_weighty_reasons: {
    nl: 'geweigerd om zwaarwegende redenen',
    en: 'refused for weighty reasons',
    refused: true,
    source: 'WGS 1.5(1)',
  },
  refused_professional_secrecy: {
    nl: 'geweigerd wegens beroepsgeheim',
    en: 'refused on professional secrecy',
    refused: true,
    source: 'WGS 2.29(2)',
  },
} as const satisfies Record<RefusalOutcome, Bilingual & { refused: boolean; source: string }>

export const KnownOutcome = z.enum(['known', 'nothing_known', 'refused_weighty_reasons', 'refused_professional_secrecy'])
export type KnownOutcome = z.infer<typeof KnownOutcome>

/** How a participant may answer whether it knows somebody: that alone can be a secret too (WGS 2.29(2)). */
export const knownOutcomes = {
  ...refusalOutcomes,
  known: { nl: 'bekend', en: 'known', refused: false, source: 'WGS 1.5(1)' },
} as const satisfies Record<KnownOutcome, Bilingual & { refused: boolean; source: string }>

/** What a participant of this kind may hand over. */
export function categoriesFor(kind: ParticipantKind): Category[] {
  return Category.options.filter((category) => {
    const { suppliers }: CategoryEntry = categories[category]
    return suppliers === 'all' || (suppliers === 'public' ? classOf(kind) === 'public' : suppliers.includes(kind))
  })
}

/** On which grounds this kind may hand over this category; none when it may not at all. */
export function groundsFor(kind: ParticipantKind, category: Category): SupplyGround[] {
  if (!categoriesFor(kind).includes(category)) return []
  return SupplyGround.options.filter((ground) => {
    const { suppliers, categories: covered }: GroundEntry = supplyGrounds[ground]
    if (!covered.includes(category)) return false
    // Where secrecy lies over the category, only what lifts it opens the way: WGS 1.5(1) does not (WGS 1.5(2), 2.29(2)).
    if (suppliers === 'all') return !isSecret(kind, category)
    return suppliers === 'bound_by_secrecy' ? mayBeSecret(kind, category) : suppliers.includes(kind)
  })
}

function isSecret(kind: ParticipantKind, category: Category): boolean {
  const { secrecyOver } = participantKinds[kind]
  return secrecyOver === 'everything' || (secrecyOver === 'health' && categories[category].special)
}

/** Care and provisions may or may not reveal health: then the supplier chooses between both sets of grounds. */
function mayBeSecret(kind: ParticipantKind, category: Category): boolean {
  return isSecret(kind, category) || (participantKinds[kind].secrecyOver === 'health' && categories[category].mayRevealHealth)
}
