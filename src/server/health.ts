import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'

/** Alive: this process answers. Ready: every house's database answers too. */
export function serveHealth(app: FastifyInstance, houses: ReadonlyMap<string, House>): void {
  app.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(
      [...houses.values()].map((house) =>
        house.pool.query('select 1').then(
          () => true,
          () => false,
        ),
      ),
    )
    const ready = answers.every(Boolean)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
}
