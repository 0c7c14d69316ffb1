import { Suspense, useState } from 'react'
import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import type { InformationRequest } from '../../api/information.ts'
import { ComposeDialog } from '../composition/ComposeDialog.tsx'
import { ProposalCard } from '../composition/ProposalCard.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { AnswerWords } from '../information/AnswerWords.tsx'
import { AskDialog } from '../information/AskDialog.tsx'
import { AskKnownDialog } from '../information/AskKnownDialog.tsx'
import { CameIn } from '../information/CameIn.tsx'
import { OutcomeChip } from '../information/OutcomeChip.tsx'
import { RemindButton } from '../information/RemindButton.tsx'
import { useShownLater } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Row } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type Request = z.output<typeof InformationRequest>
type EnrichmentPanelProps = { caseId: string; mayAsk: boolean; mayDecide: boolean; mayConfirm: boolean }

/** After gate 1: who was asked and who answered, and the decision on who is involved. */
export function EnrichmentPanel({ caseId, mayAsk, mayDecide, mayConfirm }: EnrichmentPanelProps) {
  const { t, relativeDays, clockState, formatDateLong } = useI18n()
  // who records the composition may lose the own seat by it; the table then goes on without this card
  const dossier = useShownLater(caseOperations.showDossier, { params: { caseId } })
  const { information, proposal } = dossier ?? {}
  const [open, setOpen] = useState<'known' | 'ask' | 'compose'>()
  const [askedOn, setAskedOn] = useState<string>()
  const close = () => setOpen(undefined)
  const askOn = (participantId?: string) => {
    setAskedOn(participantId)
    setOpen('ask')
  }
  const requests = information?.requests ?? []
  const isAskedOn = (row: Request) => requests.some((each) => each.kind === 'question' && each.participantId === row.participantId)
  const columns: Column<Request>[] = [
    {
      key: 'question',
      header: t('weighing.question'),
      cell: (row) => (
        <>
          <strong>{row.participant}</strong>
          <p>{row.kind === 'known' ? t('weighing.knownQuestion') : row.question}</p>
        </>
      ),
    },
    {
      key: 'answer',
      header: t('weighing.answer'),
      isTight: true,
      cell: (row) =>
        row.outcome ? (
          <OutcomeChip request={row} />
        ) : (
          <Row>
            <Clock dateTime={row.dueOn} text={relativeDays(row.dueOn)} title={formatDateLong(row.dueOn)} state={clockState(row.dueOn)} />
            {mayAsk && <RemindButton caseId={caseId} request={row} />}
          </Row>
        ),
    },
    {
      key: 'cameIn',
      header: t('weighing.cameIn'),
      cell: (row) => (
        <>
          <AnswerWords request={row} />
          <CameIn supplies={information?.supplies.filter((each) => each.requestId === row.id) ?? []} />
          {row.outcome === 'known' && mayAsk && !isAskedOn(row) && (
            <Button size="small" aria-haspopup="dialog" onClick={() => askOn(row.participantId)}>
              {t('weighing.askOn', { who: row.participant })}
            </Button>
          )}
        </>
      ),
    },
  ]
  return (
    <>
      <Card
        title={t('weighing.requests')}
        headingLevel={3}
        actions={
          <>
            <LinkButton size="small" variant="ghost" to={`/casussen/${caseId}/informatie`}>
              {t('weighing.readAnswers')}
            </LinkButton>
            {mayAsk && (
              <>
                <Button size="small" aria-haspopup="dialog" onClick={() => setOpen('known')}>
                  {t('weighing.askKnown')}
                </Button>
                <Button size="small" aria-haspopup="dialog" onClick={() => askOn()}>
                  {t('weighing.ask')}
                </Button>
              </>
            )}
          </>
        }
      >
        {requests.length > 0 ? (
          <Table caption={t('weighing.requestsTable')} columns={columns} rows={requests} rowKey={(row) => row.id} />
        ) : (
          <p>{t('weighing.noRequests')}</p>
        )}
      </Card>
      {proposal?.open && (
        <ProposalCard
          caseId={caseId}
          proposal={proposal.open}
          requests={requests}
          mayConfirm={mayConfirm}
          mayDecide={mayDecide}
          onChange={() => setOpen('compose')}
          headingLevel={3}
        />
      )}
      {mayDecide && proposal?.open === null && (
        <Card title={t('weighing.gate2')} headingLevel={3} tone="highlight">
          <p>{t('weighing.gate2Text')}</p>
          <div>
            <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen('compose')}>
              {t('weighing.decide2')}
            </Button>
          </div>
        </Card>
      )}
      <Suspense>
        {open === 'known' && <AskKnownDialog caseId={caseId} asked={requests.map((each) => each.participantId)} onClose={close} />}
        {open === 'ask' && <AskDialog caseId={caseId} participantId={askedOn} onClose={close} />}
        {open === 'compose' && <ComposeDialog caseId={caseId} requests={requests} proposal={proposal?.open ?? undefined} onClose={close} />}
      </Suspense>
    </>
  )
}
