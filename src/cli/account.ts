import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { totpUri } from '../server/crypto/totp.ts'
import type { House } from '../server/house.ts'
import { makeAccount } from '../server/session/accounts.ts'
import { WrongUse } from './usage.ts'

type AccountWish = { username: string; house: string }

export function readAccountWish(args: string[]): AccountWish {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { house: { type: 'string' } } })
  const [username] = positionals
  if (!username || !values.house) throw new WrongUse('Noem de professional en het huis. / Name the professional and the house.')
  return { username, house: values.house }
}

/** Gives a designated professional a new password and secret, shown this once; what they had before no longer works. */
export async function giveAccount(house: House, { username }: AccountWish): Promise<string> {
  const { rows } = await house.jobs.query<{ id: string; name: string }>('select id, name from professionals where username = $1', [
    username,
  ])
  const [person] = rows
  if (!person) throw new Error('Deze professional is er niet. / There is no such professional.')
  const password = randomBytes(15).toString('base64url')
  const secret = await makeAccount(house.jobs, house, person.id, password)
  await house.jobs.query('delete from sessions where professional_id = $1', [person.id])
  return [
    `${person.name} (${username})`,
    `wachtwoord / password: ${password}`,
    `authenticator: ${totpUri(secret, username, house.name)}`,
  ].join('\n')
}
