import type { FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import type { FindSigned } from '../serve.ts'

/** Who holds this session now; nobody when it or the account has ended. */
export function whoIs(findSigned: FindSigned) {
  return async (request: FastifyRequest): Promise<{ house: House; professionalId: string } | undefined> => {
    const signed = findSigned(request)
    if (!signed) return undefined
    const { rows } = await signed.house.pool.query<{ id: string | null }>('select app.session_holder($1) as id', [signed.tokenHash])
    const id = rows[0]?.id
    return id ? { house: signed.house, professionalId: id } : undefined
  }
}
