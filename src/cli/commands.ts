import { parseArgs } from 'node:util'
import { TOTP } from 'otpauth'
import { issuesOf } from '../api/issues.ts'
import { dateInAmsterdam } from '../domain/date.ts'
import { issueText } from '../domain/issue-text.ts'
import { readConfig } from '../server/config.ts'
import { joinCluster } from '../server/db/estate.ts'
import { generateCases } from '../server/demo/generate.ts'
import { addHouse, type Estate, listHouses, openEstate, openListed } from '../server/directory.ts'
import { closeHouse, type House } from '../server/house.ts'
import { HouseDefinition, unknownMunicipalities } from '../server/houses/definition.ts'
import { sequence } from '../server/journal/sequence.ts'
import { verifyJournal } from '../server/journal/verify.ts'
import { start } from '../server/main.ts'
import { eraseDue, listDue, reasons } from '../server/retention/erase.ts'
import { demoPassword, demoTotpSecret } from '../world/accounts.ts'
import { worldHouses } from '../world/houses.ts'
import { giveAccount, readAccountWish } from './account.ts'
import type { Command } from './answer.ts'
import { importMelding } from './import.ts'
import { readJson } from './read-json.ts'
import { takesNothing, WrongUse } from './usage.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function onEstate<T>(work: (estate: Estate) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const cluster = await joinCluster(config.data, config.databaseUrl)
  try {
    const estate = { admin: cluster.admin, data: config.data }
    await openEstate(estate)
    return await work(estate)
  } finally {
    await cluster.stop()
  }
}

/** Does `work` for every house, or for the one named. */
async function perHouse(slug: string | undefined, work: (house: House, data: string) => Promise<void>): Promise<void> {
  await onEstate(async (estate) => {
    const listed = (await listHouses(estate)).filter((each) => slug === undefined || each.slug === slug)
    if (listed.length === 0) throw new Error('Dit huis is er niet. / There is no such house.')
    for (const each of listed) {
      const house = await openListed(estate, each)
      try {
        await work(house, estate.data)
      } finally {
        await closeHouse(house)
      }
    }
  })
}

async function serve(args: string[]): Promise<number> {
  takesNothing(args)
  const running = await start(readConfig(process.env))
  say(`Vangnet is ready: ${running.address}`)
  return new Promise((resolve) => {
    let stopping = false
    const stop = (): void => {
      if (stopping) return
      stopping = true
      running.stop().then(
        () => resolve(0),
        () => resolve(1),
      )
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}

async function house(args: string[]): Promise<number> {
  const [what = 'list', file, ...more] = args
  const isKnown = what === 'list' ? file === undefined : what === 'add' && file !== undefined
  if (!isKnown || more.length > 0) throw new WrongUse('Zeg list, of add met een bestand. / Say list, or add with a file.')
  if (file) {
    const parsed = HouseDefinition.safeParse(readJson(file))
    if (!parsed.success)
      throw new Error(
        issuesOf(parsed.error)
          .map((issue) => `${issue.path}: ${issueText(issue.code).nl}`)
          .join('\n'),
      )
    const unknown = unknownMunicipalities(parsed.data, dateInAmsterdam(new Date()))
    if (unknown.length > 0)
      throw new Error(
        `Deze gemeenten bestaan niet, of heten anders. / These municipalities do not exist, or have another name: ${unknown.map((issue) => issue.path).join(', ')}`,
      )
    await onEstate((estate) => addHouse(estate, parsed.data))
    say(`${parsed.data.name} staat er. / is in place.`)
    return 0
  }
  for (const each of await onEstate(listHouses)) say(`${each.slug}\t${each.name}`)
  return 0
}

async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { house: { type: 'string' } } })
  let wrong = 0
  await perHouse(values.house, async (each, data) => {
    const began = performance.now()
    await sequence(each, data)
    const { lines, heads, findings } = await verifyJournal(each, data)
    const seconds = (performance.now() - began) / 1_000
    wrong += findings.length
    say(
      `${each.slug}: ${lines} regels, ${heads} ondertekende hoofden, ${findings.length} bevindingen (${Math.round(lines / seconds)} regels/s)`,
    )
    for (const { kind, seq, between, line } of findings)
      say(
        `  ${kind}${seq === null ? '' : ` regel ${seq}`}${between ? ` tussen plaats ${between[0]} en ${between[1]}` : ''}${line ? ` op regel ${line} van de hoofden` : ''}`,
      )
  })
  return wrong === 0 ? 0 : 1
}

