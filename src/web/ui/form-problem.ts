import { z } from 'zod'

const Issue = z.looseObject({
  path: z.union([z.string(), z.array(z.union([z.string(), z.number()]))]),
  message: z.string().optional(),
  code: z.string().optional(),
})
const Problem = z.looseObject({ title: z.string().optional(), detail: z.string().optional(), issues: z.array(Issue).optional() })

export type FormIssue = { path: string; message: string }
export type FormProblem = { title?: string; detail?: string; issues: FormIssue[] }

/** Reads a problem (RFC 9457) from whatever was thrown: the problem itself, or an error that carries it as `problem`. */
export function readProblem(thrown: unknown): FormProblem | undefined {
  const carried = z.looseObject({ problem: Problem }).safeParse(thrown)
  const bare = Problem.safeParse(thrown)
  const problem = carried.success ? carried.data.problem : bare.data
  if (!problem || (!problem.title && !problem.detail && !problem.issues)) return undefined
  const issues = (problem.issues ?? []).map((issue) => ({ path: toPath(issue.path), message: issue.message ?? issue.code ?? '' }))
  return { title: problem.title, detail: problem.detail, issues }
}

/** The field an issue belongs to: itself, or the nearest field it lies under. */
export function fieldOf(path: string, fields: readonly string[]): string | undefined {
  if (path === '' || fields.includes(path)) return path || undefined
  return fieldOf(path.split('.').slice(0, -1).join('.'), fields)
}

// '/body/agreement/due', 'body.agreement.due' and ['agreement', 'due'] are one and the same field.
function toPath(path: string | (string | number)[]): string {
  const parts = typeof path === 'string' ? path.split(/[./]/).filter(Boolean) : path.map(String)
  return (parts[0] === 'body' ? parts.slice(1) : parts).join('.')
}
