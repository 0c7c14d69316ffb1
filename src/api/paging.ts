import * as z from 'zod'
import { line } from '../domain/text.ts'

/** A page of a list: how many, and after which row; the key is an answer's own `next`. */
export const page = { limit: z.coerce.number().int().min(1).max(100).default(50), after: line(500).optional() }
