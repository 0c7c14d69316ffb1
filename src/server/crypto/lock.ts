import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Another process kept the lock file for longer than we wait; the message says what a human can do. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld'
}

const foreignLimitMs = 300_000

/**
 * Does the work while no other process does work under the same lock file.
 * Blocks the thread while waiting: for short, rare writes only. The lock of a process that died is taken over:
 * at once on this machine, after five minutes when it ran in another container or on another machine.
 */
export function withLock<T>(path: string, work: () => T, patienceMs = 10_000): T {
  acquire(path, patienceMs)
  try {
    removeDraftsOfTheDead(path)
    return work()
  } finally {
    unlinkSync(path)
  }
}

function acquire(path: string, patienceMs: number): void {
  const until = performance.now() + patienceMs
  // Linked instead of created: a lock file never exists without its holder's name in it, whenever we are killed.
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, `${place()} ${process.pid} ${startOf(process.pid)} ${randomUUID()}`, { flag: 'wx', mode: 0o600 })
  try {
    while (!linked(draft, path)) {
      const holder = findText(path)
      if (holder !== undefined && hasDied(holder, () => ageMs(path, draft))) takeOver(path, holder, patienceMs)
      else if (performance.now() > until) throw new LockHeld(held(path, holder))
      else sleep(5)
    }
  } finally {
    unlinkSync(draft)
  }
}

/** Under a lock of its own: of two that see the same dead holder, the slower must not remove the lock of the faster. */
function takeOver(path: string, dead: string, patienceMs: number): void {
  withLock(
    `${path}.takeover`,
    () => {
      if (findText(path) === dead) unlinkSync(path)
    },
    patienceMs,
  )
}

/** What processes left behind that were killed while they waited. */
function removeDraftsOfTheDead(path: string): void {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.`) && /\.[0-9a-f-]{36}$/.test(name))
  for (const draft of names.map((name) => join(dirname(path), name))) {
    const waiting = findText(draft)
    if (waiting !== undefined && hasDied(waiting, () => ageMs(draft, path))) rmSync(draft, { force: true })
  }
}

function hasDied(holder: string, age: () => number): boolean {
  const [where, pid, start] = holder.split(' ')
  // Process numbers of elsewhere say nothing here. A lock is held for milliseconds, so minutes mean that its holder is gone.
  if (where !== place()) return age() > foreignLimitMs
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return isErrno(error, 'ESRCH')
  }
  return startOf(Number(pid)) !== start
}

/** Compares two files of the same file system: clocks of machines that share a folder may differ. */
function ageMs(path: string, fresh: string): number {
  return statSync(fresh).mtimeMs - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY)
}

/** Within which process numbers mean the same: the machine and, in containers, the pid namespace. */
function place(): string {
  return process.platform === 'linux' ? `${hostname()}/${readlinkSync('/proc/self/ns/pid')}` : hostname()
}

/** Tells a process from a later one with the same number. Empty for a dead one that nobody has waited for, and outside Linux. */
function startOf(pid: number): string {
  const stat = process.platform === 'linux' ? findText(`/proc/${pid}/stat`) : undefined
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '')
}

function held(path: string, holder: string | undefined): string {
  const [where, pid] = holder?.split(' ') ?? []
  return `Process ${pid} on ${where} holds ${path}. When no such process runs any more, remove that file.`
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  }
}

function findText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // ESRCH: a process that ended between opening and reading its /proc file.
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ESRCH')) return undefined
    throw error
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
