import { proposedCovenant } from '../domain/house.ts'
import type { HouseRole } from '../domain/house-roles.ts'
import { classOf, type ParticipantKind } from '../domain/participant.ts'
import { TrainingTopic } from '../domain/professional.ts'

/** The invented region that tests, demonstration and manuals share. Nobody and nothing in it exists. */

type Cast = { username: string; name: string; participant: string; roles: readonly HouseRole[] }

/** Ids are counted, so that the region is the same everywhere. */
const idOf = (group: number, n: number): string => `00000000-0000-4000-8${String(group).padStart(3, '0')}-${String(n).padStart(12, '0')}`

type Given = {
  slug: string
  name: string
  group: number
  municipalities: readonly { code: string; name: string }[]
  participants: readonly { key: string; kind: ParticipantKind; name: string; shortName: string }[]
  cast: readonly Cast[]
  /** The town hall where the contact point is. */
  contact: { name: string; address: string; domain: string; phone: string }
  rule: 'recorded_consensus' | 'unanimous'
}

function house(given: Given) {
  const participants = given.participants.map(({ key, ...rest }, index) => ({
    ...rest,
    id: idOf(given.group, index + 1),
    controller: classOf(rest.kind) === 'public',
    oin: `0000000299000${given.group}${String(index + 1).padStart(3, '0')}000`,
    covenantReference: 'Ondertekend op 24 februari 2025',
    contactName: 'Secretariaat',
    contactEmail: `zvh@${key}.example.nl`,
    contactPhone: `14 0${900 + given.group * 50 + index}`,
    from: '2025-03-01',
    until: null,
  }))
  const participantId = (key: string): string => participants[given.participants.findIndex((each) => each.key === key)]?.id ?? ''
  return {
    slug: given.slug,
    name: given.name,
    contactPoint: given.contact.name,
    coordinatingDpo: given.group === 1 ? 'Vincent Ooms, college van Merwestad' : 'Functionaris gegevensbescherming, college van Turfhaven',
    managingParticipant: given.participants[0]?.name ?? '',
    contact: {
      participant: given.participants[0]?.name ?? '',
      address: given.contact.address,
      email: `contactpunt@${given.contact.domain}`,
      phone: given.contact.phone,
      hours: 'Op werkdagen van 9.00 tot 17.00 uur, aan de balie alleen op afspraak',
      requestHow:
        'U kunt ook bellen of langskomen; een medewerker helpt u dan met opschrijven. Neem een geldig legitimatiebewijs mee. U krijgt binnen een maand antwoord.',
      coordinatingDpoEmail: `fg@${given.contact.domain}`,
    },
    fictitious: true,
    municipalities: given.municipalities.map((each) => ({ ...each, from: '2025-03-01', until: null })),
    covenant: {
      version: 1,
      validFrom: '2025-03-01',
      covenant: { ...proposedCovenant, weighing: { ...proposedCovenant.weighing, rule: given.rule } },
    },
    participants,
    professionals: given.cast.map((person, index) => ({
      id: idOf(given.group + 10, index + 1),
      participantId: participantId(person.participant),
      name: person.name,
      username: person.username,
      houseRoles: [...person.roles],
      designatedFrom: '2025-03-01',
      designatedUntil: null,
      screenedOn: '2025-02-03',
      noCommercialTasks: true,
      trainings: TrainingTopic.options.map((topic) => ({ topic, on: '2025-02-17' })),
    })),
  }
}

