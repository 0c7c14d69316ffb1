import type * as z from 'zod'
import type { ListedReferral, ReferralStage } from '../../api/referrals.ts'
import { CasePhase } from '../../domain/case.ts'
import { cursorOf, listCases } from '../cases/list.ts'
import type { Context } from '../serve.ts'
import { listEraseDays, mapReferrals } from './queries.ts'

const phases = {
  all: ['draft', 'purpose_review', 'enrichment', 'not_taken'],
  draft: ['draft'],
  submitted: ['purpose_review', 'enrichment'],
  not_taken: ['not_taken'],
} as const satisfies Record<z.infer<typeof ReferralStage>, readonly CasePhase[]>

type Asked = { stage: z.infer<typeof ReferralStage>; after?: string | undefined; limit: number }

/** One page of one's own referrals: begun or taken over, never those that one may merely judge. A draft shows the name that stands in it so far, and its end. */
export async function pageOfReferrals({ stage, after, limit }: Asked, { tx, vault, userId, today }: Context) {
  const rows = await listCases(tx, {
    me: userId,
    as: ['referrer'],
    phases: phases[stage],
    search: undefined,
    sort: 'updated',
    after,
    limit,
    today,
  })
  const shown = rows.slice(0, limit)
  const drafts = shown.filter((row) => row.phase === 'draft').map((row) => row.id)
  await vault.readAhead(drafts)
  const referrals = await mapReferrals(tx, vault, drafts)
  const ends = await listEraseDays(tx, drafts)
  const last = shown.at(-1)
  return {
    referrals: shown.map((row): z.input<typeof ListedReferral> => {
      const { givenName, prefix, familyName } = referrals.get(row.id)?.subject ?? {}
      return {
        caseId: row.id,
        number: row.number,
        subject: row.subject_name || [givenName, prefix, familyName].filter(Boolean).join(' '),
        phase: CasePhase.parse(row.phase),
        changedAt: row.updated_at,
        expiresOn: ends.get(row.id) ?? null,
      }
    }),
    next: rows.length > limit && last ? cursorOf(last) : null,
  }
}
