import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const known = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium; on Debian root installs one when there is none. Nothing when that fails too. */
export function findChromium() {
  const chosen = process.env.VANGNET_CHROMIUM
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  return findInstalled() ?? installed()
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...known, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isExecutable)
}

function installed() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return undefined
  console.log('No Chromium found; installing it with apt-get …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const isDone =
    run('apt-get', ['-q', 'update'], env) === 0 && run('apt-get', ['-q', '-y', '--no-install-recommends', 'install', 'chromium'], env) === 0
  return isDone ? findInstalled() : undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
