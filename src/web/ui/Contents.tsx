import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import styles from './contents.module.css'

export type ContentsItem = { id: string; title: string }

const wide = matchMedia('(width >= 72rem)')

/** What stands on a long page: beside it and in sight where there is room, folded above it where there is not. */
export function Contents({ label, items }: { label: string; items: readonly ContentsItem[] }) {
  const current = useCurrent(items)
  const isWide = useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener)
      return () => wide.removeEventListener('change', listener)
    },
    () => wide.matches,
  )
  // the page may have been fetched only after the browser looked for the place that its address names
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <nav aria-label={label} className={styles.contents} data-print="never">
      <details key={String(isWide)} open={isWide}>
        <summary>{label}</summary>
        <ul>
          {items.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/** A part of the page that its contents lead to; who follows them reads and tabs on from here. */
export function ContentsPart({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} data-focus-target className={styles.part}>
      {children}
    </div>
  )
}

/** The part one is reading: the last that began in the upper third of the window. */
function useCurrent(items: readonly ContentsItem[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const look = () => {
      const begun = items.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? innerHeight) < innerHeight / 3)
      setCurrent((begun.at(-1) ?? items[0])?.id)
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [items])
  return current
}
