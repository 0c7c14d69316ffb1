export type FormIssue = { path: string; message: string }
export type FormProblem = { title?: string; detail?: string; issues: FormIssue[] }

/** Reads a problem (RFC 9457) from whatever was thrown: the problem itself, or an error that carries it as `problem`. */
export function readProblem(thrown: unknown): FormProblem | undefined {
  const problem = fieldOfObject(thrown, 'problem') ?? thrown
  const [title, detail, issues] = ['title', 'detail', 'issues'].map((name) => fieldOfObject(problem, name))
  if (!isText(title) && !isText(detail) && !Array.isArray(issues)) return undefined
  return {
    title: isText(title) ? title : undefined,
    detail: isText(detail) ? detail : undefined,
    issues: Array.isArray(issues) ? issues.map(readIssue) : [],
  }
}

function readIssue(issue: unknown): FormIssue {
  const said = [fieldOfObject(issue, 'message'), fieldOfObject(issue, 'code')].find(isText)
  return { path: toPath(fieldOfObject(issue, 'path')), message: said ?? '' }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
// not by copying: a refusal makes its problem when asked, in the language of that moment
const fieldOfObject = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The field an issue belongs to: itself, or the nearest field it lies under. */
export function fieldOf(path: string, fields: readonly string[]): string | undefined {
  if (path === '' || fields.includes(path)) return path || undefined
  return fieldOf(path.split('.').slice(0, -1).join('.'), fields)
}

// '/body/agreement/due', 'body.agreement.due' and ['agreement', 'due'] are one and the same field.
function toPath(path: unknown): string {
  const parts = Array.isArray(path)
    ? path.map(String)
    : String(path ?? '')
        .split(/[./]/)
        .filter(Boolean)
  return (parts[0] === 'body' ? parts.slice(1) : parts).join('.')
}
