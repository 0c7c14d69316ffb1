import { caseIdOf, type Filled } from './fill-house.ts'
import type { Answer, Sender } from './load.ts'
import { casesPerLeader, dossiersPerReader, referralOf, sizes, textOf } from './shape.ts'

export const works = {
  w1: { what: 'open a case with its whole dossier (50 items, a plan)', clients: 2 },
  w2: { what: 'my 50 open cases among all', clients: 2 },
  w4: { what: 'new referral with one person (Vangnet: start + submit, two requests)', clients: 2 },
  w5: { what: 'add: in turn an agreement and a supplied item', clients: 2 },
  w6: { what: 'mix: 40 % w2, 30 % w1, 20 % w5, 10 % w4', clients: 8 },
} as const
export type Work = keyof typeof works
type Single = Exclude<Work, 'w6'>

export type Doing = Record<Single, () => Promise<void>>

let turns = 0
/** Everyone and everything in turn, in an order that hits no cache in particular. */
const turn = (count: number): number => (turns++ * 7_919) % count

/** 40 % w2, 30 % w1, 20 % w5, 10 % w4, spread evenly. */
const mix: readonly Single[] = ['w2', 'w1', 'w5', 'w2', 'w1', 'w2', 'w4', 'w2', 'w1', 'w5']

export function operationOf(doing: Doing, work: Work): () => Promise<void> {
  if (work !== 'w6') return doing[work]
  let next = 0
  return () => doing[mix[next++ % mix.length] ?? 'w2']()
}

function parsed<T>({ status, body }: Answer, right: (json: T) => boolean): T {
  if (status >= 300) throw new Error(`${status} ${body.slice(0, 500)}`)
  const json: T = JSON.parse(body)
  if (!right(json)) throw new Error(`not what was asked for: ${body.slice(0, 300)}`)
  return json
}

const check = ({ status, body }: Answer): void => {
  if (status >= 300) throw new Error(`${status} ${body.slice(0, 500)}`)
}

const dossierOf = (reader: number): string => caseIdOf(reader * casesPerLeader + turn(dossiersPerReader))
const otherOf = (reader: number): string => caseIdOf(reader * casesPerLeader + dossiersPerReader + turn(casesPerLeader - dossiersPerReader))
const dueOn = '2027-02-01'

/** The real program, over its public address. */
export async function vangnetDoing(send: Sender, { slug, owner, readers, referrers }: Filled): Promise<Doing> {
  const as = (people: readonly { token: string }[], n: number, writes: boolean) => ({
    cookie: `vangnet=${slug}.${people[n]?.token}`,
    ...(writes ? { 'idempotency-key': crypto.randomUUID() } : {}),
  })
  const w1 = async (n = turn(readers.length)) => send('GET', `/api/v1/cases/${dossierOf(n)}`, as(readers, n, false))
  const w2 = async (n = turn(readers.length)) => send('GET', '/api/v1/cases?limit=50', as(readers, n, false))
  parsed<{ information: { supplies: unknown[] }; plan: { agreements: unknown[] } }>(
    await w1(),
    ({ information, plan }) => information.supplies.length === sizes.dossier.items && plan.agreements.length === sizes.dossier.agreements,
  )
  parsed<{ cases: unknown[] }>(await w2(), ({ cases }) => cases.length === casesPerLeader)
  let added = 0
  return {
    w1: async () => check(await w1()),
    w2: async () => check(await w2()),
    w4: async () => {
      const n = turn(referrers.length)
      const body = { referral: referralOf(turn(1_000_000)) }
      const { caseId } = parsed<{ caseId: string }>(await send('POST', '/api/v1/referrals', as(referrers, n, true), body), () => true)
      check(await send('POST', `/api/v1/cases/${caseId}/submission`, as(referrers, n, true)))
    },
    w5: async () => {
      const n = turn(readers.length)
      const path = `/api/v1/cases/${otherOf(n)}`
      const isAgreement = added++ % 2 === 0
      const agreement = { participantId: owner, line: 'care', text: textOf(n).slice(0, 120), dueOn }
      const item = { category: 'WOON', nature: 'fact', lifeDomains: ['housing'], ground: 'wgs_1_5_1', text: textOf(n) }
      check(await send('POST', `${path}/${isAgreement ? 'agreements' : 'supplies'}`, as(readers, n, true), isAgreement ? agreement : item))
    },
  }
}

/** The hand-written floor. */
export async function floorDoing(send: Sender, { readers, referrers }: Filled): Promise<Doing> {
  const as = (people: readonly { id: string }[], n: number) => ({ 'x-user': people[n]?.id ?? '' })
  const w1 = async (n = turn(readers.length)) => send('GET', `/cases/${dossierOf(n)}`, as(readers, n))
  const w2 = async (n = turn(readers.length)) => send('GET', '/cases', as(readers, n))
  parsed<{ notes: unknown[] }>(await w1(), ({ notes }) => notes.length === sizes.dossier.items)
  parsed<{ cases: unknown[] }>(await w2(), ({ cases }) => cases.length === casesPerLeader)
  let added = 0
  return {
    w1: async () => check(await w1()),
    w2: async () => check(await w2()),
    w4: async () => check(await send('POST', '/cases', as(referrers, turn(referrers.length)), { referral: referralOf(turn(1_000_000)) })),
    w5: async () => {
      const n = turn(readers.length)
      const path = `/cases/${otherOf(n)}`
      const isAgreement = added++ % 2 === 0
      const agreement = { participantId: 'Merwestad', line: 'care', text: textOf(n).slice(0, 120), dueOn }
      const item = { category: 'WOON', nature: 'fact', lifeDomains: ['housing'], ground: 'wgs_1_5_1', text: textOf(n) }
      check(await send('POST', `${path}/${isAgreement ? 'agreements' : 'notes'}`, as(readers, n), isAgreement ? agreement : item))
    },
  }
}
