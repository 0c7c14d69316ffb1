import { accessReviewOperations } from '../api/access-reviews.ts'
import { call, type Send } from '../api/client.ts'
import { peopleOperations } from '../api/people.ts'
import { CalendarDate } from '../domain/date.ts'
import { DomainError } from '../domain/errors.ts'
import { ParticipantId } from '../domain/participant.ts'
import type { WorldHouse } from './story.ts'

type Door = { house: WorldHouse; send(username: string): Send }

/** Colleagues of whom something is still missing, each by who manages them. */
const newcomers = [
  { by: 'gerda', like: 'piet', name: 'Lotte van Rijn', username: 'lotte', screenedOn: '2026-03-09', topics: ['rules', 'work_processes'] },
  { by: 'ria', like: 'anouk', name: 'Milou Scheffer', username: 'milou', screenedOn: null, topics: [] },
] as const

/** Not everybody’s access was looked at yet: what is late shows. */
const reviewed = ['Merwestad', 'OM', 'Bgm Oudewaard', 'Oudewaard', 'GGD', 'Reclassering', 'Veilig Thuis', 'Kompas Jeugd']

/** People who are new, and the reviews of access that were done; done once, also when playing was broken off. */
export async function playPeople({ house, send }: Door): Promise<void> {
  for (const { by, like, topics, screenedOn, ...rest } of newcomers) {
    const participantId = house.professionals.find(({ username }) => username === like)?.participantId
    if (participantId === undefined || !house.professionals.some(({ username }) => username === by)) continue
    const body = {
      ...rest,
      participantId: ParticipantId.parse(participantId),
      houseRoles: ['professional' as const],
      designatedFrom: '2026-04-01',
      designatedUntil: null,
      screenedOn,
      noCommercialTasks: true,
      trainings: topics.map((topic) => ({ topic, on: CalendarDate.parse('2026-04-20') })),
      mandate: screenedOn && 'Inzet van de eigen organisatie tot 16 uur per week',
      mandateOn: screenedOn && '2026-04-01',
    }
    await call(send(by), peopleOperations.designatePerson, { body }).catch(unlessThere)
  }
  if (house.professionals.some(({ username }) => username === 'sem')) await review(send('sem'))
}

async function review(send: Send): Promise<void> {
  const { due } = await call(send, accessReviewOperations.listReviews, { query: {} })
  for (const { key, participant, isMine, lastOn } of due) {
    if (!isMine || lastOn !== null || !reviewed.includes(participant ?? '')) continue
    const { dueOn, persons } = await call(send, accessReviewOperations.openReview, { params: { of: key } })
    const decisions = persons.map(({ id, version }) => ({ professionalId: id, version, outcome: 'keep' as const }))
    await call(send, accessReviewOperations.finishReview, { params: { of: key }, body: { dueOn, decisions } })
  }
}

function unlessThere(refusal: unknown): void {
  if (!(refusal instanceof DomainError && refusal.code === 'username_taken')) throw refusal
}
