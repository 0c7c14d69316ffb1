import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canUse, chooseAccount } from './embedded-account.ts'
import { EmbeddedError } from './embedded-error.ts'

/** Where one embedded database lives, and as whom it runs (nobody else when the server itself is not root). */
export type Place = { home: string; data: string; socketDir: string; log: string; account: Account | undefined }

/** `dataDir/postgres`; for root below a closed folder: a home in the shelter, which `dataDir/postgres-location` points at. */
export function choosePlace(dataDir: string, shelter: string): Place {
  const home = findHome(dataDir)
  const account = chooseAccount(join(home, 'data'))
  const chosen = account && !canUse(account, '-x', dataDir) ? sheltered(dataDir, home, shelter) : home
  makeFolder(chosen, account ? 0o711 : 0o700)
  if (account && !canUse(account, '-x', chosen)) throw outOfReach(chosen)
  const data = join(chosen, 'data')
  refuseForeignData(data, account)
  return { home: chosen, data, socketDir: makeSocketDir(chosen, account), log: join(chosen, 'postgres.log'), account }
}

function findHome(dataDir: string): string {
  const pointer = join(dataDir, 'postgres-location')
  if (!existsSync(pointer)) return join(dataDir, 'postgres')
  const home = readFileSync(pointer, 'utf8').trim()
  if (existsSync(home)) return home
  throw new EmbeddedError(
    `De database van ${dataDir} hoort in ${home} te staan, maar die map is er niet of is gesloten. Zet haar terug, of begin met een lege gegevensmap.`,
    `The database of ${dataDir} should be in ${home}, but that folder is missing or closed. Put it back, or begin with an empty data folder.`,
  )
}

function sheltered(dataDir: string, home: string, shelter: string): string {
  if (home !== join(dataDir, 'postgres')) return home
  if (existsSync(join(home, 'data'))) throw outOfReach(home)
  // the random part keeps a data folder that was emptied on purpose from finding its old database again
  const name = shortHash(dataDir)
  const chosen = join(shelter, `${name}-${randomBytes(4).toString('hex')}`)
  makeFolder(shelter, 0o711)
  warnOfOrphans(shelter, name)
  makeFolder(chosen, 0o711)
  writeFileSync(join(dataDir, 'postgres-location'), `${chosen}\n`, { flush: true })
  return chosen
}

function outOfReach(home: string): EmbeddedError {
  return new EmbeddedError(
    `De database staat in ${home}, maar het account dat haar draait kan daar niet bij. Open de bovenliggende mappen met chmod o+x.`,
    `The database is in ${home}, but the account that runs it cannot reach it. Open the folders above it with chmod o+x.`,
  )
}

function warnOfOrphans(shelter: string, name: string): void {
  for (const orphan of readdirSync(shelter).filter((entry) => entry.startsWith(`${name}-`))) {
    const path = join(shelter, orphan)
    process.stderr.write(
      `Een eerdere database van deze gegevensmap staat nog in ${path}. / An earlier database of this data folder is still in ${path}.\n`,
    )
  }
}

function refuseForeignData(data: string, account: Account | undefined): void {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid
  if (owner === undefined || owner === (account?.uid ?? process.getuid?.())) return
  throw new EmbeddedError(
    `De database in ${data} is van een andere gebruiker (${owner}). Start de server als dezelfde gebruiker als de vorige keer.`,
    `The database in ${data} belongs to another user (${owner}). Start the server as the same user as before.`,
  )
}

// the kernel allows 107 bytes (103 on macOS) for the path of a socket
const longestSocketPath = 100

function makeSocketDir(home: string, account: Account | undefined): string {
  const beside = join(home, 'socket')
  const fits = Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= longestSocketPath
  const socketDir = fits ? beside : join(tmpdir(), `vangnet-${shortHash(home)}`)
  makeOwnFolder(socketDir, account)
  const { uid, mode } = lstatSync(socketDir)
  const isOurs = uid === (account?.uid ?? process.getuid?.()) && (mode & 0o170777) === 0o040700
  if (isOurs) return socketDir
  throw new EmbeddedError(
    `De map ${socketDir} voor de verbinding met de database is van een ander of staat open voor anderen. Verwijder haar.`,
    `The folder ${socketDir} for the connection to the database belongs to someone else or is open to others. Remove it.`,
  )
}

/** A folder that only the account of the database (or this user) may enter. */
export function makeOwnFolder(path: string, account: Account | undefined): void {
  makeFolder(path, 0o700)
  // also mends a folder whose maker was killed halfway
  if (account && lstatSync(path).uid === 0) lchownSync(path, account.uid, account.gid)
}

/** Makes a folder with exactly this mode, whatever the umask; leaves one that exists as it is. */
export function makeFolder(path: string, mode: number): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return
  mkdirSync(path, { recursive: true, mode })
  chmodSync(path, mode)
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
