import { useState } from 'react'
import * as z from 'zod'
import { territoryOperations } from '../../../api/house-facts.ts'
import { CalendarDate } from '../../../domain/date.ts'
import { LineCorrection } from '../../../domain/territory.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from '../public-house.module.css'
import { type OwnHouse, type Period, useHouseAct } from './own-house.ts'

const key = { code: true, from: true } as const
const [replaced, removed] = LineCorrection.options
const Correction = z.discriminatedUnion('correction', [replaced.omit(key), removed.omit(key)])

type CorrectProps = { house: OwnHouse; period: Period; onClose: () => void }

/** A line that was entered wrongly becomes what it should have been, or goes; what stood there stays known (BGS 2.18). */
export function CorrectLineDialog({ house, period, onClose }: CorrectProps) {
  const { t, formatDate } = useI18n()
  const correct = useHouseAct(territoryOperations.correctMunicipality)
  const { code, name, from, until } = period
  const [isRemoved, setRemoved] = useState(false)
  const both = { correction: t('house.correction'), reason: t('house.correctReason') }
  const line = {
    toCode: t(house.fictitious ? 'house.inventedCode' : 'house.municipality'),
    toName: t('house.inventedName'),
    toFrom: t('house.from'),
    toUntil: t('house.until'),
  }
  const labels: Record<string, string> = isRemoved ? both : { ...both, ...line }
  const form = useForm({
    schema: Correction,
    labels,
    initial: { correction: 'replaced', toCode: code, toName: house.fictitious ? name : '', toFrom: from, toUntil: until ?? '' },
    submit: async (body) => {
      await correct({ body: { ...body, code, from }, version: house.version })
      toast(t('house.corrected', { name }))
      onClose()
    },
  })
  const choices = [
    { value: 'replaced' as const, label: t('house.correctReplaced') },
    { value: 'removed' as const, label: t('house.correctRemoved') },
  ]
  const shown = t(until ? 'house.lineUntil' : 'house.line', { name, from: formatDate(from), until: until ? formatDate(until) : '' })
  return (
    <Dialog title={t('house.correctTitle', { name })} onClose={onClose}>
      <Form form={form} submitLabel={t('house.correct')} submitVariant={isRemoved ? 'danger' : 'primary'} onCancel={onClose}>
        <p>{t('house.correctText', { line: shown })}</p>
        <RadioGroup
          {...form.choice('correction', choices)}
          onChange={(next) => {
            setRemoved(next === 'removed')
            form.set('correction', next)
          }}
        />
        {!isRemoved && (
          <>
            {house.fictitious ? (
              <FieldRow>
                <TextField {...form.text('toCode')} inputMode="numeric" hint={t('house.inventedCodeHint')} autoComplete="off" />
                <TextField {...form.text('toName')} isOptional={false} autoComplete="off" />
              </FieldRow>
            ) : (
              <RealMunicipality form={form} from={String(form.values.toFrom ?? '')} />
            )}
            <FieldRow>
              <DateField {...form.text('toFrom')} />
              <DateField {...form.text('toUntil')} isOptional hint={t('house.endHint')} />
            </FieldRow>
          </>
        )}
        <TextArea {...form.text('reason')} rows={2} hint={t('house.correctReasonHint')} />
      </Form>
    </Dialog>
  )
}

type Choice = (path: 'toCode', options: readonly { value: string; label: string; hint: string }[]) => Parameters<typeof Combobox>[0]

function RealMunicipality({ form, from }: { form: { choice: Choice }; from: string }) {
  const { t } = useI18n()
  const on = CalendarDate.safeParse(from).data
  const there = useShownLater(territoryOperations.listMunicipalities, { query: { on } })?.municipalities ?? []
  const options = there.map(({ code, name, alias, region }) => ({
    value: code,
    label: alias ? `${name} (${alias})` : name,
    hint: [t('house.municipalityCode', { code }), region].filter(Boolean).join(', '),
  }))
  return (
    <div className={styles.room}>
      <Combobox {...form.choice('toCode', options)} placeholder={t('house.chooseMunicipality')} />
    </div>
  )
}
