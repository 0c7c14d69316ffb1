// Plain JavaScript for Node 20 and later: runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node 24 of this project, whatever Node started the command. */
export const node24 = join(root, 'node_modules', '.bin', 'node')

export function isRunnable(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Runs a command in the project folder, shows what it prints, and returns its exit code. */
export function run(command, args, env = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  if (signal) console.error(`${command}: ${signal}`)
  return status ?? 1
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Becomes another command as far as Node can: its input, output, signals and exit code. */
export function become(command, args, { cwd = root, env = {} } = {}) {
  const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) {
    process.on(signal, () => {
      // a terminal sends Ctrl-C to both of us; a second one would mean: do not wait
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.once('error', (error) => fail(error.message))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
