import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { Credentials } from './connect.ts'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'

export async function asAdmin<T>(admin: Credentials, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...admin, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The three roles no one signs in as: owner of the tables, application, daily jobs. */
async function ensureRoles(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_lock(hashtext('vangnet.roles'))")
  try {
    for (const role of ['vangnet_owner', 'vangnet_app', 'vangnet_job']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role} nologin`)
    }
    await client.query('grant vangnet_owner to current_user')
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('vangnet.roles'))")
  }
}

/** Makes a login role, or gives the one there its password again. */
async function ensureLogin(client: pg.ClientBase, role: string, password: string, group: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const name = pg.escapeIdentifier(role)
  if (!rowCount) await client.query(`create role ${name} login in role ${group}`)
  await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
}

export type Logins = { app: Credentials; job: Credentials }

/** Each house has its own login roles; their passwords follow from a secret of the house and are kept nowhere. */
export async function ensureLogins(client: pg.ClientBase, admin: Credentials, database: string, secret: Buffer): Promise<Logins> {
  const logins = { app: credentials(admin, database, 'app', secret), job: credentials(admin, database, 'job', secret) }
  await client.query("select pg_advisory_lock(hashtext('vangnet.roles'))")
  try {
    await ensureLogin(client, logins.app.user, logins.app.password, 'vangnet_app')
    await ensureLogin(client, logins.job.user, logins.job.password, 'vangnet_job')
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('vangnet.roles'))")
  }
  return logins
}

function credentials(admin: Credentials, database: string, kind: 'app' | 'job', secret: Buffer): Credentials {
  const user = `${database}_${kind}`
  return { ...admin, database, user, password: createHmac('sha256', secret).update(`login|${user}`).digest('base64url') }
}

async function ensureDatabase(client: pg.ClientBase, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount) return
  await client.query(`create database ${pg.escapeIdentifier(database)} owner vangnet_owner`)
  await client.query(`revoke connect, temporary on database ${pg.escapeIdentifier(database)} from public`)
  await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to vangnet_app, vangnet_job`)
}

/** Makes or updates the database of a house. */
export async function provisionHouse(admin: Credentials, database: string): Promise<readonly string[]> {
  await asAdmin(admin, admin.database, async (client) => {
    await ensureRoles(client)
    await ensureDatabase(client, database)
  })
  return asAdmin(admin, database, (client) => migrate(client, readMigrations()))
}

/** Makes or updates the small database that knows which house lives where. */
export async function provisionDirectory(admin: Credentials, database: string): Promise<void> {
  await asAdmin(admin, admin.database, async (client) => {
    await ensureRoles(client)
    await ensureDatabase(client, database)
  })
  await asAdmin(admin, database, (client) => migrate(client, readMigrations(join(migrationsFolder, 'directory'))))
}
