import { randomBytes } from 'node:crypto'
import { DomainError } from '../../domain/errors.ts'
import { verifyPassword } from '../crypto/password.ts'
import { open } from '../crypto/seal.ts'
import { verifyTotp } from '../crypto/totp.ts'
import { type House, journalMac, newSalt } from '../house.ts'
import { hashToken, newToken, sessionHours } from '../session.ts'

type Account = {
  professional_id: string
  password_hash: string
  totp_sealed: Buffer
  totp_last_step: number | null
  locked: boolean
  active: boolean
}

async function findAccount(house: House, username: string): Promise<Account | undefined> {
  const { rows } = await house.pool.query<Account>('select * from app.find_account($1)', [username.toLowerCase()])
  return rows[0]
}

/** Own account with password and TOTP code (BIO2 5.17.01). Says nothing of which of the three is wrong. Answers the token. */
export async function signIn(house: House, given: { username: string; password: string; code: string }, origin: string): Promise<string> {
  const account = await findAccount(house, given.username)
  const { isRight } = await verifyPassword(given.password, account?.password_hash)
  if (!account || account.locked || !isRight) return refuse(house, account)
  const secret = open(house.secrets.totp, account.professional_id, account.totp_sealed)
  const step = verifyTotp(secret, given.code.replaceAll(' ', ''), new Date(), account.totp_last_step ?? undefined)
  if (step === undefined) return refuse(house, account)
  return beginSession(house, account, step, origin)
}

/** In the fictitious region one chooses a role; only a server started as demo comes here. */
export async function signInToDemo(house: House, username: string, origin: string): Promise<string> {
  const account = await findAccount(house, username)
  if (!account) throw new DomainError('sign_in_failed')
  return beginSession(house, account, null, origin)
}

async function refuse(house: House, account: Account | undefined): Promise<never> {
  if (account) await house.pool.query('select app.sign_in_failed($1)', [account.professional_id])
  throw new DomainError('sign_in_failed')
}

async function beginSession(house: House, account: Account, step: number | null, origin: string): Promise<string> {
  if (!account.active) throw new DomainError('account_not_active')
  const token = newToken()
  const until = new Date(Date.now() + sessionHours * 3_600_000)
  const traceId = `${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}`
  const mac = journalMac(house.secrets.journal, { traceId, action: 'session.begin', operation: 'signIn', caseId: null, outcome: 'done' })
  await house.pool.query('select app.begin_session($1, $2, $3, $4, $5, $6, $7, $8)', [
    account.professional_id,
    hashToken(token),
    until,
    step,
    traceId,
    origin,
    mac,
    newSalt(),
  ])
  return token
}
