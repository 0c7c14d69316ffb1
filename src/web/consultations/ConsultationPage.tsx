import type * as z from 'zod'
import { consultationOperations, type ShownConsultation } from '../../api/consultations.ts'
import { houseOperations } from '../../api/houses.ts'
import { consultationAdvices, consultationOutcomes, consultedAbout, declineReasons } from '../../domain/consultation.ts'
import { supplyGrounds } from '../../domain/supply-tables.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './consultations.module.css'
import { OutcomeActs } from './OutcomeActs.tsx'

export type Consultation = z.output<typeof ShownConsultation>

/** The question, what was answered, and what is asked of this reader; renewed when an answer comes. */
export function ConsultationPage() {
  const { t, formatDateLong } = useI18n()
  const shown = useShown(consultationOperations.showConsultation, { params: { caseId: useAddressPart('caseId') } })
  usePageTitle(`${t('consultations.title')} ${shown.number}`)
  return (
    <Stack>
      <PageHeader
        title={t('consultations.title')}
        subtitle={shown.number}
        breadcrumbs={<Breadcrumbs items={[{ label: t('consultations.title'), to: '/kort-overleg' }, { label: shown.number }]} />}
      />
      <div className={styles.thumb}>
        <Question shown={shown} />
        {shown.waitsForMe && <AnswerForm caseId={shown.caseId} />}
        <Answers shown={shown} />
        {shown.mine && <OutcomeActs shown={shown} />}
        <Notice>{t('consultations.erasesOn', { date: formatDateLong(shown.eraseOn) })}</Notice>
      </div>
    </Stack>
  )
}

function Question({ shown }: { shown: Consultation }) {
  const { t, language, formatDate } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const { about } = shown
  const birth =
    about.how === 'initials' ? about.birthYear?.toString() : about.how === 'named' && about.birthDate && formatDate(about.birthDate)
  const who = about.how === 'initials' ? about.initials : about.how === 'named' ? about.name : consultedAbout.nobody[language]
  const participant = participants.find(({ id }) => id === shown.askedByParticipant)?.name ?? ''
  return (
    <Card>
      <p className={styles.question}>{shown.question}</p>
      <DefinitionList
        isCompact
        items={[
          { term: t('consultations.about'), value: [who, birth && t('consultations.born', { birth })].filter(Boolean).join(', ') },
          { term: t('consultations.because'), value: about.how === 'named' && about.why },
          { term: t('consultations.onGround'), value: `${supplyGrounds[shown.ground][language]} (${supplyGrounds[shown.ground].article})` },
        ]}
      />
      <p className={styles.quiet}>
        {t('consultations.askedBy', { name: shown.askedBy, participant })} · {formatDate(shown.askedAt)}
      </p>
    </Card>
  )
}

function Answers({ shown }: { shown: Consultation }) {
  const { t, language } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const answers = shown.answers.filter((each) => shown.mine || each.answeredAt !== null)
  if (answers.length === 0) return null
  return (
    <Card title={shown.mine ? t('consultations.answers') : t('consultations.yourAnswer')}>
      {shown.outcome && <Chip tone="positive">{consultationOutcomes[shown.outcome][language]}</Chip>}
      <DefinitionList
        items={answers.map((each) => ({
          term: `${participants.find(({ id }) => id === each.participantId)?.name ?? ''} · ${each.answeredBy ?? each.people.join(', ')}`,
          value: (
            <>
              <p>{answerText(each)}</p>
              {each.motive && <p className={styles.quiet}>{each.motive}</p>}
            </>
          ),
        }))}
      />
    </Card>
  )

  function answerText({ advice, declined }: Consultation['answers'][number]): string {
    if (advice) return consultationAdvices[advice][language]
    return declined ? t('consultations.declined', { reason: declineReasons[declined][language] }) : t('consultations.noAnswer')
  }
}
