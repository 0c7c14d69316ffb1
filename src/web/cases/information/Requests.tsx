import { useNavigate } from '@tanstack/react-router'
import MailQuestionMark from 'lucide-react/icons/mail-question-mark'
import { useState } from 'react'
import type * as z from 'zod'
import type { InformationRequest } from '../../../api/information.ts'
import { keepsSight } from '../../../domain/supply-refusals.ts'
import { categories } from '../../../domain/supply-tables.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { AnswerForm } from '../../information/AnswerForm.tsx'
import { AnswerWords } from '../../information/AnswerWords.tsx'
import { CameIn } from '../../information/CameIn.tsx'
import { KnownForm } from '../../information/KnownForm.tsx'
import { OutcomeChip } from '../../information/OutcomeChip.tsx'
import { RemindButton } from '../../information/RemindButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { aboutWhom, namedPersons, useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'

type Request = z.infer<typeof InformationRequest>

/** What was asked, of whom, and what came of it: a refusal is as much an answer as a supply. */
export function Requests({ requests }: { requests: readonly Request[] }) {
  const { t, formatDate } = useI18n()
  const [answering, setAnswering] = useState<Request>()
  const { caseId, dossier, isAsked } = useCaseFile()
  const navigate = useNavigate()
  const close = () => setAnswering(undefined)
  function onDone(outcome: NonNullable<Request['outcome']>) {
    close()
    if (!isAsked || keepsSight(requests.map((each) => (each.id === answering?.id ? { ...each, outcome } : each)))) return
    toast(t('supply.sightEnded'))
    void navigate({ to: '/werk' })
  }
  const ordered = [...requests].sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || a.dueOn.localeCompare(b.dueOn))
  return (
    <Stack gap="small">
      <h2>{t('dossier.requests')}</h2>
      {requests.length === 0 && <EmptyState icon={MailQuestionMark} title={t('dossier.noRequests')} />}
      {ordered.map((request) => (
        <RequestCard key={request.id} request={request} onAnswer={() => setAnswering(request)} />
      ))}
      {answering && (
        <Dialog title={t('dossier.answerTitle')} onClose={close} size="large">
          {answering.kind === 'known' ? (
            <KnownForm caseId={caseId} request={answering} about={aboutWhom(dossier, formatDate)} onDone={onDone} onCancel={close} />
          ) : (
            <AnswerForm
              caseId={caseId}
              about={aboutWhom(dossier, formatDate)}
              request={answering}
              persons={namedPersons(dossier)}
              onDone={onDone}
              onCancel={close}
            />
          )}
        </Dialog>
      )}
    </Stack>
  )
}

function RequestCard({ request, onAnswer }: { request: Request; onAnswer: () => void }) {
  const { t, language, formatDate, relativeDays, clockState, formatList } = useI18n()
  const { caseId, dossier, me, may } = useCaseFile()
  const isKnown = request.kind === 'known'
  const cameIn = dossier.information?.supplies.filter((each) => each.requestId === request.id) ?? []
  const mayAnswer = may('information.answer') && request.participantId === me.participant.id && request.outcome === null
  return (
    <Card
      actions={
        mayAnswer && (
          <Button size="small" variant="primary" onClick={onAnswer}>
            {t('dossier.answer')}
          </Button>
        )
      }
    >
      <h3>{request.participant}</h3>
      <p className={styles.text}>{isKnown ? t('dossier.knownQuestion') : request.question}</p>
      {request.categories.length > 0 && (
        <p className={styles.under}>{formatList(request.categories.map((category) => categories[category][language]))}</p>
      )}
      <Row>
        {request.outcome === null ? (
          <Clock
            dateTime={request.dueOn}
            text={relativeDays(request.dueOn)}
            state={clockState(request.dueOn)}
            title={formatDate(request.dueOn)}
          />
        ) : (
          <OutcomeChip request={request} />
        )}
        {request.endedAt && <span className={styles.under}>{formatDate(request.endedAt)}</span>}
        {request.answeredAt && <span className={styles.under}>{`${request.answeredBy ?? ''}, ${formatDate(request.answeredAt)}`}</span>}
        {request.outcome === null && may('information.ask') && <RemindButton caseId={caseId} request={request} />}
      </Row>
      <AnswerWords request={request} />
      {cameIn.length > 0 && (
        <Disclosure summary={t('dossier.cameIn', { n: cameIn.length })} isSmall>
          <CameIn supplies={cameIn} />
        </Disclosure>
      )}
    </Card>
  )
}
