import type { LifeDomain } from '../domain/life-domains.ts'
import type { Category } from '../domain/supply-tables.ts'
import type { Chance } from './random.ts'

/** Words to make believable people and facts of; none of them points at anyone. */

const givenNames = (
  'Adil Aicha Arjen Ayse Bas Bram Carla Cem Daphne Demi Denise Dirk Edwin Elise Emre Esra Femke Fleur Gijs Hakan Hassan Iris Jacco Jamal Jens Jolien Karin Khadija ' +
  'Kim Laila Lars Linda Loes Malik Manon Marwan Mees Milan Mirjam Mo Nadia Niels Nina Noor Omar Patricia Pim Quinten Rachid Ramon Rosa Roy Samira Sandra Selim Sjoerd Tessa Tygo Vera Wouter Yara Zeynep'
).split(' ')
const starts = [
  'Ach',
  'Beuk',
  'Brink',
  'Dijk',
  'Eik',
  'Els',
  'Gras',
  'Haver',
  'Hei',
  'Kolk',
  'Lange',
  'Lind',
  'Meer',
  'Molen',
  'Nieuw',
  'Oever',
  'Riet',
  'Slag',
  'Stee',
  'Til',
  'Uiter',
  'Veen',
  'Water',
  'Wilgen',
  'Zand',
]
const ends = [
  'berg',
  'brug',
  'camp',
  'donk',
  'gaard',
  'hof',
  'horst',
  'kamp',
  'laar',
  'loo',
  'maat',
  'mans',
  'ra',
  'stra',
  'veld',
  'wijk',
  'zicht',
]
const streets = [
  'Akkerpad',
  'Bosrand',
  'Dotterbloem',
  'Esdoornlaan',
  'Gildestraat',
  'Hofweide',
  'Kanaalzicht',
  'Lijsterhof',
  'Molenwerf',
  'Oeverpad',
  'Spoorzicht',
  'Vlasakker',
  'Weverstraat',
]

export function nameFrom(chance: Chance) {
  return { givenName: chance.of(givenNames), familyName: `${chance.of(starts)}${chance.of(ends)}` }
}

export const addressFrom = (chance: Chance): string => `${chance.of(streets)} ${chance.between(1, 240)}`

const often = ['twee keer', 'drie keer', 'vijf keer', 'bijna elke week', 'om de dag']
const since = [
  'sinds het voorjaar',
  'in de laatste drie maanden',
  'sinds de scheiding',
  'na zijn ontslag',
  'sinds de verhuizing',
  'in het afgelopen half jaar',
]

const facts: Readonly<Record<Category, readonly string[]>> = {
  IDENT: ['Bereikbaar op een telefoon van een kennis; post komt aan bij het loket.', 'Gebruikt twee schrijfwijzen van de achternaam.'],
  BSN: ['Nummer gecontroleerd met het identiteitsbewijs.'],
  WOON: [
    'Huurt een kamer bij een kennis, zonder contract.',
    'Huurachterstand van vier maanden, verhuurder dreigt met ontruiming.',
    'Slaapt wisselend bij familie en in de auto.',
  ],
  FIN: [
    'Schulden bij zeven schuldeisers, samen ruim 18.000 euro.',
    'Beslag op het loon; houdt weinig over.',
    'Budgetbeheer gestart en weer gestopt.',
  ],
  INK: ['Bijstand, gekort om gemiste afspraken.', 'Werkt op oproep, wisselend inkomen.', 'Geen inkomen bekend.'],
  GEZ: ['Stemming wisselt sterk; slaapt slecht.', 'Medicatie gestaakt zonder overleg.', 'Lichamelijke klachten waar niemand naar keek.'],
  POL: [
    'Is {often} aangesproken voor overlast {since}.',
    'Aangehouden na een vechtpartij; geen letsel.',
    'Meldingen van buren: {often} {since}.',
  ],
  JUS: [
    'Twee openstaande zaken, zitting nog niet gepland.',
    'Voorwaardelijke straf met meldplicht, loopt nog.',
    'Werkstraf opgelegd en voor de helft gedaan.',
  ],
  REL: ['Contact met de moeder is er, met de vader niet.', 'Ex-partner wil geen contact meer.', 'Een zus belt elke week.'],
  TOEZ: ['Verscheen {often} niet op afspraak {since}.', 'Gebiedsverbod opgelegd en {often} overtreden.', 'Houdt zich aan de meldplicht.'],
  VOORZ: ['Indicatie voor begeleiding afgegeven.', 'Aanvraag voor dagbesteding loopt.', 'Opvang beëindigd na een incident.'],
  HULP: [
    'Begeleiding komt {often} voor een dichte deur.',
    'Gesprekken lopen goed zolang de begeleider dezelfde blijft.',
    'Wil hulp bij geld, niet bij drank.',
  ],
}

export function factFrom(chance: Chance, category: Category): string {
  return chance.of(facts[category]).replace('{often}', chance.of(often)).replace('{since}', chance.of(since))
}

const problems = [
  'Maakt ruzie in huis en op straat en is voor niemand bereikbaar.',
  'Verliest werk en woning en zoekt oude vrienden weer op.',
  'Raakt {since} steeds verder in de schulden en wordt daar agressief van.',
  'Is {often} opgevangen en telkens weer vertrokken.',
]
export const problemFrom = (chance: Chance): string =>
  chance.of(problems).replace('{often}', chance.of(often)).replace('{since}', chance.of(since))

const situations: Readonly<Partial<Record<LifeDomain, readonly string[]>>> = {
  housing: ['Geen eigen plek, wisselende adressen.', 'Woning vervuild, verhuurder ongeduldig.'],
  substance_use: ['Drinkt dagelijks.', 'Gebruikt in het weekend, met verlies van controle.'],
  income_and_debts: ['Schulden zonder regeling.', 'Inkomen onzeker.'],
  social_network: ['Alleen contacten die ook vastlopen.', 'Een broer die nog wil helpen.'],
}
export const situationFrom = (chance: Chance, domain: LifeDomain): string =>
  chance.of(situations[domain] ?? ['Aandacht nodig; beeld nog niet compleet.', 'Wisselend, afhankelijk van de week.'])

export const tasks = [
  'Elke week een huisbezoek en een kort verslag aan de tafel.',
  'Schuldregeling aanvragen en de post samen openen.',
  'Woonplek met begeleiding zoeken en toewijzen.',
  'Dagbesteding regelen, vier dagen per week.',
  'Wijkagent als vast gezicht; eerst bellen, dan optreden.',
  'Bundelen van openstaande zaken en een voorstel aan de rechter.',
] as const
export const goals = [
  'Een eigen plek die ik kan houden.',
  'Een half jaar zonder melding.',
  'Elke dag iets te doen.',
  'Rust in huis voor de kinderen.',
  'Schulden in één regeling.',
] as const
export const questions = ['Waar loopt de hulp nu op stuk?', 'Wie is het vaste gezicht?', 'Wat doen we als het oploopt?'] as const
