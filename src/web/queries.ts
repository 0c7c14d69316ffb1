import { QueryClient } from '@tanstack/react-query'

// The server says over SSE what changed, so what was fetched stays good until then; a refusal is not asked again.
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: true } },
})
