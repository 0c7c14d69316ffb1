import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { EmbeddedError } from './embedded-error.ts'
import { makeOwnFolder, type Place } from './embedded-place.ts'
import { bareEnvironment } from './embedded-postmaster.ts'

export const superuser = 'postgres'

const version = '18'

/** Makes the cluster of databases when there is none yet; one that was left half made is made again. */
export async function makeCluster(binaries: string, place: Place, password: string): Promise<void> {
  if (existsSync(place.data)) return refuseOtherVersion(place)
  removeUnfinished(place)
  // a name of its own: the initdb of a server that was killed may still be writing in the other one
  const unfinished = `${place.data}.${unfinishedMark}${randomBytes(4).toString('hex')}`
  const passwordFile = `${unfinished}.password`
  makeOwnFolder(unfinished, place.account)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    await initdb(binaries, place, unfinished, passwordFile)
  } finally {
    rmSync(passwordFile)
  }
  renameSync(unfinished, place.data)
  makeDurable(place.home)
}

const unfinishedMark = 'unfinished-'

function removeUnfinished({ home }: Place): void {
  for (const name of readdirSync(home).filter((entry) => entry.includes(unfinishedMark))) {
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 20 })
  }
}

function refuseOtherVersion(place: Place): void {
  const found = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim()
  if (found === version) return
  throw new EmbeddedError(
    `De database in ${place.data} is van PostgreSQL ${found}; deze Vangnet brengt PostgreSQL ${version} mee.`,
    `The database in ${place.data} is of PostgreSQL ${found}; this Vangnet brings PostgreSQL ${version}.`,
  )
}

async function initdb(binaries: string, place: Place, data: string, passwordFile: string): Promise<void> {
  const args = ['-D', data, '--username', superuser, '--pwfile', passwordFile, '--auth-local=scram-sha-256', '--auth-host=reject']
  const text8 = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums']
  const child = spawn(join(binaries, 'bin', 'initdb'), [...args, ...text8, '--no-instructions'], {
    ...place.account,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code === 0) return
  throw new EmbeddedError(`De database kon niet worden aangemaakt: ${complaint}`, `The database could not be made: ${complaint}`)
}

function makeDurable(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
