import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { syncFolder } from './durable.ts'

/** The state of a house's journal at a moment: number of leaves and Merkle root (32 bytes). */
export type Head = { size: number; root: Buffer; at: Date }

/** `line` counts from 1. A line that we did not write, or that was changed since, is not genuine. */
export type HeadLine = ({ genuine: true; line: number } & Head) | { genuine: false; line: number; text: string }

/** Where the heads of a house are kept (outside its database), and the secret they are signed with. */
export type HeadLog = { dataFolder: string; house: string; secret: Buffer }

const HeadJson = z.object({
  size: z.int().nonnegative(),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ precision: 3 }),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * Adds a signed head to `heads/<house>.log`. `durable` waits until it is on disk. One writer per house at a time:
 * half a line at the end is taken for what a crash left behind, and removed.
 */
export function appendHead(log: HeadLog, { size, root, at }: Head, { durable }: { durable: boolean }): void {
  const unsigned = { size, root: root.toString('hex'), at: at.toISOString() }
  const line = JSON.stringify(HeadJson.parse({ ...unsigned, mac: macOf(log, unsigned).toString('hex') }))
  const file = fileOf(log)
  const isNew = !existsSync(file)
  if (isNew) mkdirSync(join(log.dataFolder, 'heads'), { recursive: true, mode: 0o700 })
  const fd = openSync(file, 'a+', 0o600)
  try {
    writeSync(fd, `${endLastLine(fd)}${line}\n`)
    if (durable) fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  if (durable && isNew) syncFolder(join(log.dataFolder, 'heads'))
}

/** Oldest first, read as one goes; nothing when the house has no heads. Half a line at the end, left by a crash, is passed over. */
export function* readHeads(log: HeadLog): Generator<HeadLine> {
  const file = fileOf(log)
  if (!existsSync(file)) return
  let line = 0
  for (const { text, isEnded } of linesOf(file)) {
    line++
    const head = findGenuine(log, text)
    if (head) yield { genuine: true, line, ...head }
    else if (isEnded || findHeadJson(text)) yield { genuine: false, line, text }
  }
}

function findGenuine(log: HeadLog, text: string): Head | undefined {
  const json = findHeadJson(text)
  if (!json || !timingSafeEqual(macOf(log, json), Buffer.from(json.mac, 'hex'))) return undefined
  return { size: json.size, root: Buffer.from(json.root, 'hex'), at: new Date(json.at) }
}

function findHeadJson(text: string): z.infer<typeof HeadJson> | undefined {
  try {
    return HeadJson.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

// With the house in it, so that the heads of one house do not pass for those of another.
function macOf({ house, secret }: HeadLog, { size, root, at }: { size: number; root: string; at: string }): Buffer {
  return createHmac('sha256', secret).update(`${house}|${size}|${root}|${at}`).digest()
}

function fileOf({ dataFolder, house }: HeadLog): string {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(house)) throw new RangeError('Not the name of a house')
  return join(dataFolder, 'heads', `${house}.log`)
}

/** What must come before the next line: nothing, or the line end that a crash kept from a complete line. Removes half a line. */
function endLastLine(fd: number): '' | '\n' {
  const { size } = fstatSync(fd)
  const tail = Buffer.alloc(Math.min(size, 4096))
  readSync(fd, tail, 0, tail.length, size - tail.length)
  const last = tail.subarray(tail.lastIndexOf('\n') + 1)
  if (last.length === 0) return ''
  if (findHeadJson(last.toString('utf8'))) return '\n'
  ftruncateSync(fd, size - last.length)
  return ''
}

function* linesOf(file: string): Generator<{ text: string; isEnded: boolean }> {
  const fd = openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(65_536)
    let rest = Buffer.alloc(0)
    for (let length = readSync(fd, chunk); length > 0; length = readSync(fd, chunk)) {
      rest = Buffer.concat([rest, chunk.subarray(0, length)])
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        yield { text: rest.toString('utf8', 0, end), isEnded: true }
        rest = rest.subarray(end + 1)
      }
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), isEnded: false }
  } finally {
    closeSync(fd)
  }
}
