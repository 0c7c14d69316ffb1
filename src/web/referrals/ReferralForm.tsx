import { useNavigate } from '@tanstack/react-router'
import Printer from 'lucide-react/icons/printer'
import Send from 'lucide-react/icons/send'
import Trash from 'lucide-react/icons/trash-2'
import { useEffect, useState } from 'react'
import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { referralOperations } from '../../api/referrals.ts'
import type { ReferralStep } from '../../domain/referral-needs.ts'
import { useFilters } from '../address.ts'
import { TriagePanel } from '../criteria/TriagePanel.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform, renewShown } from '../operation.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Columns, Row, Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { toast } from '../ui/Toaster.tsx'
import { AccountabilityStep } from './AccountabilityStep.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { ConsequencesStep } from './ConsequencesStep.tsx'
import { CooperationStep } from './CooperationStep.tsx'
import { forgetDraft } from './draft-keeper.ts'
import { MissingList } from './MissingList.tsx'
import { NoFiles } from './NoFiles.tsx'
import { Origin } from './Origin.tsx'
import { ProblemsStep } from './ProblemsStep.tsx'
import { Refused } from './Refused.tsx'
import styles from './referrals.module.css'
import { SaveStatus, SaveTrouble } from './SaveStatus.tsx'
import { SubjectStep } from './SubjectStep.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { stepOf, steps } from './steps.ts'
import { stepTitles } from './texts.ts'
import { type Draft, fieldId, useDraft } from './use-draft.ts'

const pages: Record<ReferralStep, (props: { draft: Draft }) => React.ReactNode> = {
  subject: SubjectStep,
  problems: ProblemsStep,
  consequences: ConsequencesStep,
  cooperation: CooperationStep,
  accountability: AccountabilityStep,
}

export function ReferralForm({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const filters = useFilters()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [open, setOpen] = useState<'submit' | 'discard'>()
  const draft = useDraft(shown, errors)
  const step = steps.find((each) => each === filters.get('stap')) ?? 'subject'
  const index = steps.indexOf(step)
  const openStep = (next: ReferralStep) => filters.set({ stap: next }, { isPlace: true })
  const goTo = useGoTo(step, openStep)
  const openAtTop = useOpenAtTop(step, openStep)
  const Page = pages[step]
  const { givenName, familyName } = draft.referral.subject
  const next = steps[index + 1]
  // what cannot be saved would be left out without a word
  const unsaved = draft.invalid.length > 0 ? t('referrals.invalidTitle') : undefined
  const held = draft.missing.length > 0 ? t('referrals.missingCount', { n: draft.missing.length }) : unsaved
  const submit = (
    <Button variant="primary" icon={Send} disabledReason={held} onClick={() => setOpen('submit')}>
      {t('referrals.submit')}
    </Button>
  )

  async function throwAway() {
    await perform(referralOperations.discardReferral, { params: { caseId: shown.caseId } })
    forgetDraft(shown.caseId)
    toast(t('referrals.discarded'))
    // gone first, so that this page does not ask for what is no longer there
    await navigate({ href: '/aanmeldingen' })
    void renewShown()
  }

  return (
    <Stack>
      <PageHeader
        title={t('referrals.referral', { number: shown.number })}
        subtitle={[givenName, familyName].filter(Boolean).join(' ') || undefined}
        breadcrumbs={<Breadcrumbs items={[{ label: t('referrals.title'), to: '/aanmeldingen' }, { label: shown.number }]} />}
        meta={<SaveStatus draft={draft} />}
        actions={
          <>
            <LinkButton variant="ghost" icon={Printer} to={`/aanmeldingen/${shown.caseId}?weergave=lezen`}>
              {t('referrals.read')}
            </LinkButton>
            <Button variant="ghost" icon={Trash} onClick={() => setOpen('discard')}>
              {t('referrals.discard')}
            </Button>
            {submit}
          </>
        }
      />
      <SaveTrouble draft={draft} onGo={goTo} />
      <Origin shown={shown} />
      <Refused draft={draft} errors={errors} onGo={goTo} />
      <Stepper
        label={t('referrals.steps')}
        current={index}
        steps={steps.map((each) => ({
          label: t(stepTitles[each]),
          isDone: ![...draft.missing, ...draft.invalid].some(({ path }) => stepOf(path) === each),
          onOpen: () => openAtTop(each),
        }))}
      />
      <Columns
        aside={
          <Stack>
            <MissingList draft={draft} onGo={goTo} />
            <Disclosure summary={t('triage.title')}>
              <TriagePanel referral={draft.referral} extra={draft.extra} headingLevel={3} />
            </Disclosure>
          </Stack>
        }
        asideLabel={t('referrals.missingTitle')}
      >
        <Card
          title={
            <span id={stepHeading} tabIndex={-1} className={styles.stepTitle}>
              {t(stepTitles[step])}
            </span>
          }
        >
          <Stack>
            <NoFiles>
              <Stack>
                <Page draft={draft} />
              </Stack>
            </NoFiles>
            <Row>
              {index > 0 && <Button onClick={() => openAtTop(steps[index - 1])}>{t('common.back')}</Button>}
              {next ? (
                <Button variant="primary" onClick={() => openAtTop(next)}>
                  {t('referrals.nextStep', { step: t(stepTitles[next]) })}
                </Button>
              ) : (
                submit
              )}
            </Row>
          </Stack>
        </Card>
      </Columns>
      {open === 'submit' && (
        <SubmitDialog draft={draft} number={shown.number} caseId={shown.caseId} onRefused={setErrors} onClose={() => setOpen(undefined)} />
      )}
      {open === 'discard' && (
        <ConfirmDialog
          title={t('referrals.discardTitle')}
          consequences={[t('referrals.discardGone'), t('referrals.discardNobody')]}
          confirmLabel={t('referrals.discard')}
          isDanger
          onConfirm={throwAway}
          onClose={() => setOpen(undefined)}
        />
      )}
      {draft.state === 'conflict' && <ConflictDialog draft={draft} />}
    </Stack>
  )
}

const stepHeading = 'stap'

/** Opens a step at its heading, where whoever pressed the button at the end of the last step goes on. */
function useOpenAtTop(step: ReferralStep, open: (step: ReferralStep) => void): (step: ReferralStep | undefined) => void {
  const [wanted, setWanted] = useState<ReferralStep>()
  useEffect(() => {
    if (wanted !== step) return
    const heading = document.getElementById(stepHeading)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'center' })
    setWanted(undefined)
  }, [wanted, step])
  return (next) => {
    if (!next) return
    setWanted(next)
    open(next)
  }
}

/** Opens the step of a field and puts focus in it. */
function useGoTo(step: ReferralStep, open: (step: ReferralStep) => void): (path: string) => void {
  const [wanted, setWanted] = useState<{ path: string }>()
  useEffect(() => {
    if (!wanted || stepOf(wanted.path) !== step) return
    const target = document.getElementById(fieldId(wanted.path))
    const control = target instanceof HTMLFieldSetElement ? (target.querySelector<HTMLElement>('input') ?? target) : target
    control?.focus()
    target?.scrollIntoView({ block: 'center' })
    setWanted(undefined)
  }, [wanted, step])
  return (path) => {
    setWanted({ path })
    if (stepOf(path) !== step) open(stepOf(path))
  }
}
