import { cpus, totalmem } from 'node:os'
import { median } from './load.ts'
import type { Round } from './measure.ts'
import { type Work, works } from './works.ts'

export type System = 'vangnet' | 'floor'
export type Result = { cases: number; work: Work; rounds: Record<System, Round[]> }

const goal = 2
const say = (line = ''): void => void process.stdout.write(`${line}\n`)

export function machine(postgres: string) {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    postgres,
  }
}

const total = (round: Round): number => round.appMs + round.postgresMs
const ratioOf = ({ rounds }: Result): number => median(rounds.vangnet.map(total)) / median(rounds.floor.map(total))

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
/** The median, and between which values the rounds lay. */
const spread = (values: readonly number[]): string =>
  values.length === 1 ? digits(values[0] ?? 0) : `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`

export function print(results: readonly Result[]): void {
  for (const cases of new Set(results.map((result) => result.cases))) {
    say(`\n${cases.toLocaleString('en')} cases · CPU ms per operation, median of the rounds (lowest–highest)`)
    const columns = ['', 'system', 'app', 'PostgreSQL', 'together', 'operations/s', 'p50 ms', 'p95 ms', 'ratio']
    const rows = results
      .filter((result) => result.cases === cases)
      .flatMap((result) =>
        (['vangnet', 'floor'] as const).map((system) => {
          const of = (value: (round: Round) => number): string => spread(result.rounds[system].map(value))
          return [
            result.work,
            system,
            of((r) => r.appMs),
            of((r) => r.postgresMs),
            of(total),
            of((r) => r.perSecond),
            of((r) => r.p50),
            of((r) => r.p95),
            system === 'vangnet' ? `${ratioOf(result).toFixed(2)} ×` : '',
          ]
        }),
      )
    const widths = columns.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]?.length ?? 0)))
    for (const row of [columns, ...rows]) say(row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  '))
  }
  say()
  for (const result of results) {
    const ratio = ratioOf(result)
    const { work, cases } = result
    const verdict = ratio <= goal ? 'reached' : 'MISSED'
    say(`goal ≤ ${goal} × floor ${verdict}: ${work} at ${cases.toLocaleString('en')} cases is ${ratio.toFixed(2)} ×`)
  }
}

export function explain(): void {
  for (const [name, { what, clients }] of Object.entries(works)) say(`  ${name}  ${what}; ${clients} clients`)
}
