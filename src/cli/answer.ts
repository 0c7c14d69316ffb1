import { isWrongUse } from './usage.ts'

export type Command = { name: string; usage: string; nl: string; en: string; run(args: string[]): Promise<number> }
type Say = (text: string) => void

const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'
const described = ({ usage, nl, en }: Command): string => `  ${usage}\n      ${nl} / ${en}\n`
const list = (commands: readonly Command[]): string => `vangnet <opdracht>\n\n${commands.map(described).join('')}`

/** Does what was typed; answers 0 when it was done, 1 when it could not be, 2 when it was typed wrongly. */
export async function answer(typed: readonly string[], commands: readonly Command[], out: Say, err: Say): Promise<number> {
  const [name = 'help', ...rest] = typed
  const command = commands.find((each) => each.name === name)
  if (name === 'help' || asksHelp(name)) {
    out(list(commands))
    return 0
  }
  if (!command) {
    err(`De opdracht ${name} is er niet. / There is no such command.\n\n${list(commands)}`)
    return 2
  }
  // nothing is done for who asks what would be done
  if (rest.some(asksHelp)) {
    out(described(command))
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    // a person at a terminal needs the sentence, not the stack
    err(`${error instanceof Error ? error.message : String(error)}\n`)
    if (isWrongUse(error)) err(`\n${described(command)}`)
    else if (process.env.VANGNET_LOG === 'info' && error instanceof Error) err(`${error.stack}\n`)
    return isWrongUse(error) ? 2 : 1
  }
}
