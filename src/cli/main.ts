import { commands } from './commands.ts'

const [name = 'help', ...rest] = process.argv.slice(2)
const command = commands.find((each) => each.name === name)
try {
  if (!command) {
    process.stdout.write(`vangnet <opdracht>\n\n${commands.map((each) => `  ${each.usage.padEnd(66)} ${each.nl}`).join('\n')}\n`)
    process.exitCode = name === 'help' ? 0 : 2
  } else {
    process.exitCode = await command.run(rest)
  }
} catch (error) {
  // a person at a terminal needs the sentence, not the stack
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.VANGNET_LOG === 'info' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}
