import { purposeOperations } from '../../api/purpose.ts'
import type { JudgmentDraft } from '../../domain/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { announce } from '../shell/Announcer.tsx'
import { useKeys } from '../shell/keys.ts'
import { Button } from '../ui/Button.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/Toaster.tsx'

export type Saved = { caseId: string; number: string; saved: JudgmentDraft; earlier: JudgmentDraft | undefined }

/** What was judged last, and the way back: the earlier judgment counts again, and what was typed stands in the form. */
export function LastJudgment({ last, onUndone }: { last: Saved; onUndone: () => void }) {
  const { t } = useI18n()
  const judge = useDoing(purposeOperations.judgePurpose)
  const withdraw = useDoing(purposeOperations.withdrawJudgment)
  const kept = useKept<Partial<Record<string, FormValue>>>(`judgment ${last.caseId}`)
  async function undo() {
    const params = { caseId: last.caseId }
    if (last.earlier) await judge({ params, body: last.earlier })
    else await withdraw({ params })
    const { extra = {}, ...own } = last.saved
    kept.keep({ ...own, ...Object.fromEntries(Object.entries(extra).map(([id, isMet]) => [`extra.${id}`, isMet])) })
    announce(t('weighing.undone', { number: last.number }))
    toast(t('weighing.undone', { number: last.number }))
    onUndone()
  }
  useKeys([{ keys: 'u', label: t('weighing.keyUndo'), run: () => void undo() }])
  return (
    <Notice
      tone="success"
      actions={
        <Button size="small" onClick={undo}>
          {t('weighing.undo')} <KeyHint keys="U" />
        </Button>
      }
    >
      {t('weighing.savedFor', { number: last.number })}
    </Notice>
  )
}
