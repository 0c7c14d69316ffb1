import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendHead, type HeadLog, readHeads } from './heads.ts'

const first = { size: 3, root: Buffer.alloc(32, 1), at: new Date('2031-11-03T09:00:00.000Z') }
const second = { size: 9, root: Buffer.alloc(32, 2), at: new Date('2031-11-03T09:00:01.000Z') }

let log: HeadLog
let file: string

beforeEach(() => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vangnet-heads-'))
  log = { dataFolder, house: 'rijnstreek', secret: Buffer.alloc(32, 9) }
  file = join(dataFolder, 'heads', 'rijnstreek.log')
})
afterEach(() => rmSync(log.dataFolder, { recursive: true }))

test.each([true, false])('signed heads are read in the order in which they were added (durable: %s)', (durable) => {
  appendHead(log, first, { durable })
  appendHead(log, second, { durable })
  expect([...readHeads(log)]).toEqual([
    { genuine: true, line: 1, ...first },
    { genuine: true, line: 2, ...second },
  ])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a house without heads has none', () => {
  expect([...readHeads(log)]).toEqual([])
})

test.each([
  ['size', '"size":3', '"size":2'],
  ['root', '0101', '0102'],
  ['time', '09:00:00', '08:00:00'],
])('a head whose %s was changed is not genuine, those around it are', (_what, from, to) => {
  appendHead(log, first, { durable: false })
  appendHead(log, second, { durable: false })
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  expect([...readHeads(log)].map((head) => head.genuine)).toEqual([false, true])
})

test('a head signed with another secret, or for another house, is not genuine', () => {
  appendHead({ ...log, secret: Buffer.alloc(32, 8) }, first, { durable: false })
  appendHead({ ...log, house: 'twente' }, second, { durable: false })
  appendFileSync(file, readFileSync(join(log.dataFolder, 'heads', 'twente.log')))
  expect([...readHeads(log)].map((head) => head.genuine)).toEqual([false, false])
})

test('a line that is no head is not genuine, and is shown', () => {
  appendHead(log, first, { durable: false })
  appendFileSync(file, 'nothing to see here\n')
  expect([...readHeads(log)][1]).toEqual({ genuine: false, line: 2, text: 'nothing to see here' })
})

test('wherever a crash tears the last line, the heads before it stand and the next one follows', () => {
  appendHead(log, first, { durable: false })
  const whole = statSync(file).size
  appendHead(log, second, { durable: false })
  const bytes = readFileSync(file)
  for (let length = whole; length < bytes.length - 1; length++) {
    writeFileSync(file, bytes.subarray(0, length))
    expect([...readHeads(log)]).toEqual([{ genuine: true, line: 1, ...first }])
    appendHead(log, second, { durable: false })
    expect(readFileSync(file)).toEqual(bytes)
  }
})

test('a last line that only misses its end is a whole head, and the next one gets a line of its own', () => {
  appendHead(log, first, { durable: false })
  truncateSync(file, statSync(file).size - 1)
  expect([...readHeads(log)]).toEqual([{ genuine: true, line: 1, ...first }])
  appendHead(log, second, { durable: false })
  expect([...readHeads(log)].map((head) => head.genuine)).toEqual([true, true])
})

test('a forged last line is not taken for a torn one by leaving out its end', () => {
  appendHead({ ...log, secret: Buffer.alloc(32, 8) }, first, { durable: false })
  truncateSync(file, statSync(file).size - 1)
  expect([...readHeads(log)].map((head) => head.genuine)).toEqual([false])
})

test('a log of many heads is read in full', () => {
  for (let size = 1; size <= 1000; size++) appendHead(log, { ...first, size }, { durable: false })
  const heads = [...readHeads(log)]
  expect(heads).toHaveLength(1000)
  expect(heads.every((head, index) => head.genuine && head.size === index + 1)).toBe(true)
})

test.each(['../keys', 'a/b', '', '.', 'a\0b'])('%j is not the name of a house', (house) => {
  expect(() => appendHead({ ...log, house }, first, { durable: false })).toThrow(RangeError)
  expect(() => [...readHeads({ ...log, house })]).toThrow(RangeError)
})

test('what is no head is not written', () => {
  expect(() => appendHead(log, { ...first, root: Buffer.alloc(31) }, { durable: false })).toThrow()
  expect(() => appendHead(log, { ...first, size: -1 }, { durable: false })).toThrow()
  expect([...readHeads(log)]).toEqual([])
})
