import { createContext, useContext } from 'react'

/** The few words the kit itself says. The shell gives them once, so that the kit knows no language. */
export type UiTexts = {
  optional: string
  close: string
  cancel: string
  busy: string
  errorSummary: (count: number) => string
  sortedAscending: string
  sortedDescending: string
  selectAll: string
  noOptions: string
  newWindow: string
  stepDone: string
  errorPrefix: string
  /** A schema may name what is wrong by a code of the domain; what speaks already stays as it is. */
  inWords: (message: string) => string
  /** What happened, what was kept, what to do, when sending failed for an unknown reason. */
  submitFailed: string
}

export const UiTextsContext = createContext<UiTexts | undefined>(undefined)

export function useUiTexts(): UiTexts {
  const texts = useContext(UiTextsContext)
  if (!texts) throw new Error('The kit needs <UiTextsContext> around it')
  return texts
}
