import type * as z from 'zod'
import type { PersonsRoom, personOperations } from '../../api/persons.ts'
import { requireBirthDate } from '../../domain/birth-date.ts'
import { coverBsn } from '../../domain/bsn-in-text.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { type CirclePersonDraft, Relation } from '../../domain/subject.ts'
import { noteChange } from '../cases/change.ts'
import type { Context, Handlers } from '../serve.ts'
import { deletePerson, getPerson, insertPerson, listPersons, openBsn, updatePerson } from './queries.ts'

export async function showPersonsRoom(caseId: string, { tx, vault }: Context): Promise<z.input<typeof PersonsRoom>> {
  return { persons: (await listPersons(tx, vault, caseId)).map(shown) }
}

/** From before a name could hold no citizen service number, one may stand in it: nobody reads it in passing (BIO2 8.03.02). */
function shown(row: Awaited<ReturnType<typeof listPersons>>[number]): z.input<typeof PersonsRoom>['persons'][number] {
  return {
    id: row.id,
    kind: row.kind === 'subject' ? 'subject' : 'circle',
    givenName: coverBsn(row.given_name),
    prefix: row.prefix && coverBsn(row.prefix),
    familyName: coverBsn(row.family_name),
    birthDate: row.birth_date,
    relation: row.relation === null ? null : Relation.parse(row.relation),
    why: row.texts.why ?? null,
    note: row.texts.note ?? null,
    address: row.texts.address ? coverBsn(row.texts.address) : null,
    municipality: row.municipality,
    hasBsn: Boolean(row.has_bsn),
    version: row.version,
  }
}

async function showPerson(caseId: string, id: string, context: Context) {
  const person = (await showPersonsRoom(caseId, context)).persons.find((each) => each.id === id)
  if (!person) throw new DomainError('not_found')
  return person
}

/** The subject comes in by the referral and goes with the case; only its circle is kept here. */
async function ofTheCircle(caseId: string, id: string, { tx }: Context) {
  const person = await getPerson(tx, caseId, id)
  if (person.kind === 'subject') throw new DomainError('not_allowed')
  return person
}

const textsOf = ({ why, note }: CirclePersonDraft) => ({ why, note })

export const personHandlers: Handlers<typeof personOperations> = {
  async addPerson({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, now, today } = context
    requireBirthDate(body.birthDate, today, 'birthDate')
    const id = newId()
    await insertPerson(tx, vault, {
      ...body,
      id,
      caseId,
      kind: 'circle',
      texts: textsOf(body),
      suppliedBy: participantId,
      firstProcessedAt: now,
    })
    await noteChange(context, caseId, 'person', id)
    return showPerson(caseId, id, context)
  },

  async changePerson({ params: { caseId, personId }, body }, context) {
    const { tx, vault, expected, today } = context
    requireBirthDate(body.birthDate, today, 'birthDate')
    const { supplied_by } = await ofTheCircle(caseId, personId, context)
    const person = { ...body, id: personId, caseId, texts: textsOf(body), suppliedBy: supplied_by }
    const changed = await updatePerson(tx, vault, person, expected)
    if (!changed) throw new DomainError('changed_meanwhile', [], await showPerson(caseId, personId, context))
    await noteChange(context, caseId, 'person', personId)
    return showPerson(caseId, personId, context)
  },

  async removePerson({ params: { caseId, personId } }, context) {
    await ofTheCircle(caseId, personId, context)
    await deletePerson(context.tx, caseId, personId)
    await noteChange(context, caseId, 'person', personId)
    return { removed: true }
  },

  // who looked is in the journal, as for every operation
  async revealBsn({ params: { caseId, personId } }, { tx, vault }) {
    return { bsn: await openBsn(tx, vault, caseId, personId) }
  },
}
