import { useEffect, useState } from 'react'

const PAUSE = 500

/** A value as it is once it has not changed for half a second. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal value made anew is no change
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
