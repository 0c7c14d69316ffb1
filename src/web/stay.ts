import { useEffect } from 'react'
import type { FormValue } from './ui/form-paths.ts'

/** Closing or reloading the page asks first, as long as something stands here that would be lost. */
export function useStay(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [isUnsaved])
}

/** Whether anything was filled in, beside fields that are never empty. */
export function isTyped(values: Readonly<Record<string, FormValue>>, besides: readonly string[] = []): boolean {
  return Object.entries(values).some(([path, value]) => !besides.includes(path) && isSomething(value))
}

function isSomething(value: FormValue): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return value.length > 0
  return value !== undefined && value !== null && value !== false
}
