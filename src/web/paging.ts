import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { Operation, Result, Sent } from '../api/operation.ts'
import { perform } from './operation.ts'

type Paged = { next: string | null }
type Query = Record<string, string | boolean | undefined>

/** The pages fetched so far of a list that is paged by key; `onMore` is there when there is more. */
export function usePages<O extends Operation>(operation: Result<O> extends Paged ? O : never, query: Query) {
  const pages = useSuspenseInfiniteQuery({
    queryKey: [operation.path, {}, query, 'pages'],
    // what a list asks for is optional, and the operation's own schema checks it
    queryFn: ({ pageParam }) =>
      perform(operation, { [operation.reads ? 'body' : 'query']: { ...query, after: pageParam || undefined } } as unknown as Sent<O>),
    initialPageParam: '',
    getNextPageParam: (page: Result<O>) => (page as Paged).next ?? undefined, // by the type of the parameter
    meta: { action: operation.action },
  })
  return {
    pages: pages.data.pages,
    isBusy: pages.isFetchingNextPage,
    onMore: pages.hasNextPage ? () => pages.fetchNextPage() : undefined,
  }
}
