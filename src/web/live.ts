import { useEffect } from 'react'
import * as z from 'zod'
import { renewShown } from './operation.ts'

const Change = z.object({ kind: z.string(), id: z.string(), caseId: z.string() })
const GATHER = 250
const AGAIN = 5_000

/** Keeps the screen up to date with what others do. A message carries no content: the page asks again, with normal authorisation. */
export function useLive(): void {
  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let hadConnection = false
    const stale = gatherer()
    function listen() {
      source = new EventSource('/api/v1/events')
      source.onopen = () => {
        // what was said meanwhile was missed
        if (hadConnection) void renewShown()
        hadConnection = true
      }
      source.onmessage = ({ data }) => {
        const change = Change.safeParse(parsed(data))
        // every stroke in a form is saved; who writes it has it on screen
        if (change.success && change.data.kind !== 'referral') stale.add(change.data.caseId)
      }
      source.onerror = () => {
        // a lost connection comes back by itself; a refused one, such as after the session, is tried anew
        if (source?.readyState !== EventSource.CLOSED) return
        again = setTimeout(listen, AGAIN)
      }
    }
    listen()
    return () => {
      clearTimeout(again)
      source?.close()
      stale.stop()
    }
  }, [])
}

/** One act tells several changes; the page asks once. */
function gatherer() {
  const cases = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  function flush() {
    timer = undefined
    for (const caseId of cases) void renewShown(caseId)
    cases.clear()
  }
  return {
    add(caseId: string) {
      cases.add(caseId)
      timer ??= setTimeout(flush, GATHER)
    },
    stop: () => clearTimeout(timer),
  }
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return undefined
  }
}
