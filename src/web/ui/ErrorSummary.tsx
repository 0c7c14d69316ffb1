import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import notice from './notice.module.css'
import { useUiTexts } from './ui-texts.ts'

type ErrorSummaryProps = {
  /** One line a wrong field, in the order of the page; `id` is that of the field. */
  errors: readonly { id: string; text: string }[]
  title?: string
  children?: ReactNode
  /** Takes focus when this number rises. */
  attempt: number
}

export function ErrorSummary({ errors, title, children, attempt }: ErrorSummaryProps) {
  const texts = useUiTexts()
  const box = useRef<HTMLDivElement>(null)
  const headingId = useId()
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would make this part of the questions
    <div ref={box} role="group" tabIndex={-1} aria-labelledby={headingId} className={`${notice.notice} ${notice.error}`}>
      <div className={notice.body}>
        <p id={headingId} className={notice.title}>
          {title ?? texts.errorSummary(errors.length)}
        </p>
        {children}
        {errors.length > 0 && (
          <ul className={notice.list}>
            {errors.map((error) => (
              <li key={error.id}>
                <a href={`#${error.id}`} onClick={(event) => goTo(event, error.id)}>
                  {error.text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

// By hand, because a hash in the address would be a place in the router's history.
function goTo(event: MouseEvent, id: string) {
  event.preventDefault()
  const target = document.getElementById(id)
  const control = target instanceof HTMLFieldSetElement ? (target.querySelector<HTMLElement>('input:not(:disabled)') ?? target) : target
  control?.focus()
  target?.scrollIntoView({ block: 'center' })
}
