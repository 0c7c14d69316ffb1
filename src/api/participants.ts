import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { ParticipantId, ParticipantKind } from '../domain/participant.ts'
import { BeginningCorrection, ParticipantChange, ParticipantDraft, ParticipationGround } from '../domain/participation.ts'
import { operation } from './operation.ts'

const participant = z.object({ participantId: ParticipantId })

/** The register of participants (R-GOV-02): who may be one is closed, and nobody is ever removed from it. */
export const participantOperations = {
  addParticipant: operation({
    method: 'POST',
    path: '/participants',
    nl: 'Voeg een deelnemer toe',
    en: 'Add a participant',
    action: 'house.administer',
    body: ParticipantDraft,
    result: z.object({ id: ParticipantId, version: z.int() }),
    errors: ['name_taken'],
  }),
  changeParticipant: operation({
    method: 'PUT',
    path: '/participants/:participantId',
    nl: 'Wijzig een deelnemer',
    en: 'Change a participant',
    action: 'house.administer',
    params: participant,
    body: ParticipantChange,
    result: z.object({ version: z.int() }),
    errors: ['name_taken'],
    versioned: true,
  }),
  previewEnding: operation({
    method: 'GET',
    path: '/participants/:participantId/ending',
    nl: 'Toon wat het einde van een deelname op een dag doet',
    en: 'Show what the end of a participation on a day does',
    action: 'house.administer',
    params: participant,
    query: z.object({ until: CalendarDate }),
    result: z.object({
      professionals: z.int(),
      seats: z.int(),
      cases: z.int(),
      includesYou: z.boolean(),
      isContactPoint: z.boolean(),
      isManaging: z.boolean(),
      /** The kind that must judge by the covenant and of which nobody would be left: no new referral would pass gate 1. */
      lostFromQuorum: ParticipantKind.nullable(),
    }),
  }),
  endParticipant: operation({
    method: 'POST',
    path: '/participants/:participantId/end',
    nl: 'Beëindig een deelname op een dag, of neem een einde terug dat nog moet komen',
    en: 'End a participation on a day, or take back an end that is still to come',
    action: 'house.administer',
    params: participant,
    body: z.strictObject({ until: CalendarDate.nullable(), knowsGate1Stops: z.boolean().optional() }),
    result: z.object({ version: z.int() }),
    errors: ['period_ended', 'due_date_in_past', 'public_participant_required', 'name_taken'],
    versioned: true,
  }),
  showBeginning: operation({
    method: 'GET',
    path: '/participants/:participantId/beginning',
    nl: 'Toon of de begindatum van een deelname nog te corrigeren is, en wat eerder is gecorrigeerd',
    en: 'Show whether the beginning of a participation can still be corrected, and what was corrected before',
    action: 'house.administer',
    params: participant,
    result: z.object({
      /** What was done on the strength of it; empty when it can be corrected. */
      restsOn: z.array(ParticipationGround),
      corrections: z.array(z.object({ was: CalendarDate, from: CalendarDate, reason: z.string(), by: z.string(), at: z.iso.datetime() })),
    }),
  }),
  correctBeginning: operation({
    method: 'POST',
    path: '/participants/:participantId/beginning-corrections',
    nl: 'Corrigeer een begindatum die verkeerd is ingevoerd, zolang er niets op rust',
    en: 'Correct a beginning that was entered wrongly, as long as nothing rests on it',
    action: 'house.administer',
    params: participant,
    body: BeginningCorrection,
    result: z.object({ version: z.int() }),
    errors: ['participation_used', 'name_taken', 'public_participant_required'],
    versioned: true,
  }),
}
