import { useNavigate } from '@tanstack/react-router'
import UserCheck from 'lucide-react/icons/user-check'
import { useState } from 'react'
import { takeoverOperations } from '../../api/takeovers.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
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

/** For process directors: what nobody directs since a colleague’s seat ended. */
export function TakeoverPage() {
  const { t, formatDateTime } = useI18n()
  const { cases } = useShown(takeoverOperations.listUndirected)
  const [open, setOpen] = useState<string>()
  usePageTitle(t('takeover.title'))
  return (
    <Stack>
      <PageHeader title={t('takeover.title')} />
      <p>{t('takeover.intro')}</p>
      <Table
        caption={t('takeover.title')}
        rows={cases}
        rowKey={(each) => each.number}
        empty={
          <EmptyState icon={UserCheck} title={t('takeover.none')}>
            {t('takeover.noneText')}
          </EmptyState>
        }
        columns={[
          { key: 'number', header: t('takeover.number'), isRowHeader: true, cell: (each) => each.number },
          { key: 'since', header: t('takeover.since'), cell: (each) => formatDateTime(each.since) },
          {
            key: 'act',
            header: t('takeover.take'),
            isHeaderHidden: true,
            isTight: true,
            cell: (each) => (
              <Button size="small" aria-label={`${t('takeover.take')}: ${each.number}`} onClick={() => setOpen(each.number)}>
                {t('takeover.take')}
              </Button>
            ),
          },
        ]}
      />
      {open && <TakeDialog number={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  )
}

function TakeDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const take = useDoing(takeoverOperations.takeOverCase)
  const form = useForm({
    schema: takeoverOperations.takeOverCase.body.pick({ why: true }),
    labels: { why: t('takeover.why') },
    submit: async ({ why }) => {
      const { caseId } = await take({ body: { number, why } })
      toast(t('takeover.done'))
      await navigate({ href: `/casussen/${caseId}` })
    },
  })
  return (
    <Dialog title={t('takeover.takeTitle', { number })} size="small" onClose={onClose}>
      <Form form={form} submitLabel={t('takeover.take')} onCancel={onClose}>
        <TextField {...form.text('why')} hint={t('takeover.whyHint')} />
      </Form>
    </Dialog>
  )
}
