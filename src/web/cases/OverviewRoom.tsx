import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { notTakenOutcomes } from '../../domain/case.ts'
import { agreementStatuses } from '../../domain/plan.ts'
import { useOpened } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Columns, Row, Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'
import { FrozenNotice } from './FrozenNotice.tsx'
import { useLastThings } from './last-things.ts'
import { TellReferrer } from './TellReferrer.tsx'

const RadicalisationDialog = lazy(() => import('./RadicalisationDialog.tsx'))
const StepAsideDialog = lazy(() => import('../StepAsideDialog.tsx'))
const MOST = 6

/** What stands open and what happened last. */
export function OverviewRoom() {
  const { t, language, formatDate } = useI18n()
  const { caseId, dossier, may, isAsked } = useCaseFile()
  const { notTaken, radicalisation } = dossier.header
  const router = useRouter()
  const [isReporting, setReporting] = useOpened('radicalisering')
  const [isLeaving, setLeaving] = useOpened('verschonen')
  const mayAct = may(radicalisation ? 'radicalisation.settle' : 'radicalisation.report')
  return (
    <Columns asideLabel={t('cases.lastThings')} aside={<LastThings />}>
      {notTaken && !isAsked && (
        <Notice title={`${t('cases.notTaken')}: ${notTakenOutcomes[notTaken.outcome][language]} (${formatDate(notTaken.on)})`}>
          {(notTaken.details.advisedTo || notTaken.details.houseName) && (
            <p className={styles.text}>
              {notTaken.details.houseName ? t('cases.otherHouse') : t('cases.advisedTo')}:{' '}
              {[notTaken.details.advisedTo, notTaken.details.houseName, notTaken.details.houseContact].filter(Boolean).join(', ')}
            </p>
          )}
          {notTaken.advice && (
            <p className={styles.text}>
              {t('cases.adviceToReferrer')}: {notTaken.advice}
            </p>
          )}
        </Notice>
      )}
      <TellReferrer />
      {radicalisation && <FrozenNotice report={radicalisation} />}
      <Stack>
        <OpenAgreements />
        <Questions />
        <ReferralCard />
      </Stack>
      {isLeaving && may('case.step_aside') && (
        <Suspense>
          <StepAsideDialog
            caseId={caseId}
            phase={dossier.header.phase}
            onDone={(keepsReferral) => {
              // the case is closed to who has no other place in it
              void router.navigate({ href: keepsReferral ? `/casussen/${caseId}/overzicht` : '/casussen' })
            }}
            onClose={() => setLeaving(false)}
          />
        </Suspense>
      )}
      {isReporting && mayAct && (
        <Suspense>
          <RadicalisationDialog caseId={caseId} report={radicalisation} onClose={() => setReporting(false)} />
        </Suspense>
      )}
    </Columns>
  )
}

function LastThings() {
  const { t, formatDateTime } = useI18n()
  const things = useLastThings().slice(0, 8)
  return (
    <Stack gap="small">
      <h2>{t('cases.lastThings')}</h2>
      {things.length === 0 ? (
        <p>{t('cases.nothingYet')}</p>
      ) : (
        <Timeline
          items={things.map((thing) => ({
            key: thing.key,
            dateTime: thing.at,
            date: formatDateTime(thing.at),
            title: thing.title,
            children: thing.detail && <p>{thing.detail}</p>,
          }))}
        />
      )}
    </Stack>
  )
}

function OpenAgreements() {
  const { t, language, formatDate, relativeDays, clockState } = useI18n()
  const { caseId, dossier, me } = useCaseFile()
  if (!dossier.plan) return null
  const isMine = (participantId: string) => participantId === me.participant.id
  const open = dossier.plan.agreements
    .filter((each) => !agreementStatuses[each.status].settled)
    .sort((a, b) => Number(isMine(b.participantId)) - Number(isMine(a.participantId)) || a.dueOn.localeCompare(b.dueOn))
  return (
    <Card
      title={`${t('cases.openAgreementsTitle')} (${open.length})`}
      actions={
        <LinkButton size="small" to={`/casussen/${caseId}/plan`}>
          {t('cases.toPlan')}
        </LinkButton>
      }
    >
      {open.length === 0 && <p>{t('cases.noOpenAgreements')}</p>}
      <ul className={styles.list}>
        {open.slice(0, MOST).map((each) => (
          <li key={each.id}>
            <strong>{each.text}</strong>
            <Row>
              <Clock dateTime={each.dueOn} text={relativeDays(each.dueOn)} state={clockState(each.dueOn)} title={formatDate(each.dueOn)} />
              <Chip tone={isMine(each.participantId) ? 'accent' : 'neutral'}>
                {dossier.composition?.seats.find((seat) => seat.participantId === each.participantId)?.participant ??
                  (isMine(each.participantId) ? me.participant.shortName : '')}
              </Chip>
              <Chip tone="info">{agreementStatuses[each.status][language]}</Chip>
            </Row>
          </li>
        ))}
      </ul>
      {open.length > MOST && <p>{t('cases.moreAgreements', { n: open.length - MOST })}</p>}
    </Card>
  )
}

function Questions() {
  const { t } = useI18n()
  const questions = useCaseFile().dossier.composition?.questions
  if (!questions) return null
  return (
    <Card title={t('cases.questions')}>
      {questions.length === 0 && <p>{t('cases.noQuestions')}</p>}
      <ul className={styles.list}>
        {questions.map((each) => (
          <li key={each.id}>
            <strong>{each.question}</strong>
            {each.answer ? <span className={styles.text}>{each.answer}</span> : <Chip tone="warning">{t('cases.noAnswer')}</Chip>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ReferralCard() {
  const { t, formatDateTime } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const { referral } = dossier
  if (!referral) return null
  return (
    <Card
      title={t('cases.referralTitle')}
      actions={
        <LinkButton size="small" to={`/aanmeldingen/${caseId}`}>
          {t('cases.openReferral')}
        </LinkButton>
      }
    >
      <DefinitionList
        items={[
          { term: t('cases.referredBy'), value: referral.referredBy },
          { term: t('cases.submittedOn'), value: referral.submittedAt && formatDateTime(referral.submittedAt) },
          { term: t('cases.goalOfProcessing'), value: referral.referral.goal },
        ]}
      />
    </Card>
  )
}
