// Measures what a stranger waits for: a fresh clone, `npm start`, the first page; and a later start. Prints the figures.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'vangnet-start-'))
chmodSync(folder, 0o755)
const clone = join(folder, 'vangnet')
const seconds = (from) => ((performance.now() - from) / 1_000).toFixed(1)

async function start() {
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: clone,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let installed = ''
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('Installation took')) installed = line
    const [, address] = /^Vangnet is ready: (\S+)$/.exec(line) ?? []
    if (!address) continue
    const page = await fetch(address)
    if (!page.ok) throw new Error(`the first page answered ${page.status}`)
    const figure = seconds(began)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    return { figure, installed }
  }
  throw new Error('the program ended before it was ready')
}

try {
  spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  const first = await start()
  console.log(`first page after ${first.figure} s, of which: ${first.installed}`)
  for (let n = 0; n < 3; n += 1) console.log(`later start: first page after ${(await start()).figure} s`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
