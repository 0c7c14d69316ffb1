import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Program = { address: string; data: string; restart(): Promise<void>; stop(): Promise<void> }

/** Starts the program as a user would, on a data folder of its own, with the fictitious region. */
export async function startProgram(environment: Record<string, string> = {}): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), 'vangnet-e2e-'))
  chmodSync(data, 0o711)
  let child = launch(data, { PORT: '0', ...environment })
  const address = await readyAddress(child)
  const port = new URL(address).port
  return {
    address,
    data,
    restart: async () => {
      await ended(child, 'SIGKILL')
      child = launch(data, { ...environment, PORT: port })
      await readyAddress(child)
    },
    stop: async () => {
      await ended(child, 'SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function launch(data: string, environment: Record<string, string>): ChildProcess {
  const program = join(import.meta.dirname, '../../src/cli/main.ts')
  return spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, VANGNET_DEMO: 'on', VANGNET_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^Vangnet is ready: (\S+)$/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('the program ended before it was ready')
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return
  const end = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await end
}
