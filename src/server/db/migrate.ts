import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

export const migrationsFolder = join(import.meta.dirname, '../../../migrations')

type Migration = { name: string; sql: string }

export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.*\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(join(folder, file), 'utf8') }))
}

/** Brings one database up to date, forward only, one transaction each; answers the names applied. */
export async function migrate(client: pg.ClientBase, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query('set role vangnet_owner')
  await client.query("select pg_advisory_lock(hashtext('vangnet.migrate'))")
  try {
    await client.query('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())')
    const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
    const applied = rows.map((row) => row.name)
    const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name))
    if (unknown.length > 0) {
      throw new Error(
        `Deze database is nieuwer dan dit programma (${unknown.join(', ')}); start een nieuwere versie. / This database is newer than this program; start a newer version.`,
      )
    }
    const fresh = migrations.filter((migration) => !applied.includes(migration.name))
    for (const migration of fresh) await apply(client, migration)
    return fresh.map((migration) => migration.name)
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('vangnet.migrate'))")
    await client.query('reset role')
  }
}

async function apply(client: pg.ClientBase, { name, sql }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migratie ${name} is mislukt / migration failed`, { cause: error })
  }
}
