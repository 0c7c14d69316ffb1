import { useState } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { readProblem } from './form-problem.ts'
import { keepFocus, placesAround } from './keep-focus.ts'
import { Notice } from './Notice.tsx'
import { useUiTexts } from './ui-texts.ts'

/** A button that does something on the server; when that fails it says so right below. */
export function ActButton({ onClick, ...button }: Omit<ButtonProps, 'onClick'> & { onClick: () => Promise<unknown> }) {
  const texts = useUiTexts()
  const [failure, setFailure] = useState<string>()
  async function act() {
    setFailure(undefined)
    const button = document.activeElement
    const places = button instanceof HTMLElement ? placesAround(button) : []
    try {
      await onClick()
      if (button instanceof HTMLElement && button !== document.body) keepFocus(button, places)
    } catch (thrown) {
      const problem = readProblem(thrown)
      setFailure([problem?.title, problem?.detail].filter(Boolean).join(' ') || texts.submitFailed)
    }
  }
  return (
    <>
      <Button {...button} onClick={act} />
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
    </>
  )
}
