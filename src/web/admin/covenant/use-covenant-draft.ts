import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { covenantOperations, ShownDraft } from '../../../api/covenant.ts'
import { CovenantTyped } from '../../../domain/covenant-draft.ts'
import { DomainError } from '../../../domain/errors.ts'
import { issueText } from '../../../domain/issue-text.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { perform, renewShown } from '../../operation.ts'
import { useStay } from '../../stay.ts'
import type { Option } from '../../ui/option.ts'
import { issuesIn, type Typed, valueAt, withValue } from './draft-values.ts'

export type SaveState = 'saved' | 'waiting' | 'offline' | 'refused' | 'conflict'

const PAUSE = 600
const RETRY = 4_000

/** The draft of the house: what is typed goes to the server after a pause, and stays here until the server has it. */
export function useCovenantDraft(shown: z.output<typeof ShownDraft>) {
  const { language } = useI18n()
  const [typed, setTyped] = useState<Typed>(shown.draft)
  const [state, setState] = useState<SaveState>('saved')
  const [saved, setSaved] = useState({ version: shown.version, at: shown.savedAt })
  const [theirs, setTheirs] = useState<z.output<typeof ShownDraft>>()
  const latest = useRef<Typed>(shown.draft)
  const version = useRef(shown.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const isUnsaved = useRef(false)

  const later = (pause: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }
  async function flush(): Promise<void> {
    clearTimeout(timer.current)
    await running.current
    if (!isUnsaved.current) return
    running.current = send().finally(() => {
      running.current = undefined
    })
    await running.current
  }
  async function send(): Promise<void> {
    const sent = latest.current
    const body = CovenantTyped.safeParse(sent)
    if (!body.success) return setState('refused')
    try {
      const answer = await perform(covenantOperations.saveCovenant, { body: body.data, version: version.current })
      version.current = answer.version
      setSaved({ version: answer.version, at: answer.savedAt })
      if (latest.current !== sent) return later(PAUSE)
      isUnsaved.current = false
      setState('saved')
    } catch (thrown) {
      const isRefused = thrown instanceof DomainError && thrown.code !== 'unavailable'
      const now = isRefused && thrown.code === 'changed_meanwhile' ? ShownDraft.safeParse(thrown.current).data : undefined
      setTheirs(now)
      setState(now ? 'conflict' : isRefused ? 'refused' : 'offline')
      if (!isRefused) later(RETRY)
    }
  }
  function set(path: string, value: unknown): void {
    latest.current = withValue(latest.current, path, value)
    isUnsaved.current = true
    setTyped(latest.current)
    if (state === 'conflict') return
    setState('waiting')
    later(PAUSE)
  }
  /** After looking at both: what stands in the fields now is saved over what a colleague saved. */
  async function keepMine(): Promise<void> {
    if (theirs) version.current = theirs.version
    setTheirs(undefined)
    setState('waiting')
    await flush()
  }
  // what waits is sent when the page goes, and the other screens read anew
  const lastFlush = useRef(flush)
  lastFlush.current = flush
  useEffect(
    () => () => {
      void lastFlush.current().then(() => renewShown())
    },
    [],
  )
  useStay(state !== 'saved')
  useEffect(() => {
    if (isUnsaved.current || shown.version <= version.current) return
    version.current = shown.version
    latest.current = shown.draft
    setTyped(shown.draft)
    setSaved({ version: shown.version, at: shown.savedAt })
  }, [shown])

  const { found, covenant } = issuesIn(typed)
  const errors = new Map(found.map(({ path, code }) => [path, issueText(code)[language]]))
  const errorAt = (path: string) => errors.get(path) ?? [...errors].find(([at]) => at.startsWith(`${path}.`))?.[1]
  return {
    typed,
    state,
    theirs,
    savedAt: saved.at,
    version: saved.version,
    issues: found,
    covenant,
    set,
    flush,
    keepMine,
    errorAt,
    text: (path: string) => {
      const value = valueAt(typed, path)
      return {
        id: fieldId(path),
        name: path,
        value: value === undefined || value === null ? '' : String(value),
        error: errorAt(path),
        onChange: (next: string) => set(path, next),
      }
    },
    number: (path: string) => {
      const value = valueAt(typed, path)
      return {
        id: fieldId(path),
        name: path,
        type: 'number' as const,
        value: typeof value === 'number' ? String(value) : '',
        error: errorAt(path),
        onChange: (next: string) => set(path, next === '' ? null : Number(next)),
      }
    },
    choice: <Value extends string>(path: string, options: readonly Option<Value>[]) => ({
      id: fieldId(path),
      name: path,
      options,
      value: options.find(({ value }) => value === valueAt(typed, path))?.value ?? ('' as const),
      error: errorAt(path),
      onChange: (next: Value | '') => set(path, next === '' ? undefined : next),
    }),
    many: <Value extends string>(path: string, options: readonly Option<Value>[]) => {
      const chosen = valueAt(typed, path)
      return {
        id: fieldId(path),
        name: path,
        options,
        value: options.map(({ value }) => value).filter((value) => Array.isArray(chosen) && chosen.includes(value)),
        error: errorAt(path),
        onChange: (next: Value[]) => set(path, next),
      }
    },
  }
}
export type CovenantDraft = ReturnType<typeof useCovenantDraft>

export const fieldId = (path: string): string => `convenant-${path}`
