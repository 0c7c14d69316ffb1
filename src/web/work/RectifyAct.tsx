import type { Supply } from '../../api/information.ts'
import { RectifyForm } from '../information/RectifyForm.tsx'
import { SupplyLine, SupplyStanding } from '../information/SupplyFacts.tsx'
import { Stack } from '../ui/Layout.tsx'

/** The item as it stands and why it is disputed, above the form that mends it. */
export function RectifyAct({ caseId, supply, onDone }: { caseId: string; supply: Supply; onDone: () => void }) {
  return (
    <Stack>
      <SupplyLine supply={supply} />
      <SupplyStanding supply={supply} />
      <RectifyForm caseId={caseId} supply={supply} onDone={onDone} />
    </Stack>
  )
}
