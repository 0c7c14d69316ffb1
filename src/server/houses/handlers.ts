import { houseOperations } from '../../api/houses.ts'
import { Participant } from '../../domain/participant.ts'
import { activeRefusal, missingTrainings, Professional } from '../../domain/professional.ts'
import type { Handlers } from '../serve.ts'
import { listConditions, listParticipants } from './queries.ts'

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

  async listProfessionals(_input, { network }) {
    const { professionals } = await network()
    return { professionals: professionals.map(({ houseRoles, ...rest }) => ({ ...rest, houseRoles: [...houseRoles] })) }
  },

  async listConditions(_input, { tx, today }) {
    const [rows, participants] = [await listConditions(tx), await listParticipants(tx)]
    return {
      professionals: rows.map((row) => {
        const professional = Professional.parse({
          id: row.id,
          participantId: row.participant_id,
          name: row.name,
          houseRoles: row.house_roles,
          designatedFrom: row.designated_from,
          designatedUntil: row.designated_until,
          screenedOn: row.screened_on,
          noCommercialTasks: row.no_commercial_tasks,
          trainings: row.trainings,
        })
        const found = participants.find((participant) => participant.id === row.participant_id)
        const refusal = activeRefusal(
          professional,
          Participant.parse({ ...found, shortName: found?.short_name, oin: found?.oin ?? undefined }),
          today,
        )
        return {
          ...professional,
          username: row.username,
          active: refusal === undefined,
          inactiveBecause: refusal ?? null,
          missingTrainings: missingTrainings(professional, today),
        }
      }),
    }
  },
}
