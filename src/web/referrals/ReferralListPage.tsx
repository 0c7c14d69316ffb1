import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import FilePlus from 'lucide-react/icons/file-plus'
import Inbox from 'lucide-react/icons/inbox'
import MessageSquareText from 'lucide-react/icons/message-square-text'
import { useState } from 'react'
import { type ListedReferral, referralOperations } from '../../api/referrals.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform, useDoing, useShown } from '../operation.ts'
import { ReferralTabs } from '../ReferralTabs.tsx'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Pager } from '../ui/Pager.tsx'
import { PhaseChip } from '../ui/PhaseChip.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, Table } from '../ui/Table.tsx'

const stages = { alle: 'all', concept: 'draft', ingediend: 'submitted', afgerond: 'not_taken' } as const
type Stage = keyof typeof stages

/** One's own drafts and referrals under way: begun or taken over, not those one merely judges. */
export function ReferralListPage() {
  const { t } = useI18n()
  const filters = useFilters()
  const stage = Object.keys(stages).find((each): each is Stage => each in stages && each === filters.get('fase')) ?? 'alle'
  const pages = useReferralPages(stage)
  const referrals = pages.data.pages.flatMap((page) => page.referrals)
  const { start, failure } = useStart()
  const may = useMay()
  const mayStart = may('referral.start')
  usePageTitle(t('referrals.title'))
  const startButton = mayStart && (
    <Button variant="primary" icon={FilePlus} onClick={() => start('form')}>
      {t('referrals.start')}
    </Button>
  )
  return (
    <Stack>
      <PageHeader
        title={t('referrals.title')}
        actions={
          mayStart && (
            <>
              <Button icon={MessageSquareText} onClick={() => start('citizen')}>
                {t('referrals.startCitizen')}
              </Button>
              {startButton}
            </>
          )
        }
      >
        <ReferralTabs />
      </PageHeader>
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
      <p>
        {t('referrals.mineHint')} {may('weighing.look_back') && <Link to="/weegtafel">{t('referrals.mineJudged')}</Link>}
      </p>
      <TakenUp />
      <GivenUp />
      <Toolbar label={t('common.filter')}>
        <SegmentedControl<Stage>
          label={t('referrals.phase')}
          value={stage}
          onChange={(fase) => filters.set({ fase: fase === 'alle' ? undefined : fase })}
          options={[
            { value: 'alle', label: t('common.all') },
            { value: 'concept', label: t('referrals.stageDraft') },
            { value: 'ingediend', label: t('referrals.stageSubmitted') },
            { value: 'afgerond', label: t('referrals.stageDone') },
          ]}
        />
      </Toolbar>
      <ReferralTable referrals={referrals} startButton={startButton} />
      <Pager
        shown={referrals.length}
        status={t('referrals.count', { n: referrals.length })}
        moreLabel={t('common.more')}
        onMore={pages.hasNextPage ? () => pages.fetchNextPage() : undefined}
        isBusy={pages.isFetchingNextPage}
      />
    </Stack>
  )
}

function ReferralTable({ referrals, startButton }: { referrals: readonly ListedReferral[]; startButton: React.ReactNode }) {
  const { t, formatDate } = useI18n()
  const columns: Column<ListedReferral>[] = [
    { key: 'number', header: t('referrals.number'), cell: (row) => row.number, isRowHeader: true, isTight: true },
    { key: 'subject', header: t('referrals.subject'), cell: (row) => row.subject || t('referrals.noName') },
    { key: 'phase', header: t('referrals.phase'), isTight: true, cell: (row) => <PhaseChip phase={row.phase} /> },
    { key: 'changedAt', header: t('referrals.changed'), isTight: true, cell: (row) => formatDate(row.changedAt) },
    {
      key: 'expiresOn',
      header: t('referrals.expires'),
      isTight: true,
      cell: (row) => (row.expiresOn ? t('referrals.expiresOn', { date: formatDate(row.expiresOn) }) : '–'),
    },
  ]
  if (referrals.length === 0)
    return (
      <EmptyState icon={Inbox} title={t('referrals.none')} actions={startButton}>
        {t('referrals.noneText')}
      </EmptyState>
    )
  return (
    <Table
      caption={t('referrals.title')}
      columns={columns}
      rows={referrals}
      rowKey={(row) => row.caseId}
      rowTo={(row) => (row.phase === 'draft' ? `/aanmeldingen/${row.caseId}` : `/casussen/${row.caseId}`)}
    />
  )
}

/** What became of one's referrals that others treat. */
function TakenUp() {
  const { t, formatDate } = useI18n()
  const { takenUp } = useShown(referralOperations.listTakenUp)
  if (takenUp.length === 0) return null
  return (
    <Notice title={t('referrals.takenUpTitle')}>
      <ul>
        {takenUp.map(({ number, submittedOn, takenUpOn, processLead }) => (
          <li key={number}>
            {t('referrals.takenUp', {
              number,
              submitted: formatDate(submittedOn),
              takenUp: formatDate(takenUpOn),
              lead: processLead ?? t('referrals.takenUpBureau'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Drafts that were mine, and who goes on with them. */
function GivenUp() {
  const { t, formatDate } = useI18n()
  const { takenOver } = useShown(referralOperations.listTakenOver)
  if (takenOver.length === 0) return null
  return (
    <Notice title={t('referrals.givenUpTitle')}>
      <ul>
        {takenOver.map(({ caseId, at, number, by, why }) => (
          <li key={`${caseId}${at}`}>{t('referrals.givenUp', { number, by, at: formatDate(at), why })}</li>
        ))}
      </ul>
    </Notice>
  )
}

function useStart() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [failure, setFailure] = useState<string>()
  const begin = useDoing(referralOperations.startReferral)
  async function start(origin: 'form' | 'citizen') {
    try {
      const { caseId } = await begin({ body: { origin } })
      await navigate({ href: `/aanmeldingen/${caseId}` })
    } catch (thrown) {
      setFailure(readProblem(thrown)?.title ?? t('common.submitFailed'))
    }
  }
  return { start, failure }
}

function useReferralPages(stage: Stage) {
  const { listReferrals } = referralOperations
  return useSuspenseInfiniteQuery({
    queryKey: [listReferrals.path, {}, { stage }, 'pages'],
    queryFn: ({ pageParam }) =>
      perform(listReferrals, { query: { stage: stages[stage], limit: 50, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { action: listReferrals.action },
  })
}
