import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeyDestroyed, KeyFileUnusable, openKeyring } from './keyring.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vangnet-keys-'))
  file = join(folder, 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a key is made on first use, and is the same after a restart', () => {
  const keyring = openKeyring(file)
  const [context, november] = [keyring.secret('context'), keyring.bucket('2031-11')]
  expect(context).toHaveLength(32)
  expect(november).toHaveLength(32)
  expect(keyring.secret('context')).toEqual(context)
  const restarted = openKeyring(file)
  expect(restarted.secret('context')).toEqual(context)
  expect(restarted.bucket('2031-11')).toEqual(november)
})

test('no two purposes and no two buckets share a key', () => {
  const keyring = openKeyring(file)
  const keys = [
    keyring.secret('context'),
    keyring.secret('bsn'),
    keyring.bucket('2031-11'),
    keyring.bucket('2031-12'),
    keyring.bucket('bsn'),
  ]
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(5)
})

test('only the owner may read the key file, and a file that others may read is refused', () => {
  const keyring = openKeyring(file)
  keyring.secret('bsn')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o640)
  expect(() => openKeyring(file)).toThrow(`chmod 600 ${file}`)
})

test('a key that the caller wipes stays intact in the keyring', () => {
  const keyring = openKeyring(file)
  const key = keyring.bucket('2031-11')
  const before = Buffer.from(key)
  key.fill(0)
  expect(keyring.bucket('2031-11')).toEqual(before)
})

test('a destroyed bucket gives no key and is never made again, also after a restart', () => {
  const keyring = openKeyring(file)
  const key = keyring.bucket('2031-11').toString('base64')
  keyring.bucket('2031-12')
  keyring.destroyBucket('2031-11')
  expect(readFileSync(file, 'utf8')).not.toContain(key)
  for (const each of [keyring, openKeyring(file)]) {
    expect(() => each.bucket('2031-11')).toThrow(KeyDestroyed)
    expect(each.buckets()).toEqual(['2031-12'])
    expect(each.destroyedBuckets()).toEqual(['2031-11'])
  }
})

test('destroying twice, or before the bucket had a key, is harmless and final', () => {
  const keyring = openKeyring(file)
  keyring.destroyBucket('2031-11')
  keyring.destroyBucket('2031-11')
  expect(() => keyring.bucket('2031-11')).toThrow(KeyDestroyed)
  expect(keyring.destroyedBuckets()).toEqual(['2031-11'])
})

test('the bytes of a destroyed key are wiped from the file that was replaced', () => {
  const keyring = openKeyring(file)
  const key = keyring.bucket('2031-11').toString('base64')
  const replaced = openSync(file, 'r')
  keyring.destroyBucket('2031-11')
  const bytes = Buffer.alloc(4096)
  const length = readSync(replaced, bytes, 0, bytes.length, 0)
  expect(length).toBeGreaterThan(100)
  expect(bytes.toString('utf8', 0, length)).not.toContain(key)
})

test('a draft that a crash left behind is removed with the next change', () => {
  const keyring = openKeyring(file)
  writeFileSync(`${file}.new`, 'keys of before the crash')
  keyring.secret('journal')
  expect(readdirSync(folder)).toEqual(['keys.json'])
})

test('a process sees at once what another made and destroyed', () => {
  const [server, command] = [openKeyring(file), openKeyring(file)]
  expect(command.bucket('2031-11')).toEqual(server.bucket('2031-11'))
  expect(command.secret('head')).toEqual(server.secret('head'))
  command.destroyBucket('2031-11')
  expect(() => server.bucket('2031-11')).toThrow(KeyDestroyed)
})

test('processes that make keys at the same time agree on every key and lose none', async () => {
  const processes = [0, 5, 10, 15].map(startKeyMaker)
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'readable')))
  for (const { stdin } of processes) stdin.end()
  const lists = await Promise.all(processes.map(async ({ stdout }) => JSON.parse((await stdout.toArray()).join(''))))

  const keyring = openKeyring(file)
  expect(keyring.buckets()).toHaveLength(20)
  const expected = keyring.buckets().map((name) => [name, keyring.bucket(name).toString('base64')])
  for (const list of lists) expect(list).toEqual(expected)
  expect(readdirSync(folder)).toEqual(['keys.json'])
})

test('a damaged key file is refused with a sentence, and left as it is', () => {
  writeFileSync(file, '{"version":1,"secrets":{', { mode: 0o600 })
  expect(() => openKeyring(file)).toThrow(KeyFileUnusable)
  expect(readFileSync(file, 'utf8')).toBe('{"version":1,"secrets":{')
})

test('a key file that disappears while in use is not replaced by an empty one', () => {
  const keyring = openKeyring(file)
  keyring.bucket('2031-11')
  rmSync(file)
  expect(() => keyring.bucket('2031-12')).toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual([])
})

test.each(['', '../keys', '2031|11', '__proto__', 'a b'])('%j is no name of a bucket', (name) => {
  const keyring = openKeyring(file)
  expect(() => keyring.bucket(name)).toThrow()
  expect(() => keyring.destroyBucket(name)).toThrow()
  expect(openKeyring(file).buckets()).toEqual([])
})

test('a bucket may be called like a property that every object has', () => {
  expect(openKeyring(file).bucket('constructor')).toHaveLength(32)
  expect(openKeyring(file).buckets()).toEqual(['constructor'])
})

/** Another process, ready to make the same twenty keys from the nth on; begins when its input ends. */
function startKeyMaker(from: number): ChildProcessByStdio<Writable, Readable, null> {
  const program = `const { readFileSync } = await import('node:fs')
    const { openKeyring } = await import(${JSON.stringify(new URL('./keyring.ts', import.meta.url).href)})
    const keyring = openKeyring(${JSON.stringify(file)})
    process.stdout.write(' ')
    readFileSync(0)
    const names = Array.from({ length: 20 }, (_, nth) => 'b' + (10 + (nth + ${from}) % 20))
    console.log(JSON.stringify(names.map((name) => [name, keyring.bucket(name).toString('base64')]).sort()))`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
}
