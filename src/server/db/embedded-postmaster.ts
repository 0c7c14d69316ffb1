import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import { answers, disarmPidFile, isRunning, readPidFile, removeEmptyPidFile, removeStaleSocket } from './embedded-pid-file.ts'
import type { Place } from './embedded-place.ts'

/** The running main process of PostgreSQL: started by us, or by a server that was killed. */
export type Postmaster = { pid: number; socketDir: string }

const settings = {
  listen_addresses: '', // unix socket only: the bundled OpenSSL is old
  port: '5432',
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // no personal data in the log: messages, details and parameters of refused statements quote values
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
} as const

/** The environment of PostgreSQL: nothing of ours, so that no PG… variable changes what it does. */
export const bareEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** What PostgreSQL says when the one before it, or one that a killed server had just started, is still in its place: empty while it begins. */
const isHeld = /pre-existing shared memory block|lock file "postmaster\.pid" (?:already exists|is empty)/

/** Adopts the PostgreSQL that a killed server left running on this data, or starts one. */
export async function startPostmaster(binaries: string, place: Place): Promise<Postmaster> {
  for (const giveUpAt = Date.now() + 30_000; ; await sleep(100)) {
    const adopted = await adopt(place)
    if (adopted) return adopted
    removeEmptyPidFile(place)
    await removeStaleSocket(place)
    const alreadyWritten = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
    const child = await spawnPostmaster(binaries, place)
    if (await becomesReady(child, place)) return { pid: child.pid ?? 0, socketDir: place.socketDir }
    // after kill -9 of the main process its other processes need a moment to notice, and each writes in the same log that it did
    const log = readFileSync(place.log).subarray(alreadyWritten).toString('utf8')
    if (!isHeld.test(log) || Date.now() > giveUpAt) throw failedToStart(place, log)
  }
}

async function adopt(place: Place): Promise<Postmaster | undefined> {
  const left = readPidFile(place)
  if (!left) return undefined
  if (!isRunning(left.pid, place)) {
    disarmPidFile(left.pid, place)
    return undefined
  }
  const giveUpAt = Date.now() + 5_000
  while (isRunning(left.pid, place)) {
    const state = readPidFile(place)
    if (state?.status === 'ready' && (await answers(state.socketDir))) return { pid: left.pid, socketDir: state.socketDir }
    // one that is ready and yet does not answer has lost its socket
    if (state?.status === 'ready' && Date.now() > giveUpAt) await stopPostmaster(left.pid, place)
    await sleep(10)
  }
  return undefined
}

async function spawnPostmaster(binaries: string, place: Place): Promise<ChildProcess> {
  const log = openSync(place.log, 'a', 0o600)
  const args = ['-D', place.data, '-k', place.socketDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // detached: Ctrl-C in a terminal reaches the server only, which then stops PostgreSQL when it is done with it
  const options = { ...place.account, cwd: '/', env: bareEnvironment, detached: true, stdio: ['ignore' as const, log, log] }
  try {
    const child = spawn(join(binaries, 'bin', 'postgres'), args, options)
    await once(child, 'spawn')
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** Recovery after a crash may take long; as long as PostgreSQL runs it is waited for. */
async function becomesReady(child: ChildProcess, place: Place): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const state = readPidFile(place)
    if (state?.pid === child.pid && state?.status === 'ready' && (await answers(place.socketDir))) return true
    await sleep(5)
  }
  return false
}

/** Stops PostgreSQL after its running transactions are rolled back; when that takes too long, without a last checkpoint. */
export async function stopPostmaster(pid: number, place: Place): Promise<void> {
  if (await endsAfter('SIGINT', 30_000, pid, place)) return
  if (await endsAfter('SIGQUIT', 10_000, pid, place)) return
  throw new EmbeddedError(`PostgreSQL (proces ${pid}) stopt niet.`, `PostgreSQL (process ${pid}) does not stop.`)
}

async function endsAfter(signal: 'SIGINT' | 'SIGQUIT', patience: number, pid: number, place: Place): Promise<boolean> {
  if (isRunning(pid, place)) process.kill(pid, signal)
  for (const giveUpAt = Date.now() + patience; isRunning(pid, place); await sleep(10)) {
    if (Date.now() > giveUpAt) return false
  }
  return true
}

function failedToStart(place: Place, log: string): EmbeddedError {
  const why = `${place.log}:\n${log.trimEnd()}`
  return new EmbeddedError(`PostgreSQL start niet. Zie ${place.log}.`, `PostgreSQL does not start. See ${why}`)
}