export const rivierenlandOost = house({
  slug: 'rivierenland-oost',
  name: 'Zorg- en Veiligheidshuis Rivierenland-Oost',
  group: 1,
  rule: 'recorded_consensus',
  contact: {
    name: 'Contactpunt Zorg- en Veiligheidshuis',
    address: 'Gemeente Merwestad, Contactpunt Zorg- en Veiligheidshuis\nStadhuisplein 1\n4299 XA Merwestad',
    domain: 'merwestad.example.nl',
    phone: '14 0999',
  },
  municipalities: [
    { code: '9901', name: 'Merwestad' },
    { code: '9902', name: 'Oudewaard' },
    { code: '9903', name: 'Lingedorp' },
    { code: '9904', name: 'Hoog-Bergen' },
  ],
  participants: [
    { key: 'college', kind: 'municipal_executive', name: 'College van Merwestad', shortName: 'Merwestad' },
    { key: 'politie', kind: 'police', name: 'Politie Rivierenland', shortName: 'Politie' },
    { key: 'om', kind: 'prosecution', name: 'Openbaar Ministerie Rivierenland', shortName: 'OM' },
    { key: 'oudewaard', kind: 'mayor', name: 'Burgemeester van Oudewaard', shortName: 'Bgm Oudewaard' },
    { key: 'college-oudewaard', kind: 'municipal_executive', name: 'College van Oudewaard', shortName: 'Oudewaard' },
    { key: 'rvdk', kind: 'child_protection_board', name: 'Raad voor de Kinderbescherming', shortName: 'RvdK' },
    { key: 'dji', kind: 'custodial_agency', name: 'Dienst Justitiële Inrichtingen', shortName: 'DJI' },
    { key: 'ggd', kind: 'public_health_service', name: 'GGD Rivierenland', shortName: 'GGD' },
    { key: 'ggz', kind: 'mental_health', name: 'De Lindeboom (ggz)', shortName: 'De Lindeboom' },
    { key: 'reclassering', kind: 'probation', name: 'Reclassering Waalzijde', shortName: 'Reclassering' },
    { key: 'veilig-thuis', kind: 'safe_home', name: 'Veilig Thuis Rivierenland', shortName: 'Veilig Thuis' },
    { key: 'gi', kind: 'certified_institution', name: 'GI Kompas Jeugd', shortName: 'Kompas Jeugd' },
  ],
  cast: [
    { username: 'fatima', name: 'Fatima Aydın', participant: 'college', roles: ['process_director', 'chair'] },
    { username: 'ruben', name: 'Ruben de Graaff', participant: 'college', roles: ['process_director', 'chair'] },
    { username: 'mieke', name: 'Mieke Sanders', participant: 'college', roles: ['information_coordinator'] },
    { username: 'daan', name: 'Daan Post', participant: 'college', roles: ['support'] },
    { username: 'hanneke', name: 'Hanneke Vos', participant: 'college', roles: ['network_manager'] },
    { username: 'piet', name: 'Piet Kroes', participant: 'politie', roles: ['judge', 'professional'] },
    { username: 'soraya', name: 'Soraya Benali', participant: 'om', roles: ['judge', 'professional'] },
    { username: 'joris', name: 'Joris ter Haar', participant: 'college', roles: ['judge', 'professional'] },
    { username: 'els', name: 'Els Wagenaar', participant: 'oudewaard', roles: ['judge'] },
    { username: 'karim', name: 'Karim Haddou', participant: 'rvdk', roles: ['judge', 'professional'] },
    { username: 'wendy', name: 'Wendy Bakels', participant: 'dji', roles: ['professional'] },
    { username: 'anouk', name: 'Anouk Simons', participant: 'ggz', roles: ['professional'] },
    { username: 'tom', name: 'Tom Rietveld', participant: 'reclassering', roles: ['professional'] },
    { username: 'yasmina', name: 'Yasmina el Khatib', participant: 'veilig-thuis', roles: ['professional'] },
    { username: 'bart', name: 'Bart Lubbers', participant: 'gi', roles: ['professional'] },
    { username: 'nynke', name: 'Nynke Faber', participant: 'ggd', roles: ['judge'] },
    { username: 'marijke', name: 'Marijke Tol', participant: 'college', roles: ['contact_point_officer'] },
    { username: 'vincent', name: 'Vincent Ooms', participant: 'college', roles: ['coordinating_dpo'] },
    { username: 'ingrid', name: 'Ingrid Pals', participant: 'college-oudewaard', roles: ['steering_group'] },
    { username: 'sem', name: 'Sem Ketel', participant: 'college', roles: ['administrator'] },
    { username: 'gerda', name: 'Gerda Wolters', participant: 'politie', roles: ['participant_administrator'] },
    { username: 'ria', name: 'Ria Postma', participant: 'ggz', roles: ['participant_administrator'] },
  ],
})

export const veenkolonienWest = house({
  slug: 'veenkolonien-west',
  name: 'Zorg- en Veiligheidshuis Veenkoloniën-West',
  group: 2,
  rule: 'unanimous',
  contact: {
    name: 'Contactpunt Zorg- en Veiligheidshuis',
    address: 'Gemeente Turfhaven, Contactpunt Zorg- en Veiligheidshuis\nHaven 12\n9599 XA Turfhaven',
    domain: 'turfhaven.example.nl',
    phone: '14 0998',
  },
  municipalities: [
    { code: '9911', name: 'Turfhaven' },
    { code: '9912', name: 'Nijeveld' },
    { code: '9913', name: 'Bergen-Veen' },
  ],
  participants: [
    { key: 'college', kind: 'municipal_executive', name: 'College van Turfhaven', shortName: 'Turfhaven' },
    { key: 'politie', kind: 'police', name: 'Politie Veenkoloniën', shortName: 'Politie' },
    { key: 'om', kind: 'prosecution', name: 'Openbaar Ministerie Veenkoloniën', shortName: 'OM' },
  ],
  cast: [
    { username: 'geert', name: 'Geert Huizing', participant: 'college', roles: ['process_director', 'chair'] },
    { username: 'aleid', name: 'Aleid Drent', participant: 'politie', roles: ['judge', 'professional'] },
    { username: 'mark', name: 'Mark Boersma', participant: 'college', roles: ['judge', 'professional'] },
  ],
})

export const worldHouses = [rivierenlandOost, veenkolonienWest] as const
