export type Repeating = { stop(): Promise<void> }

/** Does `work` again and again, never twice at once; a failure is told and the next turn comes all the same. */
export function repeat(everyMs: number, work: () => Promise<unknown>, failed: (error: unknown) => void): Repeating {
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let stopped = false
  const next = (): void => {
    timer = setTimeout(() => {
      turn = work()
        .catch(failed)
        .finally(() => {
          if (!stopped) next()
        })
    }, everyMs)
    timer.unref()
  }
  next()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
