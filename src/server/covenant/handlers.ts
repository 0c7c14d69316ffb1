import type { covenantOperations } from '../../api/covenant.ts'
import { issuesOf } from '../../api/issues.ts'
import { adoptionIssues, asCovenant, CovenantTyped } from '../../domain/covenant-draft.ts'
import { effectsOf } from '../../domain/covenant-effects.ts'
import { type CovenantVersion, getLast, requireWithdrawable, stateOf, versionAt } from '../../domain/covenant-versions.ts'
import { CalendarDate, instantInAmsterdam } from '../../domain/date.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { Covenant, readCovenant } from '../../domain/house.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import type { Tx } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  countRunningWork,
  deleteDraft,
  findDraft,
  insertCovenant,
  insertDraft,
  insertWithdrawal,
  listCovenants,
  listPublicParticipants,
  lockDraft,
  updateDraft,
} from './queries.ts'

type Row = Awaited<ReturnType<typeof listCovenants>>[number]
type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>

function versionOf(row: Row): CovenantVersion & { row: Row } {
  const { version, valid_from, adopted_at, covenant } = row
  const adoptedAt = adopted_at === null ? null : new Date(adopted_at)
  const isWithdrawn = row.withdrawn_at !== null
  return { version, validFrom: CalendarDate.parse(valid_from), adoptedAt, isWithdrawn, covenant: readCovenant(covenant), row }
}

function shownVersion({ row, covenant, ...held }: ReturnType<typeof versionOf>, state: ReturnType<typeof stateOf>, network: Network) {
  return {
    version: held.version,
    validFrom: held.validFrom,
    state,
    agreedBy: row.agreed_by.map((id) => network.participant(id).name),
    absentReason: row.absent_reason,
    minutes: row.minutes,
    recordedBy: row.recorded_by === null ? null : network.professional(row.recorded_by).name,
    adoptedAt: row.adopted_at,
    withdrawal: shownWithdrawal(row, network),
    covenant,
  }
}

function shownWithdrawal({ withdrawn_reason: reason, withdrawn_minutes: minutes, withdrawn_by, withdrawn_at: at }: Row, network: Network) {
  if (reason === null || minutes === null || withdrawn_by === null || at === null) return null
  return { reason, minutes, by: network.professional(withdrawn_by).name, at }
}

/** One version as it now stands among the others. */
async function getVersion(version: number, { tx, now, network }: Context) {
  const versions = (await listCovenants(tx)).map(versionOf)
  const found = versions.find((each) => each.version === version)
  if (!found) throw new DomainError('not_found')
  return { found, shown: shownVersion(found, stateOf(found, versionAt(versions, now)), await network()) }
}

function shownDraft(row: DraftRow, { professional }: Network) {
  const { version, based_on: basedOn, draft, saved_at: savedAt, saved_by } = row
  return { version, basedOn, draft: CovenantTyped.parse(draft), savedAt, savedBy: professional(saved_by).name }
}

/** The draft as the requester believes it to be; what somebody else saved meanwhile is shown instead of overwritten. */
async function draftAsExpected({ tx, expected, network }: Context): Promise<DraftRow> {
  const row = await lockDraft(tx)
  if (!row) throw new DomainError('not_found')
  if (row.version !== expected) throw new DomainError('changed_meanwhile', [], shownDraft(row, await network()))
  return row
}

/** Against what an adoption is held: the last version that stands, and the public participants of today and of its first day. */
async function adopting(tx: Tx, today: CalendarDate, validFrom: CalendarDate) {
  const last = getLast((await listCovenants(tx)).map(versionOf))
  const publicParticipants = await listPublicParticipants(tx, today)
  const kindsThen = (await listPublicParticipants(tx, validFrom)).map(({ kind }) => ParticipantKind.parse(kind))
  return { today, lastValidFrom: last.validFrom, publicParticipants, kindsThen, criteriaBefore: last.covenant.extraCriteria }
}

type Read = { covenant: Covenant; issues: readonly [] } | { covenant: undefined; issues: readonly Issue[] }
function covenantIn(row: DraftRow): Read {
  const read = Covenant.safeParse(asCovenant(CovenantTyped.parse(row.draft)))
  return read.success ? { covenant: read.data, issues: [] } : { covenant: undefined, issues: issuesOf(read.error) }
}

export const covenantHandlers: Handlers<typeof covenantOperations> = {
  async showCovenant(_input, { tx, now }) {
    const { version, validFrom, covenant } = versionAt((await listCovenants(tx)).map(versionOf), now)
    return { version, validFrom, covenant }
  },

  async listCovenants(_input, { tx, now, network: find }) {
    const [rows, draft, network] = [await listCovenants(tx), await findDraft(tx), await find()]
    const versions = rows.map(versionOf)
    const inForce = versionAt(versions, now)
    return {
      covenants: versions.map((each) => shownVersion(each, stateOf(each, inForce), network)),
      draft: draft ? shownDraft(draft, network) : null,
    }
  },

  async startCovenant(_input, { tx, userId, network }) {
    // a version that is still to come was agreed as well: what follows it goes on from there
    const { version, covenant } = getLast((await listCovenants(tx)).map(versionOf))
    await insertDraft(tx, version, CovenantTyped.parse(covenant), userId)
    const row = await findDraft(tx)
    if (!row) throw new DomainError('not_found')
    return shownDraft(row, await network())
  },

  async saveCovenant({ body }, context) {
    await draftAsExpected(context)
    const { version, saved_at: savedAt } = await updateDraft(context.tx, body, context.userId)
    return { version, savedAt }
  },

  async discardCovenant(_input, context) {
    await draftAsExpected(context)
    await deleteDraft(context.tx)
    return { discarded: true }
  },

  async previewCovenant({ query: { validFrom } }, { tx, today, network }) {
    const row = await findDraft(tx)
    if (!row) throw new DomainError('not_found')
    const { covenant, issues } = covenantIn(row)
    if (!covenant) return { issues: [...issues], effects: [] }
    const present = (await network()).covenantAt(instantInAmsterdam(validFrom, '12:00'))
    const found = adoptionIssues(
      covenant,
      { validFrom, agreedBy: [], minutes: '', absentReason: '-' },
      await adopting(tx, today, validFrom),
    )
    return {
      issues: found.map(({ path, code }) => ({ path: path.replace('covenant.', ''), code })),
      effects: [...effectsOf(present, covenant, await countRunningWork(tx, covenant, validFrom), validFrom)],
    }
  },

  async adoptCovenant({ body }, context) {
    const { tx, today, userId, house } = context
    const row = await draftAsExpected(context)
    const { covenant, issues } = covenantIn(row)
    if (!covenant)
      throw new DomainError(
        'invalid_input',
        issues.map(({ path, code }) => ({ path: `covenant.${path}`, code })),
      )
    const found = adoptionIssues(covenant, body, await adopting(tx, today, body.validFrom))
    if (found.length > 0) throw new DomainError('invalid_input', found)
    const [last] = await listCovenants(tx)
    const version = (last?.version ?? 0) + 1
    await insertCovenant(tx, version, covenant, body, userId)
    await deleteDraft(tx)
    house.network.forget()
    return (await getVersion(version, context)).shown
  },

  async withdrawCovenant({ body }, context) {
    const { tx, today, userId, house } = context
    const { found } = await getVersion(body.version, context)
    requireWithdrawable(found, today)
    if (!(await insertWithdrawal(tx, body, userId))) throw new DomainError('covenant_withdrawn')
    house.network.forget()
    return (await getVersion(body.version, context)).shown
  },
}