async function retention(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { house: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } })
  const today = dateInAmsterdam(new Date())
  await perHouse(values.house, async (each) => {
    if (values['dry-run']) {
      const due = await listDue(each, today, 10_000)
      const counts = Map.groupBy(due, (item) => item.reason)
      say(`${each.slug}: ${due.length} casussen zouden vandaag (${today}) worden vernietigd; er is niets gedaan.`)
      for (const [reason, items] of counts) say(`  ${items.length} ${reasons[reason].nl} (${reasons[reason].source})`)
      return
    }
    const { cases, items, keptForHold } = await eraseDue(each, today)
    say(`${each.slug}: ${cases} casussen en ${items} losse gegevens vernietigd, ${keptForHold} casussen deels aangehouden.`)
  })
  return 0
}

async function migrateAll(args: string[]): Promise<number> {
  takesNothing(args)
  await perHouse(undefined, async (each) => say(`${each.slug}: bijgewerkt / up to date`))
  return 0
}

async function generate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      house: { type: 'string' },
      cases: { type: 'string', default: '100' },
      items: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [cases, items, seed] = [Number(values.cases), Number(values.items), Number(values.seed)]
  if (!values.house || ![cases, items, seed].every(Number.isSafeInteger) || cases < 10 || cases > 1_000_000)
    throw new WrongUse(
      'Noem het huis, en hele getallen: 10 tot 1000000 casussen. / Name the house, and whole numbers: 10 to 1000000 cases.',
    )
  await perHouse(values.house, async (each) => {
    const began = performance.now()
    await generateCases(each, { cases, seed, items, progress: (done) => void (done % 1_000 === 0 && say(`  ${done} / ${cases}`)) })
    say(`${each.slug}: ${cases} verzonnen casussen in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
  })
  return 0
}

async function account(args: string[]): Promise<number> {
  const wish = readAccountWish(args)
  await perHouse(wish.house, async (each) => say(await giveAccount(each, wish)))
  return 0
}

/** The one-time codes of the invented people, for who wants to sign in as they really would. */
async function demoCodes(args: string[]): Promise<number> {
  takesNothing(args)
  say(`wachtwoord / password: ${demoPassword}`)
  for (const { username } of worldHouses.flatMap((each) => each.professionals))
    say(`${username.padEnd(10)} ${new TOTP({ secret: demoTotpSecret(username) }).generate()}`)
  return 0
}

export const commands: readonly Command[] = [
  { name: 'serve', usage: 'serve', nl: 'start de server', en: 'start the server', run: serve },
  {
    name: 'migrate',
    usage: 'migrate',
    nl: 'werk de database van elk huis bij',
    en: 'bring the database of each house up to date',
    run: migrateAll,
  },
  {
    name: 'house',
    usage: 'house [list] | house add FILE.json',
    nl: 'toon huizen, of voeg een huis toe of werk het bij',
    en: 'list the houses, or add or update one',
    run: house,
  },
  {
    name: 'account',
    usage: 'account GEBRUIKERSNAAM --house SLUG',
    nl: 'geef een professional een nieuw wachtwoord en een nieuwe code',
    en: 'give a professional a new password and a new code',
    run: account,
  },
  {
    name: 'verify',
    usage: 'verify [--house SLUG]',
    nl: 'controleer of het journaal ongeschonden is',
    en: 'check that the journal was not touched',
    run: verify,
  },
  {
    name: 'import',
    usage: 'import melding FILE --house SLUG --as NAAM [--url URL]',
    nl: 'maak van een JZV-melding een conceptaanmelding; wachtwoord en code in VANGNET_PASSWORD en VANGNET_CODE',
    en: 'make a draft referral of a JZV Melding; password and code in VANGNET_PASSWORD and VANGNET_CODE',
    run: importMelding,
  },
  {
    name: 'generate',
    usage: 'generate --house SLUG --cases N [--items N] [--seed N]',
    nl: 'vul een fictief huis met verzonnen casussen',
    en: 'fill a fictitious house with invented cases',
    run: generate,
  },
  {
    name: 'demo-codes',
    usage: 'demo-codes',
    nl: 'toon wachtwoord en codes van de mensen in de fictieve regio',
    en: 'show password and codes of the people in the fictitious region',
    run: demoCodes,
  },
  {
    name: 'retention',
    usage: 'retention [--dry-run] [--house SLUG]',
    nl: 'vernietig wat vandaag moet, of toon wat dat zou zijn',
    en: 'destroy what must be today, or show what that would be',
    run: retention,
  },
]
