import * as z from 'zod'
import { NewPassword } from '../domain/password.ts'
import { line, someLine } from '../domain/text.ts'
import { operation } from './operation.ts'
import { Me } from './session.ts'

/** As it stands in the link: the house and the secret, with a dot between them. */
const token = someLine(150)

/** What an invited person does before there is an account. A wrong, used, revoked or expired token always gets the same answer. */
export const invitationOperations = {
  showInvitation: operation({
    method: 'POST',
    path: '/invitation-looks',
    nl: 'Toon voor wie een uitnodiging is',
    en: 'Show for whom an invitation is',
    action: 'session.begin',
    body: z.strictObject({ token }),
    result: z.object({ house: z.string(), name: z.string(), username: z.string() }),
    errors: ['invitation_not_valid', 'account_not_active', 'too_many_attempts'],
    reads: true,
  }),
  prepareAccount: operation({
    method: 'POST',
    path: '/invitation-passwords',
    nl: 'Kies een wachtwoord en ontvang het geheim voor de authenticator-app',
    en: 'Choose a password and receive the secret for the authenticator app',
    action: 'session.begin',
    body: z.strictObject({ token, password: NewPassword }),
    result: z.object({ secret: z.string(), uri: z.string() }),
    errors: ['invitation_not_valid', 'account_not_active', 'too_many_attempts'],
    reads: true,
  }),
  acceptInvitation: operation({
    method: 'POST',
    path: '/invitation-acceptances',
    nl: 'Bevestig met de eerste code; het account is er en u bent aangemeld',
    en: 'Confirm with the first code; the account exists and you are signed in',
    action: 'session.begin',
    body: z.strictObject({ token, code: line(10) }),
    result: Me,
    errors: ['invitation_not_valid', 'account_not_active', 'code_wrong', 'too_many_attempts'],
    reads: true,
  }),
}
