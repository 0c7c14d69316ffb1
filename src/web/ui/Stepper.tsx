import Check from 'lucide-react/icons/check'
import { Link } from './Link.tsx'
import styles from './stepper.module.css'
import { useUiTexts } from './ui-texts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type Step = { label: string; isDone?: boolean } & ({ to: string; onOpen?: never } | { onOpen: () => void; to?: never })

/** The short steps of one page, any of them open to jump to; not a gate. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly Step[]; current: number }) {
  return (
    <nav aria-label={label} className={styles.stepper} data-keeps-focus="">
      <ol>
        {steps.map((step, index) => {
          const state = index === current ? 'step' : undefined
          const content = <StepContent step={step} number={index + 1} />
          return (
            <li key={step.label}>
              {step.to !== undefined ? (
                <Link to={step.to} className={styles.step} aria-current={state}>
                  {content}
                </Link>
              ) : (
                <button type="button" className={styles.step} aria-current={state} onClick={step.onOpen}>
                  {content}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function StepContent({ step, number }: { step: Step; number: number }) {
  const texts = useUiTexts()
  return (
    <>
      <span className={step.isDone ? styles.done : styles.number}>{step.isDone ? <Check aria-hidden="true" /> : number}</span>
      <span className={styles.label}>{step.label}</span>
      {step.isDone && <VisuallyHidden> ({texts.stepDone})</VisuallyHidden>}
    </>
  )
}
