import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRoot } from './embedded-account.ts'
import { findBinaries, usableBinaries } from './embedded-binaries.ts'
import { makeCluster, superuser } from './embedded-initdb.ts'
import { type FolderLock, lockFolder } from './embedded-lock.ts'
import { isRunning } from './embedded-pid-file.ts'
import { choosePlace, makeFolder, type Place } from './embedded-place.ts'
import { type Postmaster, startPostmaster, stopPostmaster } from './embedded-postmaster.ts'

/** How to connect, in the words of `pg`. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

export type Embedded = {
  socketDir: string
  port: number
  user: string
  password: string
  /** As superuser, unless another role is given. */
  connection(database: string, user?: string, password?: string): Connection
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** The folder `native` of the PostgreSQL package. */
  native?: string
  /** Where root puts what an unprivileged account must reach, when the data folder is closed to it. */
  shelter?: string
}

/** Starts the PostgreSQL of a data folder, and keeps it running until `stop`. Refuses when another server has the folder. */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const { native = findBinaries(), shelter = '/var/lib/vangnet' } = options
  makeFolder(resolve(dataDir), isRoot() ? 0o711 : 0o700)
  const folder = realpathSync(dataDir)
  const locks = [lockFolder(folder)]
  try {
    const place = choosePlace(folder, shelter)
    locks.push(lockFolder(place.home)) // a copied data folder points at the same home
    const binaries = usableBinaries(native, place.account, shelter)
    const password = ownPassword(folder)
    await makeCluster(binaries, place, password)
    setOldLogAside(place)
    return supervise(binaries, place, password, await startPostmaster(binaries, place), locks)
  } catch (error) {
    for (const lock of locks) lock.release()
    throw error
  }
}

/** Socket folders are closed to other accounts; the password also keeps out what else runs under the database's account. */
function ownPassword(folder: string): string {
  const path = join(folder, 'postgres-password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
  return readFileSync(path, 'utf8').trim()
}

const largestLog = 10_000_000

function setOldLogAside({ log }: Place): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(log, `${log}.old`)
}

const watchEvery = process.platform === 'linux' ? 200 : 2_000
const longestPause = 5_000

function supervise(binaries: string, place: Place, password: string, first: Postmaster, locks: FolderLock[]): Embedded {
  let current = first
  let revival: Promise<void> | undefined
  let stopped: Promise<void> | undefined

  const watch = setInterval(() => {
    if (!revival && !stopped && !isRunning(current.pid, place)) revival = revive().finally(() => (revival = undefined))
  }, watchEvery).unref()

  async function revive(): Promise<void> {
    process.stderr.write('PostgreSQL is onverwacht gestopt en wordt herstart. / PostgreSQL stopped unexpectedly and is being restarted.\n')
    for (let pause = 100; !stopped; pause = Math.min(pause * 2, longestPause)) {
      try {
        current = await startPostmaster(binaries, place)
        return
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        await sleep(pause)
      }
    }
  }

  async function stop(): Promise<void> {
    clearInterval(watch)
    await revival
    await stopPostmaster(current.pid, place)
    for (const lock of locks) lock.release()
  }

  return {
    socketDir: first.socketDir,
    port: 5432,
    user: superuser,
    password,
    connection: (database, user = superuser, secret = password) => ({
      host: first.socketDir,
      port: 5432,
      user,
      password: secret,
      database,
    }),
    stop: () => (stopped ??= stop()),
  }
}
