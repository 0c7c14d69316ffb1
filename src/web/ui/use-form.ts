import { useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { type FormSchema, type FormValue, isOptionalAt, toInput } from './form-paths.ts'
import { type FormIssue, type FormProblem, fieldOf, readProblem } from './form-problem.ts'
import type { Option } from './option.ts'
import { useUiTexts } from './ui-texts.ts'

type ValueOf<Schema extends FormSchema> = Schema extends z.ZodType
  ? z.output<Schema>
  : Schema extends FormSchema<infer Value>
    ? Value
    : never

export type FormOptions<Schema extends FormSchema, Path extends string> = {
  /** The domain's schema; it alone says what is right. */
  schema: Schema
  /** Every field of the form with its label, in the order of the page. Nested fields with dots: `subject.birthDate`. */
  labels: Record<Path, string>
  initial?: Partial<Record<NoInfer<Path>, FormValue>>
  /** Where the general wording is too vague: the sentence that says what to do. */
  messages?: Partial<Record<NoInfer<Path>, string>>
  /** Called with the parsed value only. What it throws is shown: a problem's issues at their fields, the rest above. */
  submit: (value: ValueOf<Schema>) => unknown
  /** For drafts kept on the server: after every change. */
  onChange?: (values: Partial<Record<Path, FormValue>>) => void
}

type Errors = Partial<Record<string, string>>
type State = { errors: Errors; problem?: FormProblem | { isUnknown: true }; attempt: number }
type SummaryError = { id: string; text: string }

export type FormControls = {
  summary: SummaryError[]
  problem: State['problem']
  /** Counts failed attempts; the summary takes focus when it rises. */
  attempt: number
  isBusy: boolean
  submit: () => Promise<void>
}

/** Draft, checks and errors of one form. Spread what it returns: `<TextField {...form.text('what')} />`. */
export function useForm<Schema extends FormSchema, Path extends string>(options: FormOptions<Schema, Path>) {
  const { schema, labels } = options
  const messages: Errors = options.messages ?? {}
  const texts = useUiTexts()
  const prefix = useId()
  const paths = keysOf(labels)
  const [values, setValues] = useState<Partial<Record<Path, FormValue>>>(options.initial ?? {})
  // Two fields set in one go must not undo each other, so the latest draft is kept beside the rendered one.
  const latest = useRef(values)
  const [state, setState] = useState<State>({ errors: {}, attempt: 0 })
  const [isBusy, setBusy] = useState(false)
  const isSending = useRef(false)
  const idOf = (path: string) => `${prefix}${path}`

  function set(path: Path, value: FormValue) {
    const next = { ...latest.current, [path]: value }
    latest.current = next
    setValues(next)
    if (state.errors[path]) setState((before) => ({ ...before, errors: { ...before.errors, [path]: undefined } }))
    options.onChange?.(next)
  }

  function fail(issues: FormIssue[], problem?: State['problem']) {
    const errors: Errors = {}
    const elsewhere: string[] = []
    for (const issue of issues) {
      const field = fieldOf(issue.path, paths)
      if (field) errors[field] ??= ownMessage(messages, field) ?? issue.message
      else elsewhere.push(issue.message)
    }
    const shown = problem ?? (elsewhere.length > 0 ? { detail: elsewhere.join(' '), issues: [] } : undefined)
    setState((before) => ({ errors, problem: shown, attempt: before.attempt + 1 }))
  }

  function parse() {
    const { success, data, error } = schema.safeParse(toInput(schema, inOrder(paths, latest.current)))
    if (success) return { success, data }
    return { issues: error.issues.map((issue) => ({ path: issue.path.join('.'), message: texts.inWords(issue.message) })) }
  }

  /** Before the next step of a form in steps: what is wrong in these fields is shown. Answers whether nothing is. */
  function check(fields: readonly string[]): boolean {
    const wrong = (parse().issues ?? []).filter(({ path }) => fields.includes(fieldOf(path, paths) ?? ''))
    if (wrong.length > 0) fail(wrong)
    return wrong.length === 0
  }

  async function submit() {
    if (isSending.current) return
    const parsed = parse()
    if (parsed.issues) return fail(parsed.issues)
    isSending.current = true
    setBusy(true)
    try {
      await options.submit(parsed.data as ValueOf<Schema>) // what this very schema let through
      setState((before) => ({ errors: {}, attempt: before.attempt }))
    } catch (thrown) {
      const problem = readProblem(thrown)
      fail(problem?.issues ?? [], problem ?? { isUnknown: true })
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }

  function field(path: Path) {
    return { id: idOf(path), name: path, label: labels[path], error: state.errors[path], isOptional: isOptionalAt(schema, path) }
  }
  function text(path: Path) {
    const value = values[path]
    return {
      ...field(path),
      value: value === undefined || value === null ? '' : String(value),
      onChange: (next: string) => set(path, next),
    }
  }
  function choice<Value extends string>(path: Path, choices: readonly Option<Value>[]) {
    const value: Value | '' = choices.find((option) => option.value === values[path])?.value ?? ''
    return { ...field(path), value, options: choices, onChange: (next: Value | '') => set(path, next) }
  }
  function many<Value extends string>(path: Path, choices: readonly Option<Value>[]) {
    const chosen = values[path]
    const isChosen = (value: string) => Array.isArray(chosen) && chosen.includes(value)
    const value = choices.map((option) => option.value).filter(isChosen)
    return { ...field(path), value, options: choices, onChange: (next: Value[]) => set(path, next) }
  }
  function flag(path: Path) {
    const { isOptional: _, ...rest } = field(path)
    return { ...rest, isChecked: values[path] === true, onChange: (next: boolean) => set(path, next) }
  }

  const summary = paths.flatMap((path) => {
    const error = state.errors[path]
    return error ? [{ id: idOf(path), text: ownMessage(messages, path) ?? withLabel(labels[path], error) }] : []
  })
  const reset = (to: Partial<Record<Path, FormValue>> = options.initial ?? {}) => {
    latest.current = to
    setValues(to)
    setState({ errors: {}, attempt: 0 })
  }
  const controls: FormControls = { summary, problem: state.problem, attempt: state.attempt, isBusy, submit }
  return { ...controls, values, set, reset, check, text, choice, many, flag }
}

function ownMessage(messages: Errors, path: string): string | undefined {
  return messages[path]
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  // Object.keys forgets the type; a Record literal has no other keys than its own.
  return Object.keys(record) as Key[]
}

function inOrder<Path extends string>(paths: Path[], values: Partial<Record<Path, FormValue>>): Record<string, FormValue> {
  return Object.fromEntries(paths.map((path) => [path, values[path]]))
}

// "Organisatie: maak een keuze.", but after a question no colon: "Wat gaat er gebeuren? Vul dit veld in."
function withLabel(label: string, error: string): string {
  return label.endsWith('?') ? `${label} ${error}` : `${label}: ${error.charAt(0).toLowerCase()}${error.slice(1)}`
}
