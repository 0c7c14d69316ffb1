import { useOpened } from '../../address.ts'
import { Stack } from '../../ui/Layout.tsx'
import { useCaseFile } from '../case-file.ts'
import { AgreementDialog } from './AgreementDialog.tsx'
import { Agreements } from './Agreements.tsx'
import { Approvals } from './Approvals.tsx'
import { ClosingCard } from './ClosingCard.tsx'
import { Evaluations } from './Evaluations.tsx'
import { Goals } from './Goals.tsx'
import { Handovers } from './Handovers.tsx'

/** The plan of action: goals, who does what, whether all agree, and the way out. */
export default function PlanRoom() {
  const { dossier, may } = useCaseFile()
  const [isAdding, setAdding] = useOpened('afspraak')
  const { plan } = dossier
  if (!plan) return null
  return (
    <Stack gap="large">
      <Goals goals={plan.goals} />
      <Agreements plan={plan} onAdd={may('plan.write') ? () => setAdding(true) : undefined} />
      <Approvals plan={plan} />
      <Evaluations evaluations={plan.evaluations} />
      <Handovers plan={plan} />
      <ClosingCard plan={plan} />
      {isAdding && may('plan.write') && <AgreementDialog plan={plan} onClose={() => setAdding(false)} />}
    </Stack>
  )
}
