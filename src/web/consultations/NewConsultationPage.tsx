import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { consultationOperations } from '../../api/consultations.ts'
import { houseOperations } from '../../api/houses.ts'
import { peopleOperations } from '../../api/people.ts'
import { consultationGrounds } from '../../domain/consultation.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useMustBeAllowed } from '../must-be-allowed.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { isTyped, useStay } from '../stay.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useUiTexts } from '../ui/ui-texts.ts'
import { useForm } from '../ui/use-form.ts'
import { Asked, type AskedPath, draftOf, fieldsBefore, noLongerAsked, participantsOf, stepOf } from './asked.ts'
import styles from './consultations.module.css'
import { PeopleStep, QuestionStep, SendStep } from './steps.tsx'

/** One question in three steps, for one thumb. */
export function NewConsultationPage() {
  const { t } = useI18n()
  useMustBeAllowed('consultation.begin')
  const texts = useUiTexts()
  const { form, people } = useAsking()
  const [step, setStep] = useState(0)
  const current = useRef<HTMLDivElement>(null)
  const isMoved = useRef(false)
  useStay(isTyped(form.values, ['about.how', 'ground']))
  function leaveOut() {
    for (const path of noLongerAsked(form.values)) form.set(path, undefined)
  }
  function move(to: number) {
    if (to > step) leaveOut()
    // what is wrong in the steps before is said at once, not after the last
    if (to > step && !form.check(fieldsBefore(to))) return
    isMoved.current = true
    setStep(to)
  }
  // the keyboard goes along to the step; to what is wrong the summary leads
  useEffect(() => {
    if (isMoved.current) current.current?.focus()
    isMoved.current = false
  })
  usePageTitle(t('consultations.start'))
  const labels = [t('consultations.stepQuestion'), t('consultations.stepPeople'), t('consultations.stepSend')]
  const wrong = form.summary.flatMap(({ id }) => Object.entries(stepOf).flatMap(([path, at]) => (id.endsWith(path) ? [at] : [])))
  const [shownAttempt, setShownAttempt] = useState(0)
  // what is wrong is shown at its field, also when that stands in an earlier step; once for each attempt
  if (form.attempt !== shownAttempt) {
    setShownAttempt(form.attempt)
    if (wrong.length > 0) setStep(Math.min(...wrong))
  }
  const { problem } = form
  const { question, people: asked } = form.values
  const isFilled = [String(question ?? '').trim() !== '', Array.isArray(asked) && asked.length > 0]
  return (
    <Stack>
      <PageHeader
        title={t('consultations.start')}
        breadcrumbs={
          <Breadcrumbs items={[{ label: t('consultations.title'), to: '/kort-overleg' }, { label: t('consultations.start') }]} />
        }
      />
      <Stepper
        label={t('consultations.steps')}
        current={step}
        steps={labels.map((label, at) => ({
          label,
          isDone: at < step && isFilled[at] === true && !wrong.some((each) => each === at),
          onOpen: () => move(at),
        }))}
      />
      <form
        noValidate
        className={styles.thumb}
        onSubmit={(event) => {
          event.preventDefault()
          if (step < 2) move(step + 1)
          else {
            leaveOut()
            void form.submit()
          }
        }}
      >
        {(problem || form.summary.length > 0) && (
          <ErrorSummary
            errors={form.summary}
            attempt={form.attempt}
            {...(problem && { title: 'isUnknown' in problem ? texts.submitFailed : problem.title })}
          >
            {problem && 'detail' in problem && problem.detail}
          </ErrorSummary>
        )}
        <div className={styles.step} hidden={step !== 0} tabIndex={-1} ref={step === 0 ? current : undefined}>
          <QuestionStep form={form} />
        </div>
        <div className={styles.step} hidden={step !== 1} tabIndex={-1} ref={step === 1 ? current : undefined}>
          <PeopleStep form={form} people={people} />
        </div>
        <div className={styles.step} hidden={step !== 2} tabIndex={-1} ref={step === 2 ? current : undefined}>
          <SendStep form={form} people={people} />
        </div>
        <div className={styles.buttons}>
          {step > 0 && <Button onClick={() => move(step - 1)}>{t('consultations.back')}</Button>}
          {/* a new button for each step: the second half of a double click is not meant for it */}
          <Button key={step} type="submit" variant="primary" isBusy={form.isBusy}>
            {step < 2 ? t('consultations.next') : t('consultations.send')}
          </Button>
        </div>
      </form>
    </Stack>
  )
}

export type AskedPerson = { id: string; name: string; participantId: string; participant: string }
export type AskingForm = ReturnType<typeof useAsking>['form']

function useAsking() {
  const { t } = useI18n()
  const me = useMe()
  const navigate = useNavigate()
  const begin = useDoing(consultationOperations.beginConsultation)
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const { participants } = useShown(houseOperations.listParticipants)
  const people = professionals
    .filter((person) => person.participantId !== me.participant.id && mayHoldSeat('consulted', person))
    .map(({ id, name, participantId }): AskedPerson => {
      return { id, name, participantId, participant: participants.find((each) => each.id === participantId)?.shortName ?? '' }
    })
    .sort((a, b) => a.participant.localeCompare(b.participant) || a.name.localeCompare(b.name))
  const kept = useKept<Partial<Record<AskedPath, FormValue>>>('consultation new')
  const form = useForm({
    schema: Asked.refine((asked) => participantsOf(asked.people ?? [], people).length <= 2, { path: ['people'], when: () => true }),
    labels: {
      question: t('consultations.question'),
      'about.how': t('consultations.how'),
      'about.initials': t('consultations.initials'),
      'about.birthYear': t('consultations.birthYear'),
      'about.name': t('consultations.name'),
      'about.birthDate': t('consultations.birthDate'),
      'about.why': t('consultations.why'),
      confirmed: t('consultations.confirmed'),
      people: t('consultations.people'),
      ground: t('consultations.ground'),
      groundMotive: t('consultations.groundMotive'),
      consentOn: t('consultations.consentOn'),
    },
    initial: kept.found ?? { 'about.how': 'nobody', ground: consultationGrounds(me.participant.kind)[0] },
    messages: { people: t('consultations.peopleHint') },
    onChange: kept.keep,
    submit: async (asked) => {
      const { caseId } = await begin({ body: draftOf(asked, people) })
      kept.forget()
      toast(t('consultations.sent'))
      await navigate({ href: `/kort-overleg/${caseId}` })
    },
  })
  return { form, people }
}
