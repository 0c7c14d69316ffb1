import * as z from 'zod'
import type { retentionOperations } from '../../api/cases.ts'
import { CasePhase } from '../../domain/case.ts'
import { CalendarDate, dateInAmsterdam, daysBetween } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { warningDays } from '../../domain/retention-clocks.ts'
import type { Handlers } from '../serve.ts'
import { listCertificates, listClocks, listShielded, unlock } from './queries.ts'

const Counts = z.record(z.string(), z.int())

export const retentionHandlers: Handlers<typeof retentionOperations> = {
  async listClocks(_input, { tx, today }) {
    const rows = await listClocks(tx)
    return {
      clocks: rows.map((row) => {
        const daysLeft = daysBetween(today, CalendarDate.parse(row.erase_on))
        const warning = [...warningDays].sort((a, b) => a - b).find((days) => daysLeft <= days) ?? null
        return {
          number: row.number,
          phase: CasePhase.parse(row.phase),
          firstProcessedOn: row.first_processed_at === null ? null : dateInAmsterdam(new Date(row.first_processed_at)),
          eraseOn: row.erase_on,
          daysLeft,
          warning,
        }
      }),
    }
  },

  async listCertificates(_input, { tx }) {
    const rows = await listCertificates(tx)
    return {
      certificates: rows.map(({ id, pseudonym, reason, source, erased_on: erasedOn, counts }) => ({
        id,
        pseudonym,
        reason,
        source,
        erasedOn,
        counts: Counts.parse(counts),
      })),
    }
  },

  async listShielded(_input, { tx }) {
    const rows = await listShielded(tx)
    return {
      cases: rows.map((row) => ({
        id: row.id,
        number: row.number,
        closedOn: dateInAmsterdam(new Date(row.closed_at)),
        eraseOn: row.erase_on,
      })),
    }
  },

  async unlockCase({ params, body }, { tx, changed }) {
    const until = await unlock(tx, params.shieldedId, newId(), `${body.purpose}: ${body.reason}`)
    if (!until) throw new DomainError('not_found')
    await changed('case', params.shieldedId, params.shieldedId)
    return { until }
  },
}
