import { houseOperations } from '../../api/houses.ts'
import type { Handlers } from '../serve.ts'
import { listParticipants } from './queries.ts'

export const houseHandlers: Handlers<typeof houseOperations> = {
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
