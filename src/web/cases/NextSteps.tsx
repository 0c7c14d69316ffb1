import type * as z from 'zod'
import type { NextStep } from '../../api/cases.ts'
import { errors } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { entryOf } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'
import { articlesOf, awaitedBy, exceptional, isBlocked, orderedSteps, stepAddresses } from './rooms.ts'

type Step = z.infer<typeof NextStep>

/** The next lawful step as one button with its article; the others behind it, those that cannot be taken with the reason. */
export function NextSteps() {
  const { t } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const shownStep = useShownStep()
  const steps = orderedSteps(dossier)
  const possible = steps.filter((step) => step.refused === null)
  const first = possible.find((step) => !exceptional.includes(step.step))
  const rest = steps.filter((step) => step !== first)
  const others = [...rest.filter((step) => step.refused === null), ...rest.filter((step) => step.refused !== null)]
  return (
    <>
      {others.length > 0 && (
        <Menu label={t('cases.otherSteps')} align="end">
          <ul className={styles.steps}>
            {others.map((step) => (
              <li key={step.step} className={styles.step}>
                <OtherStep step={step} />
              </li>
            ))}
          </ul>
        </Menu>
      )}
      {first ? (
        <FirstStep {...shownStep(first)} source={articlesOf(first.source)} />
      ) : dossier.proposal?.open ? (
        <LinkButton to={`/casussen/${caseId}/weging`}>{t('cases.toProposal')}</LinkButton>
      ) : (
        possible.every(({ step }) => step === 'step_aside') && <span className={styles.quiet}>{t('cases.noStepNow')}</span>
      )}
    </>
  )
}

/** What a step is called and where it is taken. A proposal that lies open is not made again: it is looked at, and recorded when all confirmed. */
function useShownStep(): (step: Step) => { label: string; to: string; waits?: string } {
  const { t, formatList } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const awaited = awaitedBy(dossier.proposal)
  return ({ step }) => {
    const to = stepAddresses[step](caseId, dossier.header)
    if (step !== 'decide_composition' || !awaited) return { label: t(`cases.step_${step}`), to }
    const toOpen = stepAddresses.confirm_composition(caseId)
    if (isBlocked(dossier.proposal)) return { label: t('cases.toProposal'), to: toOpen, waits: t('cases.proposalBlocked') }
    if (awaited.length === 0) return { label: t('cases.recordProposal'), to: toOpen }
    return { label: t('cases.toProposal'), to: toOpen, waits: t('cases.proposalAwaits', { who: formatList(awaited) }) }
  }
}

function FirstStep({ label, to, waits, source }: { label: string; to: string; waits?: string; source: string }) {
  return (
    <>
      {waits && <span className={styles.quiet}>{waits}</span>}
      <LinkButton variant="primary" to={to} title={source}>
        {label} · {source}
      </LinkButton>
    </>
  )
}

function OtherStep({ step }: { step: Step }) {
  const { language } = useI18n()
  const shown = useShownStep()(step)
  const label = `${shown.label} · ${articlesOf(step.source)}`
  if (step.refused === null)
    return (
      <LinkButton variant="ghost" to={shown.to}>
        {label}
      </LinkButton>
    )
  const reason = entryOf<{ nl: string; en: string }>(errors, step.refused)?.[language] ?? step.refused
  return (
    <>
      <Button variant="ghost" disabledReason={reason}>
        {label}
      </Button>
      <span className={styles.under} aria-hidden="true">
        {reason}
      </span>
    </>
  )
}
