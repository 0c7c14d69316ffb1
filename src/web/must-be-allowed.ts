import type { Action } from '../domain/access.ts'
import { DomainError } from '../domain/domain-error.ts'
import { useMay } from './session.tsx'

/** For a page that is one act: nobody fills in what will be refused. */
export function useMustBeAllowed(action: Action): void {
  if (!useMay()(action)) throw new DomainError('not_allowed')
}
