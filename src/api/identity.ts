import * as z from 'zod'
import { KnownPersons, PersonLink, PersonQuery, UndoneLink, VerdictDraft } from '../domain/identity.ts'
import { PersonId } from '../domain/ids.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

const ofPerson = z.object({ ...inCase.shape, personId: PersonId })
const undone = z.object({ undone: z.literal(true) })
const given = z.object({ personId: PersonId })

/** Who is this? While referring, and at the weighing; always for a case at hand, so that nobody browses people. */
export const identityOperations = {
  findWhileReferring: operation({
    method: 'POST',
    path: '/cases/:caseId/referral/person-searches',
    nl: 'Kijk bij het aanmelden of iemand al bekend is in de eigen casussen',
    en: 'See while referring whether somebody is known in one’s own cases',
    action: 'referral.write',
    params: inCase,
    body: PersonQuery,
    result: KnownPersons,
    errors: ['too_many_attempts'],
    reads: true,
  }),
  noteVerdict: operation({
    method: 'POST',
    path: '/cases/:caseId/referral/person-verdicts',
    nl: 'Noteer bij de aanmelding of het dezelfde persoon is',
    en: 'Note with the referral whether it is the same person',
    action: 'referral.write',
    params: inCase,
    body: VerdictDraft,
    result: given,
  }),
  undoNote: operation({
    method: 'DELETE',
    path: '/cases/:caseId/referral/person-verdicts/:personId',
    nl: 'Haal de notitie weg of het dezelfde persoon is',
    en: 'Remove the note whether it is the same person',
    action: 'referral.write',
    params: ofPerson,
    result: undone,
  }),
  showKnownPersons: operation({
    method: 'GET',
    path: '/cases/:caseId/known-persons',
    nl: 'Toon of de betrokkene al bekend is',
    en: 'Show whether the subject is known already',
    action: 'identity.read',
    params: inCase,
    result: KnownPersons,
  }),
  findPersons: operation({
    method: 'POST',
    path: '/cases/:caseId/person-searches',
    nl: 'Zoek of iemand met andere gegevens al bekend is',
    en: 'Find out whether somebody with other details is known already',
    action: 'identity.judge',
    params: inCase,
    body: PersonQuery,
    result: KnownPersons,
    errors: ['too_many_attempts'],
    reads: true,
  }),
  giveVerdict: operation({
    method: 'POST',
    path: '/cases/:caseId/person-verdicts',
    nl: 'Leg vast dat het dezelfde persoon is, of juist niet',
    en: 'Record that it is the same person, or that it is not',
    action: 'identity.judge',
    params: inCase,
    body: VerdictDraft,
    result: given,
  }),
  undoVerdict: operation({
    method: 'DELETE',
    path: '/cases/:caseId/person-verdicts/:personId',
    nl: 'Maak ongedaan of het dezelfde persoon is',
    en: 'Undo whether it is the same person',
    action: 'identity.judge',
    params: ofPerson,
    result: undone,
  }),
  listPersonLinks: operation({
    method: 'GET',
    path: '/cases/:caseId/person-links',
    nl: 'Toon met welke andere casussen de weging deze verbond als over dezelfde persoon',
    en: 'Show with which other cases the weighing linked this one as being about the same person',
    action: 'identity.correct',
    params: inCase,
    result: z.object({ links: z.array(PersonLink) }),
  }),
  undoPersonLink: operation({
    method: 'POST',
    path: '/cases/:caseId/person-links/:personId/undoing',
    nl: 'Maak na poort 2 ongedaan dat het dezelfde persoon is, met de reden',
    en: 'Undo after gate 2 that it is the same person, with the reason',
    action: 'identity.correct',
    params: ofPerson,
    body: UndoneLink,
    result: undone,
  }),
}
