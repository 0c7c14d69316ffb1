import { call } from '../api/client.ts'
import { governanceOperations as operations } from '../api/governance.ts'
import { addDays } from '../domain/date.ts'
import type { GovernanceLevel } from '../domain/governance.ts'
import type { Door } from './play.ts'
import { participantId } from './story.ts'

/** A steering group and a partner meeting that were held, ones still to come, and what the region works on. */
export async function playGovernance(door: Door, linked: { kindId: string; taskId: string }): Promise<void> {
  const [hanneke, ingrid] = [door.send('hanneke'), door.send('ingrid')]
  const of = (name: string) => participantId(door.house, name)
  const day = (n: number) => addDays(door.today, n)
  const plan = (level: GovernanceLevel, title: string, on: number, place: string) =>
    call(ingrid, operations.planGovernanceMeeting, { body: { level, title, on: day(on), place } })
  const point = (meetingId: string, title: string, text?: string) =>
    call(hanneke, operations.addGovernanceAgendaPoint, { params: { meetingId }, body: { title, text } })

  const steering = await plan('steering', 'Stuurgroep Rivierenland-Oost, najaar', -61, 'Stadhuis Merwestad')
  const partners = await plan('partner', 'Partneroverleg oktober', -34, 'Bureau, zaal Waal')
  const coming = await plan('steering', 'Stuurgroep Rivierenland-Oost, winter', 24, 'Gemeentehuis Oudewaard')
  const national = await plan('national', 'Landelijke Stuurgroep Zorg en Veiligheid', -48, 'Utrecht')

  await point(steering.id, 'Plustaak nazorg: besluit', 'Afwegingskader is volledig; gevraagd besluit voor twee jaar.')
  await point(steering.id, 'Doorstroom naar beschermd wonen', 'Waar blijft het steken, en wat kunnen bestuurders doen?')
  await point(partners.id, 'Tafels in de regio: wat overlapt')
  await point(partners.id, 'Antwoord op vragen binnen tien dagen', 'Twee deelnemers halen de termijn niet; hoe helpen we?')
  await point(coming.id, 'Meldpunt verplichte zorg: afweging', 'Geld en capaciteit zijn nog niet beoordeeld.')
  await point(coming.id, 'Prioriteiten voor de komende twee jaar')
  await point(national.id, 'Modelconvenant: ervaringen van de regio’s')

  const present = async (meeting: { id: string; version: number }, names: readonly string[], organisations: string[]) =>
    call(hanneke, operations.recordGovernanceAttendance, {
      params: { meetingId: meeting.id },
      version: meeting.version,
      body: { participants: names.map(of), organisations },
    })
  await present(steering, ['Merwestad', 'Oudewaard', 'Politie', 'OM', 'De Lindeboom'], ['Provincie', 'Gemeente Lingedorp'])
  await present(partners, ['Merwestad', 'Politie', 'Reclassering', 'Veilig Thuis', 'GGD'], ['Woonstichting De Waard'])

  const decide = (meetingId: string, text: string, owner: string, dueIn: number, links: object = {}) =>
    call(hanneke, operations.recordGovernanceDecision, {
      params: { meetingId },
      body: { text, owner: of(owner), dueOn: day(dueIn), ...links },
    })
  await decide(steering.id, 'De nazorg wordt als plustaak uitgevoerd, met voorwaarden over vervanging.', 'Merwestad', 30, {
    plusTaskId: linked.taskId,
  })
  await decide(steering.id, 'De vier gemeenten reserveren samen zes plekken beschermd wonen voor complexe casuïstiek.', 'Oudewaard', -5)
  await decide(steering.id, 'Verstrekking aan woningcorporaties gaat volgens de voorwaarden van de RAC.', 'Merwestad', 14, {
    processingKindId: linked.kindId,
  })
  // a typing error: the right decision stands under it
  const mistaken = await decide(partners.id, 'Elke deelnemer wijst een vervanger aan voor vragen om informatie.', 'OM', -10)
  const [wrong] = mistaken.decisions
  if (wrong)
    await call(hanneke, operations.withdrawGovernanceDecision, {
      params: { decisionId: wrong.id },
      version: wrong.version,
      body: { reason: 'De eigenaar is verkeerd overgenomen uit het verslag.' },
    })
  const held = await decide(partners.id, 'Elke deelnemer wijst een vervanger aan voor vragen om informatie.', 'Politie', -10)
  const first = held.decisions.at(-1)
  if (first)
    await call(hanneke, operations.settleGovernanceDecision, {
      params: { decisionId: first.id },
      version: first.version,
      body: { done: true },
    })

  const priority = (title: string, description: string, status: 'active' | 'proposed' | 'reached', from: number, until: number) =>
    call(ingrid, operations.addPriority, { body: { level: 'steering', title, description, status, from: day(from), until: day(until) } })
  await priority(
    'Onbegrepen gedrag vroeg opvangen',
    'Minder crisismeldingen doordat lokale tafels eerder samenwerken.',
    'active',
    -300,
    430,
  )
  await priority('Wonen na detentie of opname', 'Niemand komt zonder adres terug in de regio.', 'active', -300, 430)
  await priority('Jonge aanwas in criminele groepen', 'Voorstel voor de komende twee jaar.', 'proposed', 40, 770)
}
