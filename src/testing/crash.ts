import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { call } from '../api/client.ts'
import { referralOperations } from '../api/referrals.ts'
import { check } from './crash/check.ts'
import { type Ledger, type Told, Writer } from './crash/client.ts'
import { Program } from './crash/program.ts'

type CrashFigures = {
  rounds: number
  kills: Record<Victim, number>
  sent: number
  acknowledged: number
  lost: readonly string[]
  half: readonly string[]
  /** Answers that were neither the act nor a clear refusal for the moment. */
  surprises: readonly string[]
  /** What `vangnet verify` says of the journal afterwards. */
  verified: string
}

type Victim = 'server' | 'database' | 'both'

/** Acts of a round that were acknowledged before the kill. */
const fewest = 5
const acknowledged = ({ acts }: Ledger): number => acts.filter((act) => act.acknowledged).length

const people = ['piet', 'soraya', 'joris', 'karim', 'anouk', 'tom']

/** Lets people write, kills server or database at a random moment, starts again and looks what is there; `rounds` times. */
export async function crash(rounds: number, say: (line: string) => void = () => undefined): Promise<CrashFigures> {
  const program = await Program.install()
  const ledger: Ledger = { acts: [], cases: new Map(), surprises: [] }
  const kills = { server: 0, database: 0, both: 0 }
  const lost = new Set<string>()
  const half = new Set<string>()
  try {
    const cookies = await Promise.all(people.map((username) => program.cookieOf(username)))
    const writers = cookies.map((cookie) => new Writer(() => program.address, cookie, ledger))
    for (let round = 1; round <= rounds; round++) {
      const victim = (['server', 'database', 'both'] as const)[round % 3] ?? 'both'
      kills[victim] += 1
      await killDuringWrites(program, writers, ledger, victim)
      const found = await program.asSuperuser((client) => check(client, ledger))
      for (const each of found.lost) lost.add(each)
      for (const each of found.half) half.add(each)
      say(`${round}. ${victim}: ${acknowledged(ledger)} acknowledged, ${lost.size} lost, ${half.size} half`)
    }
    for (const each of await compareTexts(program, ledger)) lost.add(each)
    const verified = await program.command('verify').catch((error: unknown) => `failed: ${String(error)}`)
    return {
      rounds,
      kills,
      sent: ledger.acts.length,
      acknowledged: acknowledged(ledger),
      lost: [...lost],
      half: [...half],
      surprises: ledger.surprises,
      verified: verified.trim(),
    }
  } finally {
    await program.stop()
  }
}

async function killDuringWrites(program: Program, writers: readonly Writer[], ledger: Ledger, victim: Victim): Promise<void> {
  let stopped = false
  let ended = false
  const enough = acknowledged(ledger) + fewest
  const writing = Promise.all(writers.map((writer) => writer.writeUntil(() => stopped))).finally(() => {
    ended = true
  })
  await sleep(randomInt(100, 900))
  // a slow machine has done nothing by then, and there would be nothing to lose
  for (const giveUpAt = Date.now() + 20_000; acknowledged(ledger) < enough && !ended && Date.now() < giveUpAt; ) await sleep(10)
  if (victim !== 'server') program.killDatabase()
  if (victim !== 'database') await program.killServer()
  await sleep(randomInt(0, 100))
  stopped = true
  await writing
  if (victim === 'database') await program.becomesReady()
  else await program.start()
}

/** The texts themselves, read through the door by who wrote them: the last one acknowledged, or one sent after it. */
async function compareTexts(program: Program, ledger: Ledger): Promise<string[]> {
  const lost: string[] = []
  const byReferrer = new Map<string, Told[]>()
  const { rows } = await program.asSuperuser((client) =>
    client.query<{ id: string; username: string }>('select c.id, p.username from cases c join professionals p on p.id = c.referred_by'),
  )
  for (const { id, username } of rows) {
    const told = ledger.cases.get(id)
    if (told) byReferrer.set(username, [...(byReferrer.get(username) ?? []), told])
  }
  for (const [username, cases] of byReferrer) {
    const cookie = await program.cookieOf(username)
    for (const told of cases) {
      const shown = await call(
        async ({ method, path, headers }) => {
          const answer = await fetch(`${program.address}${path}`, { method, headers: { ...headers, cookie } })
          return { status: answer.status, json: await answer.json() }
        },
        referralOperations.showReferral,
        { params: { caseId: told.caseId } },
      )
      if (!told.goals.includes(shown.referral.goal ?? '')) lost.push('the text of a referral is another one')
    }
  }
  return lost
}
