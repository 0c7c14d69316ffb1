import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, node24, root, run } from './run.mjs'

const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src/web', 'src/api', 'src/domain']
const built = join(root, 'dist', 'web', 'index.html')
const stamp = join(root, 'dist', 'web-stamp')

/** Builds the web unless its sources are those of the last build. */
export function buildWeb() {
  const wanted = fingerprint()
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const from = Date.now()
  const code = run(node24, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'])
  if (code !== 0) fail('The web could not be built. What vite says is above.')
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
  console.log(`Building the web took ${((Date.now() - from) / 1000).toFixed(1)} s`)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesBelow(path) {
  const status = statSync(join(root, path), { throwIfNoEntry: false })
  if (!status) return []
  if (!status.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.filter((name) => !name.includes('.test.')).flatMap((name) => filesBelow(join(path, name)))
}
