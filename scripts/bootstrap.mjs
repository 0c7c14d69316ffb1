// Plain JavaScript for Node 20 and later: runs before anything is installed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, isRunnable, node24, root, run } from './run.mjs'

const lockfile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.vangnet-installed')

/** Installs what package-lock.json says unless that was done already; returns the path of Node 24. */
export function bootstrap() {
  if (!isInstalled()) install()
  if (!isRunnable(node24)) {
    fail(`${node24} does not run: npm did not run the install script of the package "node". Run: npm rebuild node --ignore-scripts=false`)
  }
  return node24
}

function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true
  if (!isInstalledByHand()) return false
  writeFileSync(stamp, wanted())
  return true
}

function wanted() {
  return createHash('sha256').update(readFileSync(lockfile)).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** npm keeps a note of what it installed; who ran `npm ci` just now need not wait for it twice. */
function isInstalledByHand() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const { '': _, ...locked } = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  const isAsLocked = Object.entries(installed).every(([path, { version }]) => version === locked[path]?.version)
  return isAsLocked && Object.entries(locked).every(([path, { optional, devOptional }]) => optional || devOptional || path in installed)
}

function install() {
  console.log('Installing from package-lock.json …')
  const from = Date.now()
  // the web is built here, so what is needed for development is needed everywhere
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (code !== 0) fail(`Installation failed: npm ci ended with ${code}. What npm says is above.`)
  writeFileSync(stamp, wanted())
  console.log(`Installation took ${((Date.now() - from) / 1000).toFixed(1)} s`)
}
