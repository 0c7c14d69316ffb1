import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from './refusal.ts'

// The server says over SSE what changed, so what was fetched stays good until then; a refusal is not asked again.
export const queries = new QueryClient({
  queryCache: new QueryCache({
    // What somebody may no longer see does not stay on the screen: a seat ended, a case was closed or destroyed.
    onError: (error, query) => {
      const isRefused = error instanceof Refusal && error.status >= 403 && error.status < 410
      if (isRefused && query.state.data !== undefined) query.setState({ data: undefined })
    },
  }),
  defaultOptions: { queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: true } },
})
