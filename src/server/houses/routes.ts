import type { FastifyInstance } from 'fastify'
import { PublicHouse, publicHouseOperations } from '../../api/public-houses.ts'
import { DomainError } from '../../domain/errors.ts'
import { inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'
import { getHouse, listMunicipalities } from './queries.ts'

/** What everyone may know of a house without signing in (BGS 2.18, BGS 1.1). */
export function servePublicHouses(app: FastifyInstance, houses: ReadonlyMap<string, House>): void {
  app.get(`/api/v1${publicHouseOperations.listHouses.path}`, async (_request, reply) => {
    const listed = [...houses.values()].map(({ slug, name }) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return reply.send({ houses: listed })
  })

  app.get<{ Params: { slug: string } }>(`/api/v1${publicHouseOperations.showHouse.path}`, async (request, reply) => {
    const house = houses.get(request.params.slug)
    if (!house) throw new DomainError('not_found')
    const shown = await inTransaction(house.pool, async ({ tx }) => {
      const row = await getHouse(tx)
      return {
        slug: row.slug,
        name: row.name,
        contactPoint: row.contact_point,
        coordinatingDpo: row.coordinating_dpo,
        managingParticipant: row.managing_participant,
        fictitious: row.fictitious,
        municipalities: await listMunicipalities(tx),
      }
    })
    return reply.send(PublicHouse.parse(shown))
  })
}
