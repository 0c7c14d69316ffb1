import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShownProposal } from '../../api/composition.ts'
import { ProposalCard } from '../composition/ProposalCard.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { useCaseFile } from './case-file.ts'

/** What is proposed in this case, for who proposes and who confirms. */
export function OpenProposal({ proposal }: { proposal: ShownProposal }) {
  const { caseId, dossier, may } = useCaseFile()
  const router = useRouter()
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <ProposalCard
        caseId={caseId}
        proposal={proposal}
        requests={dossier.information?.requests ?? []}
        mayConfirm={may('composition.confirm')}
        mayDecide={may('composition.decide')}
        onChange={() => setChanging(true)}
        onSeatLost={() => void router.navigate({ href: '/casussen' })}
      />
      {isChanging && <ChangeDialog proposal={proposal} onClose={() => setChanging(false)} />}
    </>
  )
}
