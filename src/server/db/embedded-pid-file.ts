import { spawnSync } from 'node:child_process'
import { closeSync, constants, lstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Place } from './embedded-place.ts'

/** What PostgreSQL leaves in its data folder while it runs, and after a kill. */
type PidFile = { pid: number; socketDir: string; status: string }

export function readPidFile(place: Place): PidFile | undefined {
  try {
    const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketDir: lines[4]?.trim() || place.socketDir, status: lines[7]?.trim() ?? '' } : undefined
  } catch {
    return undefined // none: PostgreSQL was stopped properly, or is about to write it
  }
}

/**
 * PostgreSQL does not start when the process id in its stale file is in use by an unrelated process, which is usual in
 * containers. Only the number is replaced, by an impossible one: the rest still guards against orphans on the same memory.
 */
export function disarmPidFile(pid: number, place: Place): void {
  if (!isAlive(pid)) return
  const path = join(place.data, 'postmaster.pid')
  const rest = readFileSync(path, 'utf8').split('\n').slice(1)
  // root writes here in a folder of the account: never through a link
  const file = openSync(path, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW)
  writeFileSync(file, ['2147483646', ...rest].join('\n'))
  closeSync(file)
}

/** PostgreSQL fills its file at once, so an empty one that stays is what a power cut left of it; PostgreSQL itself never takes that away. */
export function removeEmptyPidFile(place: Place): void {
  const path = join(place.data, 'postmaster.pid')
  const file = lstatSync(path, { throwIfNoEntry: false })
  if (file?.isFile() && file.size === 0 && Date.now() - file.ctimeMs > 3_000) rmSync(path, { force: true })
}

/** The same number stands beside the socket, where nothing else depends on it. */
export async function removeStaleSocket({ socketDir }: Place): Promise<void> {
  if (!(await answers(socketDir))) rmSync(join(socketDir, '.s.PGSQL.5432.lock'), { force: true })
}

/** Whether this process is the PostgreSQL of this data, and not another one that got the same number later. */
export function isRunning(pid: number, place: Place): boolean {
  return isAlive(pid) && commandOf(pid).includes(`-D ${place.data} `)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '' // ended in between
  }
}

export function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketDir, '.s.PGSQL.5432'))
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
