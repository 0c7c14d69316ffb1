import type * as z from 'zod'
import type { peopleOperations } from '../../api/people.ts'
import { type CalendarDate, latest } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Context } from '../serve.ts'
import { endPerson, findAtStake, type PersonRow } from './queries.ts'
import { consequencesOf, getManaged, professionalOf, refusalToday, showPerson } from './shown.ts'

type Proposed = z.output<typeof peopleOperations.previewConsequences.body>

/** What ends when the conditions become these, on this day; what is not named stays as it is. */
export async function previewConsequences(id: string, { on, ...proposed }: Proposed, context: Context) {
  const row = await getManaged(id, context)
  return consequencesFor(row, { ...proposed, on: on ?? context.today }, context)
}

export async function consequencesFor(row: PersonRow, { on, ...proposed }: Proposed & { on: CalendarDate }, { tx }: Context) {
  const given = Object.fromEntries(Object.entries(proposed).filter(([, value]) => value !== undefined))
  const then = { ...professionalOf(row), ...given }
  const active = refusalToday(row, then, on) === undefined
  return consequencesOf(active, await findAtStake(tx, row.id, active, then.houseRoles))
}

/** From this day on somebody is designated no longer; when the day has come every seat and session ends with this act (R-SEC-10). */
export async function endDesignation(id: string, on: CalendarDate, context: Context) {
  const row = await getManaged(id, context)
  const { designatedFrom } = professionalOf(row)
  // what never began is withdrawn as if it had not been
  if (on < designatedFrom && designatedFrom <= context.today)
    throw new DomainError('invalid_input', [{ path: 'on', code: 'ends_before_it_begins' }])
  const ended = await endOn(row, context.expected, latest(on, designatedFrom), context)
  if (!ended) throw new DomainError('changed_meanwhile', [], await showPerson(id, context))
  return { ...(await showPerson(id, context)), ended }
}

/** Ends it when this is still the version that was seen; answers what ended with it. */
export async function endOn(row: PersonRow, expected: number, until: CalendarDate, context: Context) {
  const stake = await consequencesFor(row, { designatedUntil: until, on: latest(until, context.today) }, context)
  const isDone = await endPerson(context.tx, row.id, expected, until)
  context.house.network.forget()
  return isDone ? stake : undefined
}
