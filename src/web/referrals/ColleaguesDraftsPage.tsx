import { useNavigate } from '@tanstack/react-router'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { type ColleaguesDraft, referralOperations } from '../../api/referrals.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { ReferralTabs } from '../ReferralTabs.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Table } from '../ui/Table.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** Open drafts of one's own organisation, without anything of what they say, for who must go on with one. */
export function ColleaguesDraftsPage() {
  const { t, formatDate, daysAgo } = useI18n()
  const { drafts } = useShown(referralOperations.listColleaguesDrafts)
  const [chosen, setChosen] = useState<ColleaguesDraft>()
  usePageTitle(t('referrals.tabColleagues'))
  return (
    <Stack>
      <PageHeader title={t('referrals.title')} subtitle={t('referrals.tabColleagues')}>
        <ReferralTabs />
      </PageHeader>
      <p>{t('referrals.colleaguesHint')}</p>
      <Table
        caption={t('referrals.tabColleagues')}
        rows={drafts}
        rowKey={(row) => row.draftId}
        columns={[
          { key: 'number', header: t('referrals.number'), isRowHeader: true, isTight: true, cell: (row) => row.number },
          { key: 'begunOn', header: t('referrals.begun'), cell: (row) => daysAgo(row.begunOn) },
          { key: 'referredBy', header: t('referrals.referredBy'), cell: (row) => row.referredBy },
          {
            key: 'expiresOn',
            header: t('referrals.expires'),
            isTight: true,
            cell: (row) => (row.expiresOn ? t('referrals.expiresOn', { date: formatDate(row.expiresOn) }) : '–'),
          },
          {
            key: 'act',
            header: t('referrals.takeOver'),
            isHeaderHidden: true,
            isTight: true,
            cell: (row) => (
              <Button size="small" aria-label={`${t('referrals.takeOver')}: ${row.number}`} onClick={() => setChosen(row)}>
                {t('referrals.takeOver')}
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState icon={Users} title={t('referrals.noColleagues')}>
            {t('referrals.noColleaguesText')}
          </EmptyState>
        }
      />
      {chosen && <TakeOverDialog draft={chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  )
}

function TakeOverDialog({ draft, onClose }: { draft: ColleaguesDraft; onClose: () => void }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const takeOver = useDoing(referralOperations.takeOverReferral)
  const form = useForm({
    schema: referralOperations.takeOverReferral.body,
    labels: { why: t('referrals.takeOverWhy') },
    submit: async (body) => {
      const { caseId, number } = await takeOver({ params: { draftId: draft.draftId }, body })
      toast(t('referrals.takenOverNow', { number }))
      await navigate({ href: `/aanmeldingen/${caseId}` })
    },
  })
  return (
    <Dialog title={t('referrals.takeOverTitle', { number: draft.number, name: draft.referredBy })} onClose={onClose}>
      <ul>
        <li>{t('referrals.takeOverSeat')}</li>
        <li>{t('referrals.takeOverEnds', { name: draft.referredBy })}</li>
        <li>{t('referrals.takeOverRecorded')}</li>
      </ul>
      <Form form={form} submitLabel={t('referrals.takeOver')} onCancel={onClose}>
        <TextField {...form.text('why')} hint={t('referrals.takeOverWhyHint')} />
      </Form>
    </Dialog>
  )
}
