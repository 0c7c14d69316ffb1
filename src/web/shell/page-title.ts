import { useEffect } from 'react'

/** The title of the tab. It stays behind in the browser's history, so a case number may be in it and a person's name may not. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vangnet`
  }, [title])
}
