import { useLocation, useParams, useRouter } from '@tanstack/react-router'

/** A part of the address that the route names, such as `caseId`. */
export function useAddressPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false })
  return parts[name] ?? ''
}

/**
 * The filters of a page as they stand in its address, so that they can be bookmarked; changing them makes no step in the history,
 * unless the other value is a place of its own to come back from.
 */
export function useFilters() {
  const router = useRouter()
  const { pathname, searchStr } = useLocation({ select: ({ pathname, searchStr }) => ({ pathname, searchStr }) })
  const filters = new URLSearchParams(searchStr)
  return {
    get: (name: string) => filters.get(name) ?? undefined,
    set(changes: Record<string, string | undefined>, { isPlace = false } = {}) {
      for (const [name, value] of Object.entries(changes)) {
        if (value) filters.set(name, value)
        else filters.delete(name)
      }
      void router.navigate({ href: filters.size > 0 ? `${pathname}?${filters}` : pathname, replace: !isPlace, resetScroll: false })
    },
  }
}

/** A dialog that has an address, so that a step elsewhere can lead to it: open as long as `doe` names it. */
export function useOpened(name: string): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const filters = useFilters()
  return [filters.get('doe') === name, (isOpen) => filters.set({ doe: isOpen ? name : undefined })]
}
