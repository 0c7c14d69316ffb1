import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { operations } from './api/index.ts'
import { signalDoorOperations } from './api/signals.ts'
import { actions } from './domain/access.ts'
import { errors } from './domain/errors.ts'
import { glossary } from './domain/glossary.ts'
import { handlers, signedOperations } from './server/handlers.ts'

/** Who may import whom; the first folder under src/ is the tier. The command line starts the server, so it may know it. */
const mayImport: Record<string, readonly string[]> = {
  domain: ['domain'],
  api: ['api', 'domain'],
  world: ['world', 'api', 'domain'],
  server: ['server', 'world', 'api', 'domain'],
  web: ['web', 'api', 'domain'],
  cli: ['cli', 'server', 'world', 'api', 'domain'],
  testing: ['testing', 'cli', 'server', 'world', 'api', 'domain'],
}
const files = globSync('src/*/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^(?:import|export|\}).* from |import\()'([^']+)'/gm)].map((match) => match[1] ?? '')

test.each(files)('%s imports only what its tier may', (file) => {
  const tier = file.split('/')[1] ?? ''
  for (const path of importsOf(file)) {
    if (!path.startsWith('.')) continue
    const target = join(dirname(file), path)
    if (target.startsWith('src/')) expect(mayImport[tier], path).toContain(target.split('/')[1])
  }
})

test('the domain knows zod and itself only: no Node, no browser', () => {
  for (const file of files.filter((each) => each.startsWith('src/domain/'))) {
    for (const path of importsOf(file))
      expect(join(dirname(file), path).startsWith('src/domain/') || path === 'zod', `${file}: ${path}`).toBe(true)
    expect(readFileSync(file, 'utf8')).not.toMatch(/new Date\(\)|Date\.now|Math\.random/)
  }
})

test('a screen folder does not reach into another, except for forms that two of them show', () => {
  const shared = ['ui', 'i18n', 'shell', 'styles', 'information', 'criteria', 'composition', 'plan', 'identity', 'follow-up']
  for (const file of files.filter((each) => each.startsWith('src/web/') && each.split('/').length > 3)) {
    const own = file.split('/')[2] ?? ''
    if (own === 'shell' || own === 'gallery') continue
    for (const path of importsOf(file).filter((each) => each.startsWith('.'))) {
      const parts = join(dirname(file), path).split('/')
      if (parts[1] === 'web' && parts.length > 3) expect([own, ...shared], `${file}: ${path}`).toContain(parts[2])
    }
  }
})

test('what a file exports, another file uses', () => {
  const everywhere = globSync(['src/**/*.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts', 'scripts/*.ts']).map((file) => {
    const text = readFileSync(file, 'utf8')
    return { file, text, words: new Set(text.match(/[\w$]+/g)) }
  })
  for (const { file, text } of everywhere.filter((each) => !each.text.startsWith('// Generated')))
    for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:function|const|type|class) (\w+)/gm))
      expect(
        everywhere.some((other) => other.file !== file && other.words.has(name)),
        `${file}: ${name}`,
      ).toBe(true)
})

test('every operation has a handler or a route of its own', () => {
  const ownRoute = [
    'signIn',
    'signInToDemo',
    'listDemoPeople',
    'signOut',
    'listHouses',
    'showHouse',
    'showInvitation',
    'prepareAccount',
    'acceptInvitation',
  ]
  ownRoute.push(...Object.keys(signalDoorOperations))
  expect(new Set([...Object.keys(signedOperations), ...ownRoute])).toEqual(new Set(Object.keys(operations)))
  expect(new Set(Object.keys(handlers(false)))).toEqual(new Set(Object.keys(signedOperations)))
})

test('every action of the access table is used by an operation or opens a room', () => {
  const source = files
    .filter((file) => !file.endsWith('domain/access.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const rooms = readFileSync('src/domain/access.ts', 'utf8').split('caseRooms')[1] ?? ''
  for (const action of actions) expect(source.includes(`action: '${action}'`) || rooms.includes(`'${action}'`), action).toBe(true)
})

test('every refusal is given somewhere: that an operation names it is not enough', () => {
  const source = files
    .filter((file) => !/^src\/(domain\/refusals|api|web|testing|server\/proof)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  for (const code of Object.keys(errors)) expect(source.includes(`'${code}'`), code).toBe(true)
})

test('no file grows past what one can read at once', () => {
  for (const file of [...files, ...globSync('src/**/*.test.{ts,tsx}'), ...globSync('e2e/**/*.ts'), ...globSync('bench/**/*.ts')]) {
    const text = readFileSync(file, 'utf8')
    if (!/^\/\/ Generated/.test(text)) expect(text.split('\n').length, file).toBeLessThanOrEqual(301)
  }
})

test('every term of the glossary has its Dutch word and its source', () => {
  for (const term of Object.values(glossary)) {
    expect(term.nl).not.toBe('')
    expect(term.source).not.toBe('')
  }
})
