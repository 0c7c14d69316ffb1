import { call } from '../api/client.ts'
import { governanceOperations } from '../api/governance.ts'
import { regionalTableOperations } from '../api/tables.ts'
import { addDays } from '../domain/date.ts'
import type { Door } from './play.ts'
import { playGovernance } from './registers-governance.ts'
import { playLegality } from './registers-legality.ts'
import { playPlusTasks } from './registers-plus-tasks.ts'
import { participantId } from './story.ts'

/** The registers of the region that are about nobody: tables, legality advice, plus tasks, governance. Played once. */
export async function playRegisters(door: Door): Promise<void> {
  const { meetings } = await call(door.send('hanneke'), governanceOperations.listGovernanceMeetings, { query: { limit: 1 } })
  if (meetings.length > 0) return
  const [, kinds, tasks] = await Promise.all([playTables(door), playLegality(door), playPlusTasks(door)])
  await playGovernance(door, { ...kinds, ...tasks })
}

const tiles = [
  { code: '9904', row: 1, column: 2 },
  { code: '9902', row: 2, column: 1 },
  { code: '9901', row: 2, column: 2 },
  { code: '9903', row: 3, column: 3 },
]

type Draft = Parameters<typeof call<typeof regionalTableOperations.registerRegionalTable>>[2]['body']
type Given = Omit<Draft, 'participants' | 'from'> & { participants: readonly string[] }

const tables: readonly Given[] = [
  {
    name: 'Persoonsgerichte aanpak Merwestad',
    purpose: 'Lokale regie op inwoners met problemen op meerdere leefgebieden: hulp, wonen, overlast en schulden in één plan.',
    legalBasis: 'Wmo 2015, 2.3.2; Gemeentewet 172',
    chair: 'gemeente Merwestad, afdeling veiligheid en zorg',
    frequency: 'elke twee weken op dinsdag',
    participants: ['Merwestad', 'Politie', 'De Lindeboom'],
    organisations: ['Woonstichting De Waard', 'Wijkteams Merwestad'],
    themes: ['misunderstood_behaviour', 'persistent_offenders'],
    ages: ['young_adults', 'adults'],
    levels: ['local_complex'],
    municipalities: ['9901'],
    mailbox: 'pga@merwestad.voorbeeld.nl',
  },
  {
    name: 'Jeugdtafel Rivierenland',
    purpose: 'Vroeg samen kijken naar jongeren die dreigen af te glijden: school, thuis, vrije tijd en politie.',
    legalBasis: 'Jeugdwet 2.3; Leerplichtwet 16',
    chair: 'Raad voor de Kinderbescherming',
    frequency: 'maandelijks',
    participants: ['RvdK', 'Kompas Jeugd', 'Politie', 'Merwestad'],
    organisations: ['Samenwerkingsverband onderwijs Rivierenland', 'Leerplicht Rivierenland'],
    themes: ['youth_at_risk', 'criminal_leaders'],
    ages: ['children', 'youth'],
    levels: ['regular', 'local_complex'],
    municipalities: [],
    mailbox: 'jeugdtafel@rivierenland.voorbeeld.nl',
  },
  {
    name: 'Veilige thuisbasis',
    purpose: 'Afstemmen van veiligheid en hulp bij huiselijk geweld en kindermishandeling in een gezin.',
    legalBasis: 'Wmo 2015, 4.1.1',
    chair: 'Veilig Thuis Rivierenland',
    frequency: 'wekelijks',
    participants: ['Veilig Thuis', 'Politie', 'OM', 'Kompas Jeugd'],
    organisations: ['Vrouwenopvang Rivierenland'],
    themes: ['domestic_violence', 'child_abuse', 'ex_partner_violence', 'stalking_femicide'],
    ages: [],
    levels: ['local_complex', 'house'],
    municipalities: [],
    mailbox: 'tafel@veiligthuis-rivierenland.voorbeeld.nl',
  },
  {
    name: 'Casusoverleg Zorg- en Veiligheidshuis',
    purpose: 'Complexe casuïstiek waarin zorg en veiligheid elkaar raken en geen domein het alleen kan.',
    legalBasis: 'WGS 2.25; WGS 2.31',
    chair: 'bureau Zorg- en Veiligheidshuis Rivierenland-Oost',
    frequency: 'elke donderdag',
    participants: ['Merwestad', 'Politie', 'OM', 'Reclassering', 'De Lindeboom', 'GGD'],
    organisations: [],
    themes: [],
    ages: [],
    levels: ['house'],
    municipalities: [],
    mailbox: 'bureau@zvh-rivierenland.voorbeeld.nl',
  },
  {
    name: 'Zorgnetwerk Oudewaard',
    purpose: 'Signalen van woonoverlast, vervuiling en eenzaamheid bij volwassenen en ouderen vroeg oppakken.',
    legalBasis: 'Wmo 2015, 2.1.2',
    chair: 'gemeente Oudewaard, team sociaal domein',
    frequency: 'elke drie weken',
    participants: ['Oudewaard', 'GGD'],
    organisations: ['Woningstichting Oudewaard', 'Thuiszorg De Brug'],
    themes: ['misunderstood_behaviour'],
    ages: ['adults', 'elderly'],
    levels: ['regular'],
    municipalities: ['9902'],
    mailbox: 'zorgnetwerk@oudewaard.voorbeeld.nl',
  },
  {
    name: 'Lokaal zorgoverleg Lingedorp en Hoog-Bergen',
    purpose: 'Eén overleg voor twee kleine gemeenten: schulden, huisuitzetting en hulp die niet op gang komt.',
    legalBasis: 'Wmo 2015, 2.3.2; Wgs schuldhulpverlening 3',
    chair: 'gemeente Lingedorp, team sociaal domein',
    frequency: 'maandelijks',
    participants: ['GGD'],
    organisations: ['Woonstichting De Waard', 'Kredietbank Rivierenland'],
    themes: [],
    ages: ['young_adults', 'adults', 'elderly'],
    levels: ['regular', 'local_complex'],
    municipalities: ['9903', '9904'],
    mailbox: 'zorgoverleg@lingedorp.voorbeeld.nl',
  },
  {
    name: 'Terugkeertafel detentie',
    purpose: 'Voor de dag van vrijlating onderdak, inkomen, identiteitsbewijs, schulden en zorg regelen.',
    legalBasis: 'Penitentiaire beginselenwet 18a',
    chair: 'gemeente Merwestad, nazorg',
    frequency: 'elke twee weken',
    participants: ['DJI', 'Merwestad', 'Reclassering'],
    organisations: ['Woonstichting De Waard'],
    themes: ['after_care_detention', 'persistent_offenders'],
    ages: ['young_adults', 'adults'],
    levels: ['local_complex'],
    municipalities: [],
    mailbox: 'nazorg@merwestad.voorbeeld.nl',
  },
]

async function playTables(door: Door): Promise<void> {
  const hanneke = door.send('hanneke')
  await Promise.all([
    call(hanneke, regionalTableOperations.placeMunicipalities, { body: { tiles } }),
    ...tables.map(({ participants, ...table }) =>
      call(hanneke, regionalTableOperations.registerRegionalTable, {
        body: { ...table, participants: participants.map((name) => participantId(door.house, name)), from: addDays(door.today, -420) },
      }),
    ),
  ])
}
