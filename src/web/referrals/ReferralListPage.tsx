import { useNavigate } from '@tanstack/react-router'
import FilePlus from 'lucide-react/icons/file-plus'
import Inbox from 'lucide-react/icons/inbox'
import { useState } from 'react'
import { caseOperations, type ListedCase } from '../../api/cases.ts'
import { referralOperations } from '../../api/referrals.ts'
import type { CasePhase } from '../../domain/case.ts'
import { useFilters } from '../address.ts'
import { PhaseChip } from '../ui/PhaseChip.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type Stage = 'alle' | 'concept' | 'ingediend' | 'afgerond'
const stages: Record<Stage, readonly CasePhase[]> = {
  alle: ['draft', 'purpose_review', 'enrichment', 'not_taken'],
  concept: ['draft'],
  ingediend: ['purpose_review', 'enrichment'],
  afgerond: ['not_taken'],
}
/** Drafts of one's own and referrals under way. */
export function ReferralListPage() {
  const { t, formatDate } = useI18n()
  const navigate = useNavigate()
  const filters = useFilters()
  const stage = Object.keys(stages).find((each): each is Stage => each === filters.get('fase')) ?? 'alle'
  const limit = Number(filters.get('aantal') ?? 50)
  const { cases, next } = useShown(caseOperations.listCases, { query: { phase: [...stages[stage]], limit } })
  const [failure, setFailure] = useState<string>()
  const start = useDoing(referralOperations.startReferral)
  usePageTitle(t('referrals.title'))

  async function begin() {
    try {
      const { caseId } = await start({ body: {} })
      await navigate({ href: `/aanmeldingen/${caseId}` })
    } catch (thrown) {
      setFailure(readProblem(thrown)?.title ?? t('common.submitFailed'))
    }
  }
  const startButton = useMay()('referral.start') && (
    <Button variant="primary" icon={FilePlus} onClick={begin}>
      {t('referrals.start')}
    </Button>
  )
  const columns: Column<ListedCase>[] = [
    { key: 'number', header: t('referrals.number'), cell: (row) => row.number, isRowHeader: true, isTight: true },
    { key: 'subject', header: t('referrals.subject'), cell: (row) => row.subject || t('referrals.noName') },
    {
      key: 'phase',
      header: t('referrals.phase'),
      isTight: true,
      cell: (row) => <PhaseChip phase={row.phase} />,
    },
    { key: 'referredBy', header: t('referrals.referredBy'), cell: (row) => row.referredBy },
    { key: 'updatedAt', header: t('referrals.changed'), isTight: true, cell: (row) => formatDate(row.updatedAt) },
  ]
  return (
    <Stack>
      <PageHeader title={t('referrals.title')} actions={startButton} />
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
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
      <Table
        caption={t('referrals.title')}
        columns={columns}
        rows={cases}
        rowKey={(row) => row.id}
        rowTo={(row) => (row.phase === 'draft' ? `/aanmeldingen/${row.id}` : `/casussen/${row.id}`)}
        empty={
          <EmptyState icon={Inbox} title={t('referrals.none')} actions={startButton}>
            {t('referrals.noneText')}
          </EmptyState>
        }
      />
      {cases.length > 0 && (
        <Pager
          status={t('referrals.count', { n: cases.length })}
          moreLabel={t('common.more')}
          onMore={next && limit < 100 ? () => filters.set({ aantal: '100' }) : undefined}
        />
      )}
    </Stack>
  )
}
