import { z } from 'zod'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { DateField } from '../ui/DateField.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TimeField } from '../ui/TimeField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

const Agreement = z.object({
  what: z.string().min(8),
  participant: z.enum(['politie', 'om', 'ggz']),
  contact: z.string(),
  due: z.iso.date(),
  time: z.string().optional(),
  ground: z.enum(['task', 'duty', 'consent']),
  domains: z.array(z.enum(['living', 'money', 'health'])).min(1),
  note: z.string().max(4000).optional(),
  isShared: z.boolean().optional(),
})

const PARTICIPANTS = [
  { value: 'politie', label: 'Politie' },
  { value: 'om', label: 'Openbaar Ministerie' },
  { value: 'ggz', label: 'GGZ-instelling' },
] as const
const CONTACTS = ['M. el Idrissi', 'P. Kuiper', 'T. Osei', 'S. Bakker'].map((name) => ({ value: name, label: name }))
const GROUNDS = [
  { value: 'task', label: 'Taak van algemeen belang' },
  { value: 'duty', label: 'Wettelijke plicht' },
  { value: 'consent', label: 'Toestemming' },
] as const
const DOMAINS = [
  { value: 'living', label: 'Wonen' },
  { value: 'money', label: 'Geld' },
  { value: 'health', label: 'Gezondheid', hint: 'Lichaam en geest' },
] as const

/** The example of a form: schema, labels, submit; then the fields. */
export function GalleryForm({ onClose }: { onClose: () => void }) {
  const form = useForm({
    schema: Agreement,
    labels: {
      what: 'Wat gaat er gebeuren?',
      participant: 'Deelnemer',
      contact: 'Contactpersoon',
      due: 'Uiterlijk op',
      time: 'Tijd',
      ground: 'Grondslag voor het delen van gegevens',
      domains: 'Leefgebieden',
      note: 'Toelichting',
      isShared: 'De betrokkene mag deze afspraak zien',
    },
    messages: { participant: 'Kies de deelnemer die de afspraak uitvoert.' },
    submit: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      toast('Afspraak vastgelegd')
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel="Opslaan" onCancel={onClose}>
      <TextField {...form.text('what')} />
      <FieldRow>
        <Select {...form.choice('participant', PARTICIPANTS)} />
        <Combobox {...form.choice('contact', CONTACTS)} />
      </FieldRow>
      <FieldRow>
        <DateField {...form.text('due')} />
        <TimeField {...form.text('time')} />
      </FieldRow>
      <RadioGroup {...form.choice('ground', GROUNDS)} hint="Nodig omdat de uitvoerder gegevens uit deze casus ontvangt." isInline />
      <CheckboxGroup {...form.many('domains', DOMAINS)} />
      <TextArea {...form.text('note')} />
      <Checkbox {...form.flag('isShared')} />
    </Form>
  )
}
