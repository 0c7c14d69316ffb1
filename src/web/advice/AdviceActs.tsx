import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { adviceOperations, knowledgeOperations, type ShownAdvice } from '../../api/advice.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useLeaving } from '../leaving.ts'
import { perform, useDoing } from '../operation.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { toast } from '../ui/Toaster.tsx'
import { KnowledgeDialog } from './KnowledgeForm.tsx'
import { QuestionForm } from './QuestionForm.tsx'

type Asked = z.output<typeof ShownAdvice>

/** What who asked may do: put it better, or close it. */
export function AskerActs({ asked }: { asked: Asked }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const revise = useDoing(adviceOperations.reviseAdvice)
  const close = useDoing(adviceOperations.closeAdvice)
  const { id: questionId, title, question, goal, themes, lifeDomains, level, version } = asked
  return (
    <>
      {asked.mine && asked.state === 'answered' && (
        <ActButton
          variant="primary"
          onClick={async () => {
            await close({ params: { questionId } })
            toast(t('advice.closed'))
          }}
        >
          {t('advice.close')}
        </ActButton>
      )}
      <Button onClick={() => setOpen(true)}>{t('advice.change')}</Button>
      {isOpen && (
        <Dialog title={t('advice.change')} size="large" onClose={() => setOpen(false)}>
          <QuestionForm
            name={`advice ${questionId}`}
            initial={{ title, question, goal, themes, lifeDomains, level }}
            submitLabel={t('advice.save')}
            onSend={async (body) => {
              await afterOthers(revise({ params: { questionId }, body, version }))
              toast(t('advice.saved'))
              setOpen(false)
            }}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  )
}

/** What the bureau may do: share what was learned, or remove what should not be there. */
export function BureauActs({ asked }: { asked: Asked }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'publish' | 'remove'>()
  const publish = useDoing(knowledgeOperations.publishKnowledge)
  const leave = useLeaving()
  const { id: questionId, title, question, answer, themes, lifeDomains, level } = asked
  return (
    <>
      {answer !== null && asked.knowledgeId === null && <Button onClick={() => setOpen('publish')}>{t('advice.publish')}</Button>}
      <Button onClick={() => setOpen('remove')}>{t('advice.remove')}</Button>
      {open === 'publish' && (
        <KnowledgeDialog
          name={`knowledge of ${questionId}`}
          title={t('advice.publishTitle')}
          submitLabel={t('advice.publish')}
          initial={{ title, question, answer, themes, lifeDomains, level }}
          onSend={async (body) => {
            const item = await publish({ body: { ...body, questionId } })
            toast(t('advice.publishedNow'))
            await navigate({ href: `/kennis/items/${item.id}` })
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('advice.removeTitle')}
          consequences={[t('advice.removeText')]}
          confirmLabel={t('advice.remove')}
          isDanger
          onConfirm={async () => {
            await perform(adviceOperations.removeAdvice, { params: { questionId } })
            toast(t('advice.removed'))
            await leave('/kennis/vragen')
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
