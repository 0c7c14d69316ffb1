import * as z from 'zod'
import { territoryOperations } from '../../../api/house-facts.ts'
import { CalendarDate, dateInAmsterdam } from '../../../domain/date.ts'
import { MunicipalityCode } from '../../../domain/territory.ts'
import { lengths, someLine } from '../../../domain/text.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from '../public-house.module.css'
import { type OwnHouse, useHouseAct } from './own-house.ts'

type MunicipalityDialogProps = { house: OwnHouse; onClose: () => void }
const RealMunicipality = z.strictObject({ from: CalendarDate, code: MunicipalityCode })
const InventedMunicipality = z.strictObject({ from: CalendarDate, code: MunicipalityCode, name: someLine(lengths.name) })

/** Adds a municipality from a day: one of those that exist then, or an invented one in an invented house. */
export function MunicipalityDialog({ house, onClose }: MunicipalityDialogProps) {
  const { t } = useI18n()
  return (
    <Dialog title={t('house.addMunicipality')} onClose={onClose}>
      {house.fictitious ? <InventedForm house={house} onClose={onClose} /> : <RealForm house={house} onClose={onClose} />}
    </Dialog>
  )
}

function RealForm({ house, onClose }: MunicipalityDialogProps) {
  const { t, formatDate } = useI18n()
  const add = useHouseAct(territoryOperations.addMunicipality)
  const today = dateInAmsterdam(new Date())
  const form = useForm({
    schema: RealMunicipality,
    labels: { from: t('house.from'), code: t('house.municipality') },
    initial: { from: today },
    submit: async (body) => {
      await add({ body, version: house.version })
      toast(t('house.municipalityAdded', { name: nameOf(body.code), date: formatDate(body.from) }))
      onClose()
    },
  })
  const on = CalendarDate.safeParse(form.values.from).data ?? today
  const there = useShownLater(territoryOperations.listMunicipalities, { query: { on } })?.municipalities ?? []
  const nameOf = (code: string) => there.find((each) => each.code === code)?.name ?? code
  const options = there.map(({ code, name, alias, region }) => ({
    value: code,
    label: alias ? `${name} (${alias})` : name,
    hint: [t('house.municipalityCode', { code }), region].filter(Boolean).join(', '),
  }))
  return (
    <Form form={form} submitLabel={t('common.add')} onCancel={onClose}>
      <DateField {...form.text('from')} width="medium" min={today} hint={t('house.fromHint')} />
      <div className={styles.room}>
        <Combobox {...form.choice('code', options)} placeholder={t('house.chooseMunicipality')} hint={t('house.municipalityHint')} />
      </div>
    </Form>
  )
}

function InventedForm({ house, onClose }: MunicipalityDialogProps) {
  const { t, formatDate } = useI18n()
  const add = useHouseAct(territoryOperations.addMunicipality)
  const today = dateInAmsterdam(new Date())
  const form = useForm({
    schema: InventedMunicipality,
    labels: { from: t('house.from'), code: t('house.inventedCode'), name: t('house.inventedName') },
    initial: { from: today },
    submit: async (body) => {
      await add({ body, version: house.version })
      toast(t('house.municipalityAdded', { name: body.name, date: formatDate(body.from) }))
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel={t('common.add')} onCancel={onClose}>
      <DateField {...form.text('from')} width="medium" min={today} hint={t('house.fromHint')} />
      <FieldRow>
        <TextField {...form.text('code')} inputMode="numeric" hint={t('house.inventedCodeHint')} autoComplete="off" />
        <TextField {...form.text('name')} autoComplete="off" />
      </FieldRow>
    </Form>
  )
}
