import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockHeld, withLock } from './lock.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vangnet-lock-'))
  path = join(folder, 'keys.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a lock is released after the work, also when the work fails', () => {
  expect(withLock(path, () => existsSync(path))).toBe(true)
  expect(() =>
    withLock(path, () => {
      throw new Error('no space left')
    }),
  ).toThrow('no space left')
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that is held makes another wait, and in the end says what to do', () => {
  withLock(path, () => {
    expect(() => withLock(path, () => 'both at once', 30)).toThrow(LockHeld)
    expect(() => withLock(path, () => 'both at once', 30)).toThrow(`Process ${process.pid}`)
  })
})

test('the lock of a process that was killed is taken over', () => {
  const program = `const { withLock } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
    withLock(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program])
  expect(signal).toBe('SIGKILL')
  expect(existsSync(path)).toBe(true)
  expect(withLock(path, () => 'done', 30)).toBe('done')
})

test('what a process left behind that was killed while it waited is removed by the next', () => {
  const [where] = holderNow().split(' ')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(`${path}.${randomUUID()}`, `${where} ${pid} 1 never-its-turn`)
  withLock(path, () => 'done')
  expect(readdirSync(folder)).toEqual([])
})

test.runIf(process.platform === 'linux')('a later process with the number of a dead holder does not keep the lock alive', () => {
  const [where] = holderNow().split(' ')
  writeFileSync(path, `${where} ${process.pid} 1 an-earlier-life`)
  expect(withLock(path, () => 'done', 30)).toBe('done')
})

test('a holder on another machine counts as alive for five minutes', () => {
  writeFileSync(path, 'elsewhere 1 1 its-lock')
  expect(() => withLock(path, () => 'done', 30)).toThrow('on elsewhere')
  const sixMinutesAgo = Date.now() / 1000 - 360
  utimesSync(path, sixMinutesAgo, sixMinutesAgo)
  expect(withLock(path, () => 'done', 30)).toBe('done')
})

function holderNow(): string {
  return withLock(path, () => readFileSync(path, 'utf8'))
}
