import { Suspense, useState } from 'react'
import type * as z from 'zod'
import { houseOperations } from '../../api/houses.ts'
import type { PurposeRoom } from '../../api/purpose.ts'
import { notTakenOutcomes } from '../../domain/case.ts'
import { participantKinds } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Row } from '../ui/Layout.tsx'
import { DecidePurposeDialog } from './DecidePurposeDialog.tsx'
import { SeatJudge } from './SeatJudge.tsx'
import { outcomeTexts } from './weighing-texts.ts'

type PurposePanelProps = {
  caseId: string
  room: z.output<typeof PurposeRoom>
  mayDecide: boolean
  maySeat: boolean
  /** After a decision not to take the case: the bureau can tell the referrer at once. */
  onNotTaken: () => void
}

/** Gate 1: who still has to judge, or what was decided. */
export function PurposePanel({ caseId, room, mayDecide, maySeat, onNotTaken }: PurposePanelProps) {
  const { t, language, formatList, formatDate, formatDateTime } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const { decision, quorumMissing, recusals } = room
  if (decision) {
    return (
      <Card title={t('weighing.gate1')} headingLevel={3}>
        <DefinitionList
          items={[
            { term: t('weighing.outcome'), value: t(outcomeTexts[decision.outcome]) },
            { term: t('weighing.notTaken'), value: decision.notTaken && notTakenOutcomes[decision.notTaken][language] },
            { term: t('weighing.motive'), value: decision.motive },
            { term: t('weighing.adviceToReferrer'), value: decision.adviceToReferrer },
            {
              term: t('weighing.dissent'),
              value: decision.dissent.length > 0 && (
                <Suspense>
                  <Dissenters ids={decision.dissent} />
                </Suspense>
              ),
            },
            { term: t('weighing.advisedTo'), value: decision.details.advisedTo },
            { term: t('weighing.houseName'), value: decision.details.houseName },
            { term: t('weighing.houseContact'), value: decision.details.houseContact },
            { term: t('weighing.weighedOn'), value: decision.weighedOn && formatDate(decision.weighedOn) },
            {
              term: t('weighing.covenantVersion'),
              value: decision.covenantVersion && t('weighing.version', { n: decision.covenantVersion }),
            },
            { term: t('weighing.recorded'), value: `${decision.recordedBy}, ${formatDateTime(decision.decidedAt)}` },
          ]}
        />
      </Card>
    )
  }
  const waiting = formatList(quorumMissing.map((kind) => participantKinds[kind][language]))
  return (
    <Card title={t('weighing.gate1')} headingLevel={3} tone={mayDecide && quorumMissing.length === 0 ? 'highlight' : 'plain'}>
      {recusals.map((each) => (
        <p key={each.at}>{t('weighing.recused', { by: each.by, participant: each.participant })}</p>
      ))}
      <p>{quorumMissing.length > 0 ? t('weighing.waitingFor', { kinds: waiting }) : t('weighing.quorumMet')}</p>
      <Row>
        {mayDecide && (
          <Button
            variant="primary"
            aria-haspopup="dialog"
            disabledReason={quorumMissing.length > 0 ? t('weighing.waitingFor', { kinds: waiting }) : undefined}
            onClick={() => setOpen(true)}
          >
            {t('weighing.decide1')}
          </Button>
        )}
        {maySeat && quorumMissing.length > 0 && <SeatJudge caseId={caseId} />}
      </Row>
      {isOpen && (
        <Suspense>
          <DecidePurposeDialog caseId={caseId} room={room} onNotTaken={onNotTaken} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  )
}

function Dissenters({ ids }: { ids: readonly string[] }) {
  const { formatList } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  return formatList(ids.map((id) => participants.find((participant) => participant.id === id)?.name ?? ''))
}
