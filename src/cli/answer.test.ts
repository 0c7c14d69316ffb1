import { expect, test } from 'vitest'
import { answer } from './answer.ts'
import { commands } from './commands.ts'

async function type(...typed: string[]) {
  let [out, err] = ['', '']
  const code = await answer(
    typed,
    commands,
    (text) => {
      out += text
    },
    (text) => {
      err += text
    },
  )
  return { code, out, err }
}

test.each([[], ['help'], ['--help'], ['-h']])('who asks what there is sees every command: %s', async (...typed) => {
  const { code, out, err } = await type(...typed)
  expect([code, err]).toEqual([0, ''])
  for (const { usage, nl, en } of commands) expect(out).toContain(`${usage}\n      ${nl} / ${en}`)
})

test.each(commands.map(({ name }) => name))('asking how %s is used does nothing', async (name) => {
  const { code, out, err } = await type(name, '--help')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(new RegExp(`^ {2}${name}`))
})

test.each([
  [['nonsense'], 'There is no such command'],
  [['serve', '8080'], 'Unexpected argument'],
  [['migrate', '--dry-run'], 'Unknown option'],
  [['house', 'remove', 'x'], 'Say list, or add with a file'],
  [['house', 'add'], 'Say list, or add with a file'],
  [['account', 'piet'], 'Name the professional and the house'],
  [['verify', '--hous', 'x'], 'Unknown option'],
  [['retention', '--dryrun'], 'Unknown option'],
  [['generate', '--house', 'x', '--cases', '5'], '10 to 1000000 cases'],
  [['import', 'melding'], 'Something is missing'],
])('what is typed wrongly does nothing and says how it is used: %j', async (typed, said) => {
  const { code, out, err } = await type(...typed)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(said)
  expect(err).toContain(commands.find(({ name }) => name === typed[0])?.usage ?? 'vangnet <opdracht>')
})

test('a file that is not there or is no JSON is named', async () => {
  expect(await type('house', 'add', '/nowhere.json')).toEqual({
    code: 1,
    out: '',
    err: '/nowhere.json kan niet worden gelezen. / cannot be read.\n',
  })
  const script = import.meta.filename
  expect(await type('house', 'add', script)).toEqual({ code: 1, out: '', err: `${script} is geen geldige JSON. / is not valid JSON.\n` })
})
