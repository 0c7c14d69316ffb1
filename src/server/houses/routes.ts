import type { FastifyInstance } from 'fastify'
import { issuesOf } from '../../api/issues.ts'
import { publicHouseOperations } from '../../api/public-houses.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { inTransaction, together } from '../db/connect.ts'
import type { House } from '../house.ts'
import { listPeriods } from '../territory/queries.ts'
import { getHouse, listPublications, listPublicParticipants } from './queries.ts'
import { publicHouse } from './views.ts'

/** What everyone may know of a house without signing in (BGS 2.18, BGS 1.1). */
export function servePublicHouses(app: FastifyInstance, houses: ReadonlyMap<string, House>): void {
  app.get(`/api/v1${publicHouseOperations.listHouses.path}`, async (_request, reply) => {
    const listed = [...houses.values()].map(({ slug, name }) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return reply.send({ houses: listed })
  })

  app.get<{ Params: { slug: string } }>(`/api/v1${publicHouseOperations.showHouse.path}`, async (request, reply) => {
    const house = houses.get(request.params.slug)
    if (!house) throw new DomainError('not_found')
    const query = publicHouseOperations.showHouse.query.strict().safeParse(request.query)
    if (!query.success) throw new DomainError('invalid_input', issuesOf(query.error))
    const today = dateInAmsterdam(new Date())
    const shown = await inTransaction(house.pool, async ({ tx }) => {
      const [row, periods, participants, publications] = await together([
        getHouse(tx),
        listPeriods(tx),
        listPublicParticipants(tx),
        listPublications(tx),
      ])
      return publicHouse({ row, periods, participants, publications, today, on: query.data.on ?? today })
    })
    return reply.send(shown)
  })
}
