import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { announce } from './Announcer.tsx'

/**
 * After going to another page focus stands on its h1, as after a page load. A row of tabs keeps the focus that is in it;
 * the title is then spoken instead.
 */
export function useRouteFocus(): void {
  const router = useRouter()
  useEffect(() => {
    let stopWaiting = () => {}
    const unsubscribe = router.subscribe('onRendered', (event) => {
      const isFirst = event.fromLocation === undefined
      if (isFirst || !event.pathChanged) return
      stopWaiting()
      // a row that goes with its page holds nothing any more
      if (document.activeElement?.closest('[data-keeps-focus]')?.checkVisibility()) return announce(document.title)
      stopWaiting = whenHeadingIsThere((heading) => heading.focus({ preventScroll: true }))
    })
    return () => {
      stopWaiting()
      unsubscribe()
    }
  }, [router])
}

// A page may still be fetching; its h1 comes with the answer, and until then that of the page before stands there hidden.
// Who has meanwhile gone elsewhere is left alone.
function whenHeadingIsThere(then: (heading: HTMLElement) => void): () => void {
  const main = document.querySelector('main')
  const find = () => [...(main?.querySelectorAll<HTMLElement>('h1') ?? [])].find((each) => each.checkVisibility())
  const heading = find()
  if (!main || heading) {
    if (heading) then(heading)
    return () => {}
  }
  main.focus({ preventScroll: true })
  const observer = new MutationObserver(() => {
    const late = find()
    if (!late) return
    observer.disconnect()
    if (document.activeElement === main || document.activeElement === document.body) then(late)
  })
  observer.observe(main, { childList: true, subtree: true })
  return () => observer.disconnect()
}
