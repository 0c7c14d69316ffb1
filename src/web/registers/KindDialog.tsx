import { useRouter } from '@tanstack/react-router'
import { legalityOperations, type ProcessingKind } from '../../api/legality.ts'
import { Novelty, novelties, ProcessingKindDraft } from '../../domain/legality-advice.ts'
import { ChangedMeanwhile, textsBeside } from '../ChangedMeanwhile.tsx'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

function wordingOf({ title, description, articles, novelty, provision }: ProcessingKind) {
  return { title, description, articles, novelty, provision }
}

/** A new kind of processing, or a new wording of one that is there. */
export function KindDialog({ kind, onClose }: { kind?: ProcessingKind; onClose: () => void }) {
  const { t, language } = useI18n()
  const router = useRouter()
  const register = useDoing(legalityOperations.registerProcessingKind)
  const change = useDoing(legalityOperations.changeProcessingKind)
  const form = useKeptForm(kind ? undefined : 'processing kind', {
    schema: ProcessingKindDraft,
    labels: {
      title: t('registers.title'),
      description: t('registers.description'),
      articles: t('registers.article'),
      novelty: t('registers.novelty'),
      provision: t('registers.provision'),
    },
    initial: kind ? wordingOf(kind) : { novelty: 'new', provision: false },
    submit: async (body) => {
      if (kind) await afterOthers(change({ params: { kindId: kind.id }, version: kind.version, body }))
      else await router.navigate({ href: `/kennis/rechtmatigheid/${(await register({ body })).id}` })
      toast(t('registers.done'))
      onClose()
    },
  })
  const title = t(kind ? 'registers.changeKindTitle' : 'registers.registerKind')
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t(kind ? 'registers.changeKindHint' : 'registers.aboutNobody')}</p>
      {kind && <ChangedMeanwhile version={kind.version} fields={textsBeside(form, wordingOf(kind))} />}
      <Form form={form} submitLabel={title} onCancel={onClose}>
        <TextField {...form.text('title')} />
        <TextArea {...form.text('description')} />
        <TextField {...form.text('articles')} />
        <RadioGroup {...form.choice('novelty', optionsOf(Novelty.options, novelties, language))} isInline />
        <Checkbox {...form.flag('provision')} />
        <NameWarning values={form.values} />
      </Form>
    </Dialog>
  )
}
