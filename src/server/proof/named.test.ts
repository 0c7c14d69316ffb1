import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { consultationOperations } from '../../api/consultations.ts'
import { informationOperations } from '../../api/information.ts'
import { weighingOperations } from '../../api/weighing.ts'
import type { SeatRole } from '../../domain/access.ts'
import { DomainError } from '../../domain/errors.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, composed, takenUp, team } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { houseOfStandings, roleHolders } from '../../testing/proof/standings.ts'
import { carries } from './oracle.ts'

let world: TestHouse
let cases: Record<'review' | 'enrichment' | 'known' | 'treatment', CaseParams>
beforeAll(async () => {
  world = await testHouse(houseOfStandings())
  cases = {
    review: await caseInReview(world),
    enrichment: await caseInEnrichment(world),
    known: await caseInEnrichment(world),
    treatment: await caseInTreatment(world),
  }
})
afterAll(() => world.close())

const compose = (by: string, given: CaseParams, people: Parameters<typeof takenUp>[1]) =>
  composed(world, given, takenUp(world, people), by).then(() => given)
const at = (who: string) => ({ participantId: world.participantOf(who), professionalIds: [world.idOf(who)] })

/** Every act by which one person gives another a place, and where a refusal must be said. */
const ways: readonly { seat: SeatRole; field: string; name: (who: string) => Promise<CaseParams> }[] = [
  {
    seat: 'member',
    field: 'members.4.professionalId',
    name: (who) => compose('fatima', cases.treatment, { ...team, [who]: 'member' }),
  },
  {
    seat: 'case_lead',
    field: 'members.1.professionalId',
    name: (who) => compose('fatima', cases.treatment, { fatima: 'process_lead', [who]: 'case_lead' }),
  },
  {
    seat: 'process_lead',
    field: 'members.0',
    name: async (who) => compose('mieke', await caseInEnrichment(world), { [who]: 'process_lead', tom: 'case_lead' }),
  },
  {
    seat: 'supplier',
    field: 'professionalIds.0',
    name: async (who) => {
      await call(world.as('mieke'), informationOperations.askParticipant, {
        ...cases.enrichment,
        body: { ...at(who), question: 'Is hij bij u in behandeling?' },
      })
      return cases.enrichment
    },
  },
  {
    seat: 'supplier',
    field: 'participants.0.professionalIds.0',
    name: async (who) => {
      await call(world.as('mieke'), informationOperations.askIfKnown, { ...cases.known, body: { participants: [at(who)] } })
      return cases.known
    },
  },
  {
    seat: 'judge',
    field: 'professionalId',
    name: async (who) => {
      await call(world.as('mieke'), weighingOperations.seatJudge, { ...cases.review, body: { professionalId: world.idOf(who) } })
      return cases.review
    },
  },
  {
    seat: 'consulted',
    field: 'consulted.0.professionalIds',
    name: async (who) => {
      const body = {
        question: 'Is aanmelden raadzaam?',
        about: { how: 'nobody' as const },
        ground: 'wgs_1_5_1' as const,
        consulted: [at(who)],
      }
      const { caseId } = await call(world.as('joris'), consultationOperations.beginConsultation, { body })
      return { params: { caseId } }
    },
  },
]

const seen = (seat: SeatRole, who: string, given: CaseParams): Promise<string> => {
  const look =
    seat === 'consulted'
      ? call(world.as(who), consultationOperations.showConsultation, given)
      : call(world.as(who), caseOperations.showDossier, given)
  return look.then(
    () => 'seen',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  )
}

test('whoever names them, however: only who is authorised to process gets a place in a case, and the others are refused by name (R-AUT-02, R-AUT-03, R-AUT-04)', {
  timeout: 120_000,
}, async () => {
  const differences: string[] = []
  for (const { username, role } of roleHolders)
    for (const { seat, field, name } of ways) {
      const may = carries([role], seat)
      const told = `${role} as ${seat} by ${field}`
      const given = await name(username).catch((error: unknown) => error)
      if (given instanceof Error) {
        const places = given instanceof DomainError ? given.issues.map((issue) => issue.path) : []
        if (may || !places.some((path) => path.startsWith(field))) differences.push(`${told}: ${given.message} at ${places}`)
      } else if (!may) differences.push(`${told} was given a place`)
      else if ((await seen(seat, username, given as CaseParams)) !== 'seen') differences.push(`${told} sees nothing`) // no error, so it is the case
    }
  expect(differences).toEqual([])
})

test('who reviews, maintains, governs or manages the network has seen nothing of any case after all that (R-AUT-03)', async () => {
  const differences: string[] = []
  for (const { username, role } of roleHolders.filter((each) => !carries([each.role], 'member'))) {
    for (const given of Object.values(cases)) {
      const answer = await seen('member', username, given)
      if (answer !== 'not_found') differences.push(`${role}: ${answer}`)
    }
    const { cases: listed } = await call(world.as(username), caseOperations.listCases, { query: { limit: 100 } })
    if (listed.length > 0) differences.push(`${role} has a list`)
  }
  expect(differences).toEqual([])
})
