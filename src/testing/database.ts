import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { asAdmin, provisionHouse } from '../server/db/provision.ts'

/** Empty database of a house, cloned from one that was migrated once. */
export async function freshDatabase(): Promise<string> {
  const admin = inject('postgres')
  const template = 'vangnet_template'
  const database = `vangnet_t_${randomBytes(6).toString('hex')}`
  await asAdmin(admin, admin.database, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('vangnet.template'))")
    await provisionHouse(admin, template)
    await client.query(`create database ${database} template ${template} owner vangnet_owner`)
    await client.query(`revoke connect, temporary on database ${database} from public`)
    await client.query(`grant connect on database ${database} to vangnet_app, vangnet_job`)
    await client.query("select pg_advisory_unlock(hashtext('vangnet.template'))")
  })
  return database
}

export async function dropDatabase(database: string): Promise<void> {
  const admin = inject('postgres')
  await asAdmin(admin, admin.database, (client) => client.query(`drop database if exists ${database} with (force)`).then(() => undefined))
}
