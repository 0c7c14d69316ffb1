import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'

export type Account = { uid: number; gid: number }

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** PostgreSQL refuses root, so root runs it as an account without privileges: the owner of the data, or the first that exists. */
export function chooseAccount(data: string): Account | undefined {
  if (!isRoot()) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['vangnet', 'postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  throw new EmbeddedError(
    'PostgreSQL draait niet als root en er is geen account vangnet, postgres of nobody. Start de server als gewone gebruiker.',
    'PostgreSQL does not run as root and there is no account vangnet, postgres or nobody. Start the server as an ordinary user.',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** Asks the operating system itself, since access lists and mounts say more than mode bits do. */
export function canUse(account: Account, how: '-x' | '-r', path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test "$0" "$1"', how, path], { ...account, cwd: '/' }).status === 0
}
