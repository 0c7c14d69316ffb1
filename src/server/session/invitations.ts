import { randomBytes } from 'node:crypto'
import { DomainError, type ErrorCode } from '../../domain/errors.ts'
import { passwordIssue } from '../../domain/password.ts'
import { hashPassword } from '../crypto/password.ts'
import { open, seal } from '../crypto/seal.ts'
import { newTotpSecret, totpUri, verifyTotp } from '../crypto/totp.ts'
import { type House, journalMac, newSalt } from '../house.ts'
import { hashToken, newToken, sessionHours } from '../session.ts'

type InvitationAct = 'showInvitation' | 'prepareAccount' | 'acceptInvitation'
type Invited = { professional_id: string; name: string; username: string; active: boolean; totp_sealed: Buffer | null }
/** An opened link: the house it names, the hash under which that knows the token, and where the request came from. */
export type Link = { house: House; hash: Buffer; origin: string }

/** The link names its house before the dot, as the session does; nothing when it leads nowhere. */
export function readLink(houses: ReadonlyMap<string, House>, given: string, origin: string): Link | undefined {
  const [slug, token] = given.trim().split('.')
  const house = houses.get(slug ?? '')
  return house && token?.length === 43 ? { house, hash: hashToken(token), origin } : undefined
}

type Line = { traceId: string; mac: Buffer; salt: Buffer }

function lineOf(house: House, operation: InvitationAct, outcome: string): Line {
  const traceId = `${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}`
  const mac = journalMac(house.secrets.journal, { traceId, action: 'session.begin', operation, caseId: null, outcome })
  return { traceId, mac, salt: newSalt() }
}

/** For whom it is; that it was opened is in the journal. Used, revoked, expired or never made: the same refusal. */
async function findInvited({ house, hash, origin }: Link, operation: InvitationAct): Promise<Invited> {
  const { traceId, mac, salt } = lineOf(house, operation, 'done')
  const noted = operation === 'acceptInvitation' ? null : operation
  const { rows } = await house.pool.query<Invited>('select * from app.find_invitation($1, $2, $3, $4, $5, $6)', [
    hash,
    noted,
    traceId,
    origin,
    mac,
    salt,
  ])
  const [invited] = rows
  if (!invited) return refuse({ house, hash, origin }, operation, 'invitation_not_valid')
  // every condition holds before there is an account (BGS 1.11; R-AUT-07)
  if (!invited.active) return refuse({ house, hash, origin }, operation, 'account_not_active')
  return invited
}

async function refuse({ house, origin }: Link, operation: InvitationAct, code: ErrorCode): Promise<never> {
  const { traceId, mac, salt } = lineOf(house, operation, code)
  await house.pool.query('select app.refuse(null, $1, $2, null, $3, $4, $5, $6, $7)', [
    'session.begin',
    operation,
    code,
    traceId,
    origin,
    mac,
    salt,
  ])
  throw new DomainError(code)
}

export async function showInvitation(link: Link): Promise<{ house: string; name: string; username: string }> {
  const { name, username } = await findInvited(link, 'showInvitation')
  return { house: link.house.name, name, username }
}

/** Keeps the password and a new secret with the invitation; nothing can sign in with them until the first code was right. */
export async function prepareAccount(link: Link, password: string): Promise<{ secret: string; uri: string }> {
  const { house, hash } = link
  const { professional_id: id, username } = await findInvited(link, 'prepareAccount')
  const issue = passwordIssue(password, username)
  if (issue) throw new DomainError('invalid_input', [{ path: 'password', code: issue }])
  const secret = newTotpSecret()
  const sealed = seal(house.secrets.totp, id, secret)
  const { rows } = await house.pool.query<{ kept: boolean }>('select app.prepare_account($1, $2, $3) as kept', [
    hash,
    await hashPassword(password),
    sealed,
  ])
  if (!rows[0]?.kept) return refuse(link, 'prepareAccount', 'invitation_not_valid')
  return { secret, uri: totpUri(secret, username, house.name) }
}

/** Makes the account and the first session; answers its token. */
export async function acceptInvitation(link: Link, code: string): Promise<string> {
  const { house, hash, origin } = link
  const invited = await findInvited(link, 'acceptInvitation')
  // whoever opened the link first has not chosen a password yet
  if (!invited.totp_sealed) return refuse(link, 'acceptInvitation', 'invitation_not_valid')
  const step = verifyTotp(open(house.secrets.totp, invited.professional_id, invited.totp_sealed), code, new Date(), undefined)
  if (step === undefined) {
    await house.pool.query('select app.invitation_failed($1)', [hash])
    return refuse(link, 'acceptInvitation', 'code_wrong')
  }
  const token = newToken()
  const until = new Date(Date.now() + sessionHours * 3_600_000)
  const { traceId, mac, salt } = lineOf(house, 'acceptInvitation', 'done')
  const { rows } = await house.pool.query<{ done: boolean }>('select app.accept_invitation($1, $2, $3, $4, $5, $6, $7, $8, $9) as done', [
    hash,
    invited.totp_sealed,
    step,
    hashToken(token),
    until,
    traceId,
    origin,
    mac,
    salt,
  ])
  if (!rows[0]?.done) return refuse(link, 'acceptInvitation', 'invitation_not_valid')
  return token
}
