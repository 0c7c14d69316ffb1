import * as z from 'zod'
import { territoryOperations } from '../../../api/house-facts.ts'
import { CalendarDate, dateInAmsterdam } from '../../../domain/date.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { type OwnHouse, type Period, useHouseAct } from './own-house.ts'

type PeriodProps = { house: OwnHouse; period: Period; onClose: () => void }
const End = z.strictObject({ until: CalendarDate })

/** Ends a municipality on a day from today on. */
export function EndDialog({ house, period, onClose }: PeriodProps) {
  const { t, formatDate } = useI18n()
  const end = useHouseAct(territoryOperations.endMunicipality)
  const { code, name, from } = period
  const today = dateInAmsterdam(new Date())
  const form = useForm({
    schema: End,
    labels: { until: t('house.until') },
    initial: { until: from > today ? '' : today },
    submit: async ({ until }) => {
      await end({ body: { code, from, until }, version: house.version })
      toast(t('house.ended', { name, date: formatDate(until) }))
      onClose()
    },
  })
  return (
    <Dialog title={t('house.endTitle', { name })} size="small" onClose={onClose}>
      <Form form={form} submitLabel={t('house.end')} onCancel={onClose}>
        <DateField {...form.text('until')} width="medium" min={today} hint={t('house.endHint')} />
        <p>{t('house.endConsequence')}</p>
      </Form>
    </Dialog>
  )
}

/** An end that has not come yet is taken back. */
export function KeepDialog({ house, period: { code, name, from, until }, onClose }: PeriodProps) {
  const { t, formatDate } = useI18n()
  const end = useHouseAct(territoryOperations.endMunicipality)
  return (
    <ConfirmDialog
      title={t('house.keepTitle', { name })}
      consequences={[t('house.keepConsequence', { name, date: until ? formatDate(until) : '' })]}
      confirmLabel={t('house.keep')}
      onConfirm={async () => {
        await end({ body: { code, from, until: null }, version: house.version })
        toast(t('house.done'))
      }}
      onClose={onClose}
    />
  )
}

/** A municipality that is to come is taken back before it begins. */
export function WithdrawDialog({ house, period: { code, name, from }, onClose }: PeriodProps) {
  const { t, formatDate } = useI18n()
  const withdraw = useHouseAct(territoryOperations.withdrawMunicipality)
  return (
    <ConfirmDialog
      title={t('house.withdrawTitle', { name })}
      consequences={[t('house.withdrawConsequence', { name, date: formatDate(from) })]}
      confirmLabel={t('house.withdraw')}
      onConfirm={async () => {
        await withdraw({ body: { code, from }, version: house.version })
        toast(t('house.done'))
      }}
      onClose={onClose}
    />
  )
}
