import { call } from '../api/client.ts'
import { legalityOperations } from '../api/legality.ts'
import { addDays } from '../domain/date.ts'
import type { Door } from './play.ts'
import { participantId } from './story.ts'

/** Kinds of processing in every state the register knows. */
export async function playLegality(door: Door): Promise<{ kindId: string }> {
  const [hanneke, vincent] = [door.send('hanneke'), door.send('vincent')]
  const ago = (days: number) => addDays(door.today, -days)
  const register = (title: string, description: string, articles: string, provision: boolean) =>
    call(hanneke, legalityOperations.registerProcessingKind, {
      body: { title, description, articles, provision, novelty: provision ? 'new' : 'existing' },
    })

  const housing = await register(
    'Verstrekking van een afspraak aan een woningcorporatie',
    'De corporatie krijgt naam, adres en de afspraak die over de woning gaat, zodat een huisuitzetting kan worden voorkomen.',
    'WGS 1.7(2); WGS 2.31(11)',
    true,
  )
  const aboutHousing = { params: { kindId: housing.id }, version: housing.version }
  const school = await register(
    'Verstrekking van zorgen aan een school',
    'De school krijgt de afspraken over dagbesteding van een leerling, niet de aanleiding.',
    'WGS 1.7(2)',
    true,
  )
  const aboutSchool = { params: { kindId: school.id }, version: school.version }
  const shelter = await register(
    'Verstrekking aan een opvangvoorziening buiten het huis',
    'Bij plaatsing krijgt de opvang de veiligheidsafspraken die voor het personeel nodig zijn.',
    'WGS 1.7(2)',
    true,
  )
  const aboutShelter = { params: { kindId: shelter.id }, version: shelter.version }
  const analysis = await register(
    'Radarbeeld per leefgebied',
    'Scores per leefgebied naast elkaar, toen en nu, door mensen ingevuld.',
    'WGS 1.1; BGS 2.17',
    false,
  )

  await call(hanneke, legalityOperations.askLegalityAdvice, {
    ...aboutHousing,
    body: { on: ago(160), question: 'Mag de corporatie de afspraak over de woning krijgen?' },
  })
  await call(hanneke, legalityOperations.recordLegalityAdvice, {
    ...aboutHousing,
    body: {
      on: ago(118),
      outcome: 'conditional',
      summary: 'De verstrekking is noodzakelijk als uitzetting dreigt en er geen lichter middel is.',
      conditions: 'Alleen de afspraak over de woning; geen gegevens over gezondheid of strafrecht.',
      link: 'https://rac.voorbeeld.nl/adviezen/12',
    },
  })
  await call(hanneke, legalityOperations.askLegalityAdvice, { ...aboutSchool, body: { on: ago(21) } })
  await call(hanneke, legalityOperations.recordLegalityAdvice, {
    ...aboutShelter,
    body: { on: ago(95), outcome: 'negative', summary: 'Onvoldoende onderbouwd waarom de opvang niet zonder deze gegevens kan.' },
  })
  await call(vincent, legalityOperations.deviateFromAdvice, {
    ...aboutShelter,
    body: {
      on: ago(70),
      reasons:
        'Zonder de veiligheidsafspraken plaatst geen opvang; het personeel loopt dan gevaar. De afspraken zijn teruggebracht tot vier regels.',
      decidedBy: [participantId(door.house, 'Merwestad'), participantId(door.house, 'Politie')],
      reportedToRacOn: ago(68),
      reportedToDpoOn: ago(69),
      minorityNote: 'Een deelnemer wilde eerst een nieuw advies afwachten.',
    },
  })
  await call(hanneke, legalityOperations.recordLegalityAdvice, {
    params: { kindId: analysis.id },
    version: analysis.version,
    body: {
      on: ago(200),
      outcome: 'positive',
      summary: 'Er wordt niets berekend dat een mens niet heeft ingevuld; de formule is zichtbaar.',
    },
  })
  return { kindId: housing.id }
}
