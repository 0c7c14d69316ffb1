import { setTimeout as sleep } from 'node:timers/promises'
import { load, quantile } from './load.ts'
import { cpuOf, cpuOfCluster } from './postgres.ts'
import { type Doing, operationOf, type Work, works } from './works.ts'

/** `appMs` and `postgresMs`: CPU per operation. */
export type Round = { appMs: number; postgresMs: number; perSecond: number; p50: number; p95: number; operations: number }

// the journal is put in its tree each second; that work belongs to the operations that caused it
const settleMs = 1_300

/** One round of one kind of work, with all CPU that the program and the database used for it. */
export async function measure(doing: Doing, work: Work, ms: number, pid: number, postmaster: number): Promise<Round> {
  const [app, postgres] = [cpuOf(pid), cpuOfCluster(postmaster)]
  const { operations, seconds, latencies } = await load(works[work].clients, ms, operationOf(doing, work))
  await sleep(settleMs)
  return {
    appMs: (cpuOf(pid) - app) / operations,
    postgresMs: (cpuOfCluster(postmaster) - postgres) / operations,
    perSecond: operations / seconds,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    operations,
  }
}
