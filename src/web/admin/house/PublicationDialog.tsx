import { houseFactsOperations } from '../../../api/house-facts.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { PublicationDraft, PublicationKind, publicationKinds } from '../../../domain/house-facts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { optionsOf } from '../../options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useKeptForm } from '../../use-kept-form.ts'
import { type Listed, type OwnHouse, useHouseAct } from './own-house.ts'

type PublicationDialogProps = { house: OwnHouse; publication?: Listed; onClose: () => void }

export function PublicationDialog({ house: { version }, publication, onClose }: PublicationDialogProps) {
  const { t, language } = useI18n()
  const add = useHouseAct(houseFactsOperations.addPublication)
  const change = useHouseAct(houseFactsOperations.changePublication)
  const today = dateInAmsterdam(new Date())
  const form = useKeptForm(publication ? undefined : 'publication', {
    schema: PublicationDraft,
    labels: {
      kind: t('house.publicationKind'),
      title: t('house.publicationTitle'),
      url: t('house.url'),
      year: t('house.year'),
      publishedOn: t('house.publishedOn'),
    },
    initial: publication ? initialOf(publication) : { publishedOn: today },
    submit: async (body) => {
      if (publication) await change({ params: { publicationId: publication.id }, body, version })
      else await add({ body, version })
      toast(t('house.publicationSaved'))
      onClose()
    },
  })
  return (
    <Dialog title={t(publication ? 'house.changePublication' : 'house.addPublication')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <Select {...form.choice('kind', optionsOf(PublicationKind.options, publicationKinds, language))} />
        <TextField {...form.text('title')} autoComplete="off" />
        <TextField {...form.text('url')} type="url" hint={t('house.urlHint')} autoComplete="off" />
        <FieldRow>
          <TextField
            {...form.text('year')}
            isOptional={form.values.kind !== 'annual_report'}
            inputMode="numeric"
            width="short"
            autoComplete="off"
          />
          <DateField {...form.text('publishedOn')} max={today} />
        </FieldRow>
      </Form>
    </Dialog>
  )
}

function initialOf({ kind, title, url, year, publishedOn }: Listed) {
  return { kind, title, url, year, publishedOn }
}
