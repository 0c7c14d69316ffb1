import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { type Keyring, openKeyring } from './crypto/keyring.ts'
import type { Credentials } from './db/connect.ts'
import { asAdmin, ensureLogins, provisionDirectory, provisionHouse } from './db/provision.ts'
import { type House, openHouse } from './house.ts'
import { type HouseDefinition, installHouse } from './houses/definition.ts'

const directory = 'vangnet_directory'

export type Listed = { slug: string; name: string; database: string }
/** Where houses live and where their keys are. */
export type Estate = { admin: Credentials; data: string }

export async function openEstate(estate: Estate): Promise<void> {
  mkdirSync(join(estate.data, 'keys'), { recursive: true, mode: 0o700 })
  await provisionDirectory(estate.admin, directory)
}

export async function listHouses({ admin }: Estate): Promise<readonly Listed[]> {
  return asAdmin(
    admin,
    directory,
    async (client) => (await client.query<Listed>('select slug, name, database from houses order by slug')).rows,
  )
}

export function keyringOf({ data }: Estate, slug: string): Keyring {
  return openKeyring(join(data, 'keys', `${slug}.json`))
}

/** A key file that is not the one this house was sealed with would look like a house whose every text is broken. */
async function checkKeys(client: pg.ClientBase, slug: string, keyring: Keyring): Promise<void> {
  const check = createHmac('sha256', keyring.secret('context')).update('key check').digest('hex').slice(0, 32)
  const { rows } = await client.query<{ key_check: string | null }>('select key_check from houses where slug = $1', [slug])
  const known = rows[0]?.key_check
  if (known && known !== check)
    throw new Error(
      `Het sleutelbestand van ${slug} hoort niet bij deze database; zet het juiste bestand terug. / The key file does not belong to this database; put the right one back.`,
    )
  if (!known) await client.query('update houses set key_check = $2 where slug = $1', [slug, check])
}

/** Adds a house, or brings its network in line with the file; makes its database and its keys when they are not there. */
export async function addHouse(estate: Estate, definition: HouseDefinition): Promise<readonly string[]> {
  const database = `vangnet_${definition.slug.replaceAll('-', '_')}`
  const applied = await provisionHouse(estate.admin, database)
  await asAdmin(estate.admin, database, async (client) => {
    await client.query('set role vangnet_owner')
    await installHouse(client, definition)
  })
  // listed last: what was broken off is simply begun again
  await asAdmin(estate.admin, directory, async (client) => {
    await client.query(
      'insert into houses (slug, name, database) values ($1, $2, $3) on conflict (slug) do update set name = excluded.name',
      [definition.slug, definition.name, database],
    )
  })
  return applied
}

/** Brings a house's database up to date and opens it. */
export async function openListed(estate: Estate, { slug, name: listed, database }: Listed): Promise<House> {
  await provisionHouse(estate.admin, database)
  const keyring = keyringOf(estate, slug)
  const logins = await asAdmin(estate.admin, directory, async (client) => {
    await checkKeys(client, slug, keyring)
    return ensureLogins(client, estate.admin, database, keyring.secret('context'))
  })
  // its administrators may have given it another name since it was listed
  const { name, fictitious } = await asAdmin(
    estate.admin,
    database,
    async (client) =>
      (await client.query<{ name: string; fictitious: boolean }>('select name, fictitious from house')).rows[0] ?? {
        name: listed,
        fictitious: false,
      },
  )
  return openHouse({ slug, name, fictitious, logins, keyring })
}
