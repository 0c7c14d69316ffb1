import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedError } from './embedded-error.ts'

export type FolderLock = { release(): void }

/**
 * Makes this process the only server on a folder. The operating system holds the lock (through SQLite, the only file lock
 * Node has) and drops it when the process dies, so neither a stale file nor a reused process id can fool it.
 */
export function lockFolder(folder: string): FolderLock {
  // never read or write `lock` itself: closing any handle on it would drop the lock of this process
  const path = join(folder, 'lock')
  const lock = open(path, folder)
  const holder = join(folder, 'lock-holder')
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive')
  } catch (error) {
    lock.close()
    if (!isTaken(error)) throw error
    throw inUse(folder, readHolder(holder))
  }
  chmodSync(path, 0o600) // who may read it may lock it
  writeFileSync(holder, String(process.pid), { mode: 0o600 })
  return { release: () => lock.close() }
}

function open(path: string, folder: string): DatabaseSync {
  try {
    return new DatabaseSync(path)
  } catch {
    throw new EmbeddedError(
      `Deze gebruiker mag niet schrijven in de gegevensmap ${folder}. Start de server als dezelfde gebruiker als de vorige keer.`,
      `This user may not write in the data folder ${folder}. Start the server as the same user as before.`,
    )
  }
}

const sqliteBusy = 5

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return '?' // taken a moment ago, its holder not yet written: the refusal stands without a number
  }
}

function inUse(folder: string, pid: string): EmbeddedError {
  return new EmbeddedError(
    `De gegevensmap ${folder} is al in gebruik door een andere Vangnet-server (proces ${pid}). Stop die eerst, of kies met VANGNET_DATA een andere map.`,
    `The data folder ${folder} is already in use by another Vangnet server (process ${pid}). Stop that one first, or choose another folder with VANGNET_DATA.`,
  )
}
