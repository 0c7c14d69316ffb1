import { houseOperations } from '../../api/houses.ts'
import type { Handlers } from '../serve.ts'
import { knownHouses } from './known.ts'
import { listParticipants } from './queries.ts'

export const houseHandlers: Handlers<typeof houseOperations> = {
  async listOtherHouses(_input, { house }) {
    return { houses: knownHouses.filter(({ name }) => name !== house.name) }
  },

  async listParticipants(_input, { tx }) {
    const rows = await listParticipants(tx)
    return {
      participants: rows.map(({ short_name: shortName, ...row }) =>
        houseOperations.listParticipants.result.shape.participants.element.parse({
          ...row,
          shortName,
          covenantReference: row.covenant_reference,
          contactName: row.contact_name,
          contactEmail: row.contact_email,
          contactPhone: row.contact_phone,
        }),
      ),
    }
  },
}
