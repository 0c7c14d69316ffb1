import { useNavigate } from '@tanstack/react-router'
import { renewShown } from './operation.ts'

/** Goes elsewhere from what is no longer there, and only then asks anew: a page of something gone would show a refusal. */
export function useLeaving(): (href: string) => Promise<void> {
  const navigate = useNavigate()
  return async (href) => {
    await navigate({ href })
    await renewShown()
  }
}
