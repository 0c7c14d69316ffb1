import { DomainError } from '../domain/errors.ts'
import { renewShown } from './operation.ts'

/** When somebody else was first, fetches what is there now, so that the next attempt is made on that; the refusal goes on. */
export async function afterOthers<Done>(act: Promise<Done>): Promise<Done> {
  try {
    return await act
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') await renewShown()
    throw thrown
  }
}
