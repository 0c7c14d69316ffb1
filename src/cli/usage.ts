import { parseArgs } from 'node:util'

/** A command was typed wrongly: it is told how it is used, and nothing is done. */
export class WrongUse extends Error {}

/** For a command that takes nothing: what is typed behind it was meant for something. */
export function takesNothing(args: string[]): void {
  parseArgs({ args, options: {} })
}

/** Also what node says of an option that it does not know or that lacks its value. */
export function isWrongUse(error: unknown): boolean {
  return error instanceof WrongUse || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
}
