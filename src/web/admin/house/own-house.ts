import { houseFactsOperations } from '../../../api/house-facts.ts'
import type { Operation, Result, Sent } from '../../../api/operation.ts'
import { DomainError } from '../../../domain/errors.ts'
import { useDoing, useShown } from '../../operation.ts'
import { useMay } from '../../session.tsx'
import { renewNetwork } from '../renew-network.ts'

export type OwnHouse = Result<typeof houseFactsOperations.showOwnHouse>
export type Period = OwnHouse['municipalities'][number]
export type Listed = OwnHouse['publications'][number]

export function useOwnHouse(): OwnHouse {
  return useShown(houseFactsOperations.showOwnHouse)
}

export function useMayAdminister(): boolean {
  return useMay()('house.administer')
}

/** Does an act on the house and shows it as it then is; also when somebody else was first, so that the next try stands on that. */
export function useHouseAct<O extends Operation>(operation: O) {
  const act = useDoing(operation)
  return async (...sent: object extends Sent<O> ? [sent?: Sent<O>] : [sent: Sent<O>]): Promise<Result<O>> => {
    try {
      const result = await act(...sent)
      await renewNetwork()
      return result
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') await renewNetwork()
      throw thrown
    }
  }
}
