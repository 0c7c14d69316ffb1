import * as z from 'zod'
import { Bsn } from '../domain/bsn.ts'
import { PersonId } from '../domain/ids.ts'
import { CirclePersonDraft, Person } from '../domain/subject.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

const ofPerson = z.object({ ...inCase.shape, personId: PersonId })
export const PersonsRoom = z.object({ persons: z.array(Person) })

export const personOperations = {
  addPerson: operation({
    method: 'POST',
    path: '/cases/:caseId/persons',
    nl: 'Voeg iemand uit de directe kring toe',
    en: 'Add someone of the direct circle',
    action: 'persons.write',
    params: inCase,
    body: CirclePersonDraft,
    result: Person,
  }),
  changePerson: operation({
    method: 'PUT',
    path: '/cases/:caseId/persons/:personId',
    nl: 'Wijzig iemand uit de directe kring',
    en: 'Change someone of the direct circle',
    action: 'persons.write',
    params: ofPerson,
    body: CirclePersonDraft,
    result: Person,
    versioned: true,
  }),
  removePerson: operation({
    method: 'DELETE',
    path: '/cases/:caseId/persons/:personId',
    nl: 'Verwijder iemand uit de directe kring',
    en: 'Remove someone of the direct circle',
    action: 'persons.write',
    params: ofPerson,
    result: z.object({ removed: z.literal(true) }),
    errors: ['person_has_items'],
  }),
  revealBsn: operation({
    method: 'POST',
    path: '/cases/:caseId/persons/:personId/bsn-views',
    nl: 'Toon het burgerservicenummer',
    en: 'Show the citizen service number',
    action: 'bsn.read',
    params: ofPerson,
    result: z.object({ bsn: Bsn }),
    reads: true,
  }),
}
