import { answer } from './answer.ts'
import { commands } from './commands.ts'

process.exitCode = await answer(
  process.argv.slice(2),
  commands,
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
)
