import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { replaceFile } from '../crypto/durable.ts'
import type { Credentials } from './connect.ts'
import { startEmbedded } from './embedded.ts'

const Connection = z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string(), database: z.string() })

type Cluster = { admin: Credentials; stop(): Promise<void> }

export function parseDatabaseUrl(text: string): Credentials {
  const url = new URL(text)
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || '5432'),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  }
}

const noteOf = (data: string): string => join(data, 'running.json')

/** The PostgreSQL to work with: the server that DATABASE_URL names, or the embedded one of this data folder. */
export async function startCluster(data: string, databaseUrl: string | undefined): Promise<Cluster> {
  mkdirSync(data, { recursive: true })
  if (databaseUrl) return { admin: parseDatabaseUrl(databaseUrl), stop: async () => undefined }
  const embedded = await startEmbedded(data)
  const admin = embedded.connection('postgres')
  replaceFile(noteOf(data), JSON.stringify(admin))
  return {
    admin,
    stop: async () => {
      rmSync(noteOf(data), { force: true })
      await embedded.stop()
    },
  }
}

/** For a command beside a running server: its database when it runs, else one of our own. */
export async function joinCluster(data: string, databaseUrl: string | undefined): Promise<Cluster> {
  try {
    return await startCluster(data, databaseUrl)
  } catch (error) {
    if (!existsSync(noteOf(data))) throw error
    return { admin: Connection.parse(JSON.parse(readFileSync(noteOf(data), 'utf8'))), stop: async () => undefined }
  }
}
