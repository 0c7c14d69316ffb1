// The checks against published standards that need more than the program does: their tools are installed when first asked for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { fail, root, run } from './run.mjs'

const folder = join(root, 'conformance')
const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8')
const stamp = join(folder, 'node_modules', '.vangnet-installed')

const node = bootstrap()
if (installed() !== lockfile) install()
process.exitCode = run(node, [join(folder, 'api-design-rules.mjs')])

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}

function install() {
  const code = run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) fail(`The linter could not be installed: npm ci ended with ${code}. What npm says is above.`)
  writeFileSync(stamp, lockfile)
}
