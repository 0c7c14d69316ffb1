import { useRouter } from '@tanstack/react-router'
import { houseOperations } from '../../api/houses.ts'
import { type RegionalTable, regionalTableOperations } from '../../api/tables.ts'
import { PyramidLevel, pyramidLevels, RegionalTableDraft, TableAge, tableAges } from '../../domain/regional-table.ts'
import { registerText } from '../../domain/register-text.ts'
import { lengths } from '../../domain/text.ts'
import { Theme, themes } from '../../domain/themes.ts'
import { ChangedMeanwhile, textsBeside } from '../ChangedMeanwhile.tsx'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import { municipalityOptions } from './municipality-options.ts'

/** As the register has it, with the other organisations one a line. */
const Typed = RegionalTableDraft.extend({
  participants: RegionalTableDraft.shape.participants.default([]),
  organisations: registerText(lengths.note).default(''),
  themes: RegionalTableDraft.shape.themes.default([]),
  ages: RegionalTableDraft.shape.ages.default([]),
  municipalities: RegionalTableDraft.shape.municipalities.default([]),
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function initialOf({ participants, organisations, isCurrent: _, id: __, version: ___, ...rest }: RegionalTable) {
  return { ...rest, participants: participants.map((each) => each.id), organisations: organisations.join('\n') }
}

export function TableDialog({ table, onClose }: { table?: RegionalTable; onClose: () => void }) {
  const { t, language } = useI18n()
  const router = useRouter()
  const { participants } = useShown(houseOperations.listParticipants)
  const { tiles } = useShown(regionalTableOperations.showTileMap)
  const register = useDoing(regionalTableOperations.registerRegionalTable)
  const change = useDoing(regionalTableOperations.changeRegionalTable)
  const form = useKeptForm(table ? undefined : 'regional table', {
    schema: Typed,
    labels: {
      name: t('regionalTables.name'),
      purpose: t('regionalTables.purpose'),
      legalBasis: t('regionalTables.legalBasis'),
      chair: t('regionalTables.chair'),
      frequency: t('regionalTables.frequency'),
      participants: t('regionalTables.participants'),
      organisations: t('regionalTables.organisations'),
      themes: t('regionalTables.themes'),
      ages: t('regionalTables.ages'),
      levels: t('regionalTables.levels'),
      municipalities: t('regionalTables.municipalities'),
      mailbox: t('regionalTables.mailbox'),
      from: t('regionalTables.from'),
      until: t('regionalTables.until'),
    },
    initial: table && initialOf(table),
    submit: async ({ organisations, ...rest }) => {
      const body = { ...rest, organisations: linesOf(organisations) }
      if (table) await afterOthers(change({ params: { tableId: table.id }, version: table.version, body }))
      else await router.navigate({ href: `/kennis/overlegtafels/${(await register({ body })).id}` })
      toast(t('regionalTables.done'))
      onClose()
    },
  })
  const house = participants.map((each) => ({ value: each.id, label: each.name }))
  const places = municipalityOptions(tiles)
  const { name, purpose, chair, organisations } = form.values
  const title = t(table ? 'regionalTables.changeTitle' : 'regionalTables.register')
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      {table && <ChangedMeanwhile version={table.version} fields={textsBeside(form, initialOf(table))} />}
      <Form form={form} submitLabel={title} onCancel={onClose}>
        <TextField {...form.text('name')} />
        <TextArea {...form.text('purpose')} />
        <TextField {...form.text('legalBasis')} />
        <FieldRow>
          <TextField {...form.text('chair')} />
          <TextField {...form.text('frequency')} />
        </FieldRow>
        <CheckboxGroup {...form.many('participants', house)} />
        <TextArea {...form.text('organisations')} hint={t('regionalTables.organisationsHint')} />
        <CheckboxGroup {...form.many('levels', optionsOf(PyramidLevel.options, pyramidLevels, language))} isInline />
        <CheckboxGroup {...form.many('themes', optionsOf(Theme.options, themes, language))} hint={t('regionalTables.themesHint')} />
        <CheckboxGroup {...form.many('ages', optionsOf(TableAge.options, tableAges, language))} hint={t('regionalTables.agesHint')} />
        <CheckboxGroup {...form.many('municipalities', places)} hint={t('regionalTables.municipalitiesHint')} />
        <TextField {...form.text('mailbox')} type="email" autoComplete="off" hint={t('regionalTables.mailboxHint')} />
        <FieldRow>
          <DateField {...form.text('from')} />
          <DateField {...form.text('until')} />
        </FieldRow>
        <NameWarning values={{ name, purpose, chair, organisations }} />
      </Form>
    </Dialog>
  )
}
