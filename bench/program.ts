import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Program = { address: string; pid: number; stop(): Promise<void> }

/** A server in a process of its own; ready when it says at which address. */
export async function startProgram(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Program> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, found] = / is ready: (\S+)/.exec(line) ?? []
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
