import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import * as z from 'zod'
import { rivierenlandOost } from '../../world/houses.ts'

const root = join(import.meta.dirname, '../../..')
const main = join(root, 'src/cli/main.ts')
const Admin = z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string(), database: z.string() })

export const house = rivierenlandOost
const database = `vangnet_${house.slug.replaceAll('-', '_')}`

/** The real program on a data folder of its own, which may be killed at any moment and started again. */
export class Program {
  readonly #data: string
  #child: ChildProcess | undefined
  address = ''

  private constructor(data: string) {
    this.#data = data
  }

  static async install(): Promise<Program> {
    const data = mkdtempSync(join(tmpdir(), 'vangnet-crash-'))
    chmodSync(data, 0o711) // an unprivileged account runs the database when this runs as root
    const program = new Program(data)
    const file = join(data, 'house.json')
    writeFileSync(file, JSON.stringify(house))
    await program.command('house', 'add', file)
    await program.start()
    return program
  }

  get #environment(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, ...rest } = process.env // its own database, which it may kill
    return { ...rest, VANGNET_DATA: this.#data, VANGNET_DEMO: 'off', PORT: '0', HOST: '127.0.0.1' }
  }

  async command(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], { cwd: root, env: this.#environment })
    return stdout
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [main, 'serve'], {
      cwd: root,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(-2_000)
    })
    for await (const line of createInterface({ input: child.stdout })) {
      const [, address] = /^Vangnet is ready: (.*)\/$/.exec(line) ?? []
      if (address === undefined) continue
      this.address = address
      return
    }
    throw new Error(`the program ended before it was ready: ${complaint}`)
  }

  async killServer(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  killDatabase(): void {
    const pid = Number(readFileSync(join(this.#data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
    if (pid > 1) process.kill(pid, 'SIGKILL')
  }

  /** After the database was killed the server brings it back by itself. */
  async becomesReady(): Promise<void> {
    for (const giveUpAt = Date.now() + 30_000; Date.now() < giveUpAt; await sleep(50)) {
      const answer = await fetch(`${this.address}/health/ready`).catch(() => undefined)
      if (answer?.status === 200) return
    }
    throw new Error('the server did not become ready again')
  }

  async asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const admin = Admin.parse(JSON.parse(readFileSync(join(this.#data, 'running.json'), 'utf8')))
    const client = await connectTo({ ...admin, database })
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  /** A session as signing in would make it; the cookie that carries it. */
  async cookieOf(username: string): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest()
    await this.asSuperuser((client) =>
      client.query(
        "insert into sessions (token_hash, professional_id, expires_at) select $1, id, now() + interval '8 hours' from professionals where username = $2",
        [hash, username],
      ),
    )
    return `vangnet=${house.slug}.${token}`
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(this.#data, { recursive: true, force: true })
  }
}

/** Just after a kill its last processes may still answer the server while nothing takes a new connection yet. */
async function connectTo(config: pg.ClientConfig): Promise<pg.Client> {
  for (const giveUpAt = Date.now() + 30_000; ; await sleep(100)) {
    const client = new pg.Client(config)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
    }
  }
}
