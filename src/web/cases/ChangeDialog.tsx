import { Suspense } from 'react'
import type { ShownProposal } from '../../api/composition.ts'
import { ComposeDialog } from '../composition/ComposeDialog.tsx'
import { useCaseFile } from './case-file.ts'

/** In treatment a proposal begins with who is involved now; at the second gate with nobody. */
export function ChangeDialog({ proposal, onClose }: { proposal?: ShownProposal; onClose: () => void }) {
  const { caseId, dossier } = useCaseFile()
  const { header, composition } = dossier
  const goal = composition?.decisions.findLast((each) => each.goal !== null)?.goal ?? null
  const present = header.phase === 'in_treatment' && composition ? { room: composition, goal, reviewOn: header.reviewOn } : undefined
  return (
    <Suspense>
      <ComposeDialog
        caseId={caseId}
        proposal={proposal}
        requests={dossier.information?.requests ?? []}
        onClose={onClose}
        {...(present ? { present } : {})}
      />
    </Suspense>
  )
}
