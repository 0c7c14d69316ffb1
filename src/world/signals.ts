import { call, type Send } from '../api/client.ts'
import { doorOperations, signalDoorOperations } from '../api/signals.ts'
import { testBsn } from '../domain/bsn.ts'
import { addDays, type CalendarDate } from '../domain/date.ts'
import { HouseSlug } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import type { SignalMessage } from '../domain/signal.ts'
import type { WorldHouse } from './story.ts'

type SignalDoor = {
  house: WorldHouse
  today: CalendarDate
  send(username: string): Send
  /** As a system that has the secret of a door. */
  sendWith(secret: string): Send
}

/** Doors of the invented region, and what came through them these days and still waits. */
export async function playSignals(door: SignalDoor): Promise<void> {
  const { house, today } = door
  if (!house.professionals.some(({ username }) => username === 'sem')) return
  const params = { slug: HouseSlug.parse(house.slug) }
  const zsm = door.sendWith(await secretOf(door, 'zsm', 'ZSM-tafel Rivierenland', 'piet'))
  await call(zsm, signalDoorOperations.sendZsmSignal, { params, body: fromZsm(today) })
  const team = door.sendWith(await secretOf(door, 'neighbourhood_team', 'Wijkteams Merwestad', 'joris'))
  await call(team, signalDoorOperations.sendNeighbourhoodTeamSignal, { params, body: fromTeam(today) })
  const cases = door.sendWith(await secretOf(door, 'zgw', 'Zaaksysteem Merwestad', 'joris'))
  await call(cases, signalDoorOperations.sendCaseNotification, { params, body: fromCaseSystem(today) })
}

async function secretOf(
  { house, send }: SignalDoor,
  kind: 'zsm' | 'neighbourhood_team' | 'zgw',
  name: string,
  receiver: string,
): Promise<string> {
  const participantId = ParticipantId.parse(house.professionals.find(({ username }) => username === receiver)?.participantId)
  const { secret } = await call(send('sem'), doorOperations.openDoor, { body: { kind, name, participantId } })
  return secret
}

type Message = Omit<SignalMessage, 'subject'> & { subject: Record<string, string> }

const fromZsm = (today: CalendarDate): Message => ({
  registrationNumber: 'ZSM-RL-4471',
  reportedOn: addDays(today, -1),
  contact: { name: 'S. Benali, officier van dienst', telephone: '0800-0000' },
  subject: { givenName: 'Dylan', familyName: 'Voorbeeld', birthDate: '1997-03-08', bsn: String(testBsn(412)), municipality: 'Lingedorp' },
  goal: 'Voorkomen dat het na zijn vrijlating weer misgaat thuis.',
  problem: 'Vierde aanhouding in twee maanden, steeds na ruzie met zijn moeder. Hij heeft geen inkomen en gebruikt dagelijks.',
  consequences: 'Zijn moeder durft hem niet meer binnen te laten. De buren belden drie keer.',
  tried: 'Reclasseringstoezicht en een gesprek met de wijkagent.',
  urgent: true,
  urgencyReason: 'Hij komt overmorgen vrij.',
})

const fromTeam = (today: CalendarDate): Message => ({
  registrationNumber: 'WT-2210',
  reportedOn: addDays(today, -3),
  contact: { name: 'M. Wijkman, wijkteam Zuid', telephone: '0800-0000' },
  subject: { givenName: 'Ria', prefix: 'van', familyName: 'Fictief', birthDate: '1961-09-30', municipality: 'Merwestad' },
  goal: 'Een veilig huis voor haar en rust voor de straat.',
  problem: 'Zij laat steeds andere mensen binnen die haar geld en medicijnen meenemen. Zorg weigert zij.',
  tried: 'Huisbezoeken, bewindvoering aangevraagd.',
  urgent: false,
})

const fromCaseSystem = (today: CalendarDate) => ({
  kanaal: 'zaken',
  hoofdObject: 'https://zaken.merwestad.example/api/v1/zaken/5b0c7f2e',
  resource: 'zaak',
  resourceUrl: 'https://zaken.merwestad.example/api/v1/zaken/5b0c7f2e',
  actie: 'create',
  aanmaakdatum: `${today}T07:30:00Z`,
})
