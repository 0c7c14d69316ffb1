import { useState } from 'react'
import type * as z from 'zod'
import { type AnalysisRoom, analysisOperations } from '../../../api/analysis.ts'
import { AnalysisViews } from '../../../domain/analysis.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { useConflict } from '../use-conflict.tsx'

type Shown = z.infer<typeof AnalysisRoom>['views']
const fields = ['subjectView', 'relativesView', 'connection'] as const
const fieldTexts = { subjectView: 'dossier.subjectView', relativesView: 'dossier.relativesView', connection: 'dossier.connection' } as const

/** How the subject and the relatives see it, and what holds it all together (LK24 4.3). */
export function Views({ views }: { views: Shown }) {
  const { t } = useI18n()
  const { may } = useCaseFile()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={t('dossier.views')}
      actions={
        may('analysis.write') && (
          <Button size="small" onClick={() => setOpen(true)} aria-label={`${t('common.edit')}: ${t('dossier.views')}`}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <DefinitionList
        items={fields.map((field) => ({
          term: t(fieldTexts[field]),
          value: <span className={styles.text}>{views[field] || t('dossier.notDescribed')}</span>,
        }))}
      />
      {isOpen && <ViewsDialog views={views} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function ViewsDialog({ views, onClose }: { views: Shown; onClose: () => void }) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const save = useDoing(analysisOperations.saveViews)
  const { guard, notice } = useConflict(caseId, views)
  const { version: _, ...initial } = views
  const form = useForm({
    schema: AnalysisViews,
    labels: { subjectView: t('dossier.subjectView'), relativesView: t('dossier.relativesView'), connection: t('dossier.connection') },
    initial,
    submit: async (body) => {
      await guard((version) => save({ params: { caseId }, body, version }))
      toast(t('common.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('dossier.views')} onClose={onClose} size="large">
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice(
          fields.map((field) => ({
            label: t(fieldTexts[field]),
            theirs: views[field],
            mine: String(form.values[field] ?? ''),
            onTake: () => form.set(field, views[field]),
          })),
        )}
        {fields.map((field) => (
          <TextArea key={field} {...form.text(field)} rows={4} />
        ))}
      </Form>
    </Dialog>
  )
}
