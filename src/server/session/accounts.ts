import type pg from 'pg'
import { hashPassword } from '../crypto/password.ts'
import { seal } from '../crypto/seal.ts'
import { newTotpSecret } from '../crypto/totp.ts'
import type { House } from '../house.ts'

/** Gives a professional an account; answers the secret to put in an authenticator. */
export async function makeAccount(
  client: Pick<pg.Pool, 'query'>,
  house: House,
  professionalId: string,
  password: string,
  secret = newTotpSecret(),
): Promise<string> {
  const hash = await hashPassword(password)
  const sealed = seal(house.secrets.totp, professionalId, secret)
  await client.query(
    `insert into accounts (professional_id, password_hash, totp_sealed) values ($1, $2, $3)
     on conflict (professional_id) do update set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed, totp_last_step = null, failures = 0, locked_until = null`,
    [professionalId, hash, sealed],
  )
  return secret
}
