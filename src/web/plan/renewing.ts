import { DomainError } from '../../domain/errors.ts'
import { renewShown } from '../operation.ts'

/** When what was agreed to is not what it is now, it is shown as it is now before one can agree again. */
export async function renewingWhenChanged<Result>(caseId: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') await renewShown(caseId)
    throw thrown
  }
}
