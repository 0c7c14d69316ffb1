import type { triageOperations } from '../../api/triage.ts'
import { noteChange } from '../cases/change.ts'
import type { Handlers } from '../serve.ts'
import { upsertLevel } from './queries.ts'
import { shownLevel } from './shown.ts'

export const triageHandlers: Handlers<typeof triageOperations> = {
  async chooseLevel({ params: { caseId }, body }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const chosen = await upsertLevel(tx, vault, { caseId, participantId, professionalId }, body)
    await noteChange(context, caseId, 'purpose', caseId)
    return shownLevel(chosen, await network())
  },
}
