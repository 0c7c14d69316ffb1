import type { LevelChoice } from '../../domain/triage-aid.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type By = { caseId: string; participantId: string; professionalId: string }
type Words = { why: string | null }

/** The choice that stands; a later one, by whoever may, takes its place. */
export async function upsertLevel(tx: Tx, vault: Vault, { caseId, participantId, professionalId }: By, draft: LevelChoice) {
  const { level, why } = draft
  const sealed = await vault.seal(caseId, participantId, 'triage_levels.sealed', caseId, { why: why ?? null } satisfies Words)
  const { at } = await tx
    .insertInto('triage_levels')
    .values({ case_id: caseId, level, participant_id: participantId, professional_id: professionalId, sealed })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet(({ fn }) => ({
        level,
        participant_id: participantId,
        professional_id: professionalId,
        sealed,
        at: fn<string>('now'),
      })),
    )
    .returning('at')
    .executeTakeFirstOrThrow()
  return { level, why: why ?? null, participant_id: participantId, professional_id: professionalId, at }
}

export async function listLevels(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('triage_levels')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await vault.open<Words>(row.case_id, row.participant_id, 'triage_levels.sealed', row.case_id, sealed)),
    })),
  )
}
