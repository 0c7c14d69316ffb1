import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Connection, startEmbedded } from '../server/db/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run, as superuser. */
    postgres: Connection
  }
}

/** One PostgreSQL for the whole run: the server that DATABASE_URL names, or an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL
  if (url) {
    project.provide('postgres', parseUrl(new URL(url)))
    return async () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'vangnet-test-'))
  chmodSync(folder, 0o711) // an unprivileged account runs the database when the tests run as root
  const embedded = await startEmbedded(folder)
  project.provide('postgres', embedded.connection(embedded.user))
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function parseUrl(url: URL): Connection {
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || '5432'),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  }
}
