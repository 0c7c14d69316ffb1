import { useState } from 'react'
import { useFilters } from '../../address.ts'
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
  const filters = useFilters()
  const [isAdding, setAdding] = useState(filters.get('doe') === 'afspraak')
  const { plan } = dossier
  if (!plan) return null
  return (
    <Stack gap="large">
      <Goals goals={plan.goals} />
      <Agreements plan={plan} onAdd={may('plan.write') ? () => setAdding(true) : undefined} />
      <Approvals plan={plan} />
      <Evaluations evaluations={plan.evaluations} isOpenAtFirst={filters.get('doe') === 'evaluatie'} />
      <Handovers plan={plan} isOpenAtFirst={filters.get('doe') === 'overdracht'} />
      <ClosingCard plan={plan} opens={filters.get('doe')} />
      {isAdding && may('plan.write') && <AgreementDialog plan={plan} onClose={() => setAdding(false)} />}
    </Stack>
  )
}
