import { call } from '../api/client.ts'
import { plusTaskOperations } from '../api/plus-tasks.ts'
import { addDays } from '../domain/date.ts'
import type { AssessmentAspect } from '../domain/plus-task.ts'
import type { Door } from './play.ts'
import { participantId } from './story.ts'

const dataLiveAt = 'eigen omgeving, niet in dit systeem'

/** One plus task that runs, one that waits for its decision, and one that is still a thought. */
export async function playPlusTasks(door: Door): Promise<{ taskId: string }> {
  const hanneke = door.send('hanneke')
  const merwestad = participantId(door.house, 'Merwestad')
  const judge = (taskId: string, aspect: AssessmentAspect, judgment: 'sufficient' | 'with_reservation' | 'insufficient', motive: string) =>
    call(hanneke, plusTaskOperations.judgePlusTask, { params: { taskId, aspect }, body: { judgment, motive } })

  const afterCare = await call(hanneke, plusTaskOperations.registerPlusTask, {
    body: {
      kind: 'after_care',
      title: 'Nazorg ex-gedetineerden Rivierenland',
      description: 'Coördinatie van de vijf basisvoorwaarden voor wie uit detentie terugkeert naar de regio.',
      outsourcedBy: [merwestad, participantId(door.house, 'Oudewaard')],
      legalBasis: 'Wmo 2015, 2.3.2; Penitentiaire beginselenwet 18a',
      controller: 'College van Merwestad',
      dataLiveAt,
    },
  })
  await judge(
    afterCare.id,
    'need',
    'sufficient',
    'Zonder één plek in de regio raakt een derde van de terugkeerders bij vrijlating uit beeld.',
  )
  await judge(afterCare.id, 'legal_basis', 'sufficient', 'Wmo en Pbw dragen de taak; de WGS is er niet voor nodig.')
  await judge(afterCare.id, 'money', 'insufficient', 'Na dit jaar is er nog geen geld toegezegd.')
  await judge(afterCare.id, 'money', 'sufficient', 'Decentralisatie-uitkering, voor drie jaar toegezegd.')
  await judge(afterCare.id, 'capacity', 'with_reservation', 'Twee coördinatoren; vervanging bij ziekte is nog niet geregeld.')
  await judge(afterCare.id, 'effect_on_basic_task', 'sufficient', 'De coördinatoren werken niet mee aan complexe casuïstiek.')
  await call(door.send('ingrid'), plusTaskOperations.decidePlusTask, {
    params: { taskId: afterCare.id },
    body: {
      decidedOn: addDays(door.today, -61),
      outcome: 'carry_out_with_conditions',
      conditions: 'Vervanging van de coördinatoren is binnen drie maanden geregeld.',
      until: addDays(door.today, 670),
    },
  })
  const { version } = await call(hanneke, plusTaskOperations.showPlusTask, { params: { taskId: afterCare.id } })
  await call(hanneke, plusTaskOperations.movePlusTask, { params: { taskId: afterCare.id }, version, body: { status: 'running' } })

  const reports = await call(hanneke, plusTaskOperations.registerPlusTask, {
    body: {
      kind: 'compulsory_care',
      title: 'Meldpunt verplichte zorg',
      description: 'Meldingen van inwoners over iemand die mogelijk verplichte zorg nodig heeft, en het verkennend onderzoek daarna.',
      outsourcedBy: [merwestad],
      legalBasis: 'Wet verplichte ggz 5:2',
      controller: 'College van Merwestad',
      dataLiveAt,
    },
  })
  await judge(reports.id, 'need', 'sufficient', 'Elke gemeente moet een meldpunt hebben; samen is het ook ’s avonds bereikbaar.')
  await judge(reports.id, 'money', 'with_reservation', 'Verdeling tussen de vier gemeenten is nog niet afgesproken.')
  await call(hanneke, plusTaskOperations.registerPlusTask, {
    body: {
      kind: 'neighbourhood_justice',
      title: 'Wijkrechtspraak in Merwestad',
      description: 'Onderzoek of een wijkrechter in de regio past en wie de voorbereiding zou doen.',
      outsourcedBy: [participantId(door.house, 'OM')],
      legalBasis: '',
      controller: '',
      dataLiveAt,
    },
  })
  return { taskId: afterCare.id }
}
