import { useState } from 'react'
import { retentionOperations } from '../../api/cases.ts'
import type { Result } from '../../api/operation.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Form } from '../ui/Form.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Table } from '../ui/Table.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useForm } from '../ui/use-form.ts'
import { AdminPage } from './AdminPage.tsx'

type Shielded = Result<typeof retentionOperations.listShielded>['cases'][number]

export function ShieldedPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="shielded" intro={t('admin.shieldedHint')}>
      <ShieldedCases />
    </AdminPage>
  )
}

function ShieldedCases() {
  const { t, formatDate, formatDateTime } = useI18n()
  const { cases } = useShown(retentionOperations.listShielded)
  const [chosen, setChosen] = useState<Shielded>()
  const [opened, setOpened] = useState<{ id: string; until: string }>()
  return (
    <>
      {opened && (
        <Notice tone="success" isLive actions={<LinkButton to={`/casussen/${opened.id}/overzicht`}>{t('admin.openCase')}</LinkButton>}>
          {t('admin.unlocked', { until: formatDateTime(opened.until) })}
        </Notice>
      )}
      <Table
        caption={t('admin.shielded')}
        rows={cases}
        rowKey={(each) => each.id}
        empty={<EmptyState title={t('admin.noShielded')} />}
        columns={[
          { key: 'number', header: t('admin.caseNumber'), cell: (each) => each.number },
          { key: 'closed', header: t('admin.closedOn'), isTight: true, cell: (each) => formatDate(each.closedOn) },
          { key: 'erase', header: t('admin.eraseOn'), isTight: true, cell: (each) => formatDate(each.eraseOn) },
          {
            key: 'unlock',
            header: t('admin.unlock'),
            isHeaderHidden: true,
            isTight: true,
            cell: (each) => (
              <Button size="small" onClick={() => setChosen(each)} aria-label={`${t('admin.unlock')}: ${each.number}`}>
                {t('admin.unlock')}
              </Button>
            ),
          },
        ]}
      />
      {chosen && (
        <UnlockDialog
          shielded={chosen}
          onClose={() => setChosen(undefined)}
          onUnlocked={(until) => {
            setOpened({ id: chosen.id, until })
            setChosen(undefined)
          }}
        />
      )}
    </>
  )
}

type UnlockProps = { shielded: Shielded; onClose: () => void; onUnlocked: (until: string) => void }

function UnlockDialog({ shielded, onClose, onUnlocked }: UnlockProps) {
  const { t } = useI18n()
  const unlock = useDoing(retentionOperations.unlockCase)
  const form = useForm({
    schema: retentionOperations.unlockCase.body,
    labels: { purpose: t('admin.purpose'), reason: t('admin.unlockReason') },
    submit: async (body) => {
      const { until } = await unlock({ params: { shieldedId: shielded.id }, body })
      onUnlocked(until)
    },
  })
  const purposes = [
    { value: 'rights_request', label: t('admin.purposeRights') },
    { value: 'legality_review', label: t('admin.purposeReview') },
    { value: 'legal_claim', label: t('admin.purposeClaim') },
  ] as const
  return (
    <Dialog title={t('admin.unlockTitle', { number: shielded.number })} onClose={onClose}>
      <ul>
        <li>{t('admin.unlockConsequence1')}</li>
        <li>{t('admin.unlockConsequence2')}</li>
        <li>{t('admin.unlockConsequence3')}</li>
      </ul>
      <Form form={form} submitLabel={t('admin.unlock')} onCancel={onClose}>
        <RadioGroup {...form.choice('purpose', purposes)} />
        <TextArea {...form.text('reason')} hint={t('admin.unlockReasonHint')} />
      </Form>
    </Dialog>
  )
}
