import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import ShieldCheck from 'lucide-react/icons/shield-check'
import { accessReviewOperations, type DueReview, type FinishedReview } from '../../../api/access-reviews.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { perform } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { Table } from '../../ui/Table.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { useReviewTitle } from './review-title.ts'

export function AccessReviewsPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="accessReview" intro={t('accessReview.intro')}>
      <Reviews />
    </AdminPage>
  )
}

function Reviews() {
  const { t, clockState } = useI18n()
  const { listReviews } = accessReviewOperations
  const pages = useSuspenseInfiniteQuery({
    queryKey: [listReviews.path, {}, {}, 'pages'],
    queryFn: ({ pageParam }) => perform(listReviews, { query: pageParam ? { after: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { action: listReviews.action },
  })
  const due = pages.data.pages[0]?.due ?? []
  const finished = pages.data.pages.flatMap((page) => page.finished)
  const late = due.filter((each) => each.isMine && clockState(each.dueOn) === 'late')
  return (
    <Stack>
      {late.length > 0 && (
        <Notice tone="warning" title={t('accessReview.overdueTitle', { n: late.length })}>
          {t('accessReview.overdueText')}
        </Notice>
      )}
      <DueTable due={due} />
      <FinishedTable finished={finished} />
      <Pager
        shown={finished.length}
        status={t('accessReview.shown', { n: finished.length })}
        moreLabel={t('accessReview.more')}
        onMore={pages.hasNextPage ? () => pages.fetchNextPage() : undefined}
        isBusy={pages.isFetchingNextPage}
      />
    </Stack>
  )
}

function DueTable({ due }: { due: readonly DueReview[] }) {
  const { t, language, formatDate, formatDateLong, relativeDays, clockState } = useI18n()
  const titleOf = useReviewTitle()
  const label = (each: DueReview) => {
    if (each.isMine) return t('accessReview.start')
    return t(each.mayTakeOver ? 'accessReview.seeTo' : 'accessReview.look')
  }
  return (
    <Table
      caption={t('accessReview.due')}
      isCaptionShown
      rows={due}
      rowKey={(each) => each.key}
      empty={
        <EmptyState icon={ShieldCheck} title={t('accessReview.noneDue')}>
          {t('accessReview.noneDueText')}
        </EmptyState>
      }
      columns={[
        { key: 'what', header: t('accessReview.what'), isRowHeader: true, cell: titleOf },
        {
          key: 'due',
          header: t('accessReview.dueOn'),
          isTight: true,
          cell: (each) => (
            <Clock
              dateTime={each.dueOn}
              text={relativeDays(each.dueOn)}
              title={formatDateLong(each.dueOn)}
              state={clockState(each.dueOn)}
            />
          ),
        },
        {
          key: 'last',
          header: t('accessReview.lastOn'),
          isTight: true,
          cell: (each) => (each.lastOn ? formatDate(each.lastOn) : t('accessReview.never')),
        },
        { key: 'people', header: t('accessReview.people'), isTight: true, align: 'end', cell: (each) => each.people },
        {
          key: 'reviewer',
          header: t('accessReview.reviewer'),
          cell: (each) => (
            <>
              {capitalised(houseRoles[each.reviewer][language])}
              {each.remindedOn && <div>{t('accessReview.remindedOn', { date: formatDate(each.remindedOn) })}</div>}
            </>
          ),
        },
        {
          key: 'act',
          header: t('accessReview.start'),
          isHeaderHidden: true,
          isTight: true,
          cell: (each) => (
            <LinkButton size="small" to={`/beheer/toegangscontrole/${each.key}`} aria-label={`${label(each)}: ${titleOf(each)}`}>
              {label(each)}
            </LinkButton>
          ),
        },
      ]}
    />
  )
}

function FinishedTable({ finished }: { finished: readonly FinishedReview[] }) {
  const { t, formatDateTime } = useI18n()
  const titleOf = useReviewTitle()
  return (
    <Table
      caption={t('accessReview.finished')}
      isCaptionShown
      rows={finished}
      rowKey={(each) => each.id}
      rowTo={(each) => `/beheer/toegangscontrole/verslag/${each.id}`}
      empty={<EmptyState title={t('accessReview.noneFinished')} />}
      columns={[
        { key: 'what', header: t('accessReview.what'), isRowHeader: true, cell: titleOf },
        { key: 'on', header: t('accessReview.finishedOn'), cell: (each) => formatDateTime(each.finishedAt) },
        {
          key: 'by',
          header: t('accessReview.finishedBy'),
          cell: (each) => (
            <>
              {each.finishedBy}
              {each.takenOverBecause && <div>{t('accessReview.takenOver')}</div>}
            </>
          ),
        },
        {
          key: 'outcome',
          header: t('accessReview.outcome'),
          cell: ({ kept, changed, ended }) => (
            <Chip tone={changed + ended > 0 ? 'info' : 'neutral'}>{t('accessReview.counts', { kept, changed, ended })}</Chip>
          ),
        },
      ]}
    />
  )
}
