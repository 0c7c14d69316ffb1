import { Suspense, useState } from 'react'
import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import type { InformationRequest } from '../../api/information.ts'
import { refusalOutcomes } from '../../domain/supply-tables.ts'
import { ComposeDialog } from '../composition/ComposeDialog.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { AskDialog } from '../information/AskDialog.tsx'
import { useShownLater } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type Request = z.output<typeof InformationRequest>
type EnrichmentPanelProps = { caseId: string; mayAsk: boolean; mayDecide: boolean }

/** After gate 1: who was asked and who answered, and the decision on who is involved. */
export function EnrichmentPanel({ caseId, mayAsk, mayDecide }: EnrichmentPanelProps) {
  const { t, language, relativeDays, clockState, formatDate, formatDateLong } = useI18n()
  // who records the composition may lose the own seat by it; the table then goes on without this card
  const information = useShownLater(caseOperations.showDossier, { params: { caseId } })?.information
  const [open, setOpen] = useState<'ask' | 'compose'>()
  const close = () => setOpen(undefined)
  const requests = information?.requests ?? []
  const columns: Column<Request>[] = [
    { key: 'participant', header: t('weighing.participant'), cell: (row) => row.participant },
    { key: 'question', header: t('weighing.question'), cell: (row) => row.question },
    {
      key: 'answer',
      header: t('weighing.answer'),
      isTight: true,
      cell: (row) =>
        row.outcome && row.answeredAt ? (
          <Chip tone={row.outcome === 'supplied' ? 'positive' : 'neutral'} title={formatDate(row.answeredAt)}>
            {refusalOutcomes[row.outcome][language]}
          </Chip>
        ) : (
          <Clock dateTime={row.dueOn} text={relativeDays(row.dueOn)} title={formatDateLong(row.dueOn)} state={clockState(row.dueOn)} />
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
              <Button size="small" aria-haspopup="dialog" onClick={() => setOpen('ask')}>
                {t('weighing.ask')}
              </Button>
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
      {mayDecide && (
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
        {open === 'ask' && <AskDialog caseId={caseId} onClose={close} />}
        {open === 'compose' && <ComposeDialog caseId={caseId} onClose={close} />}
      </Suspense>
    </>
  )
}
