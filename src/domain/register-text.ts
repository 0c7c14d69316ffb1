import type * as z from 'zod'
import { holdsBsn } from './bsn-in-text.ts'
import { line, someLine, someText, text } from './text.ts'

/** Texts of registers that are about nobody (R-GOV-04, R-GOV-07, R-MON-07): a citizen service number in one is refused. */
const aboutNobody = <Text extends z.ZodString>(given: Text): Text => given.refine((value) => !holdsBsn(value), { error: 'no_persons_here' })

export const registerText = (max: number) => aboutNobody(text(max))
export const registerLine = (max: number) => aboutNobody(line(max))
export const someRegisterText = (max: number) => aboutNobody(someText(max))
export const someRegisterLine = (max: number) => aboutNobody(someLine(max))
