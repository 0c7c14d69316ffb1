import { useNavigate } from '@tanstack/react-router'
import FilePen from 'lucide-react/icons/file-pen'
import { useState } from 'react'
import type * as z from 'zod'
import { covenantOperations, type ShownDraft } from '../../../api/covenant.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { useMay } from '../../session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Row } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { toast } from '../../ui/Toaster.tsx'

/** The next version, if somebody began it; who prepares covenants goes on from here. */
export function DraftCard({ draft }: { draft: z.output<typeof ShownDraft> | null }) {
  const { t, formatDateTime } = useI18n()
  const navigate = useNavigate()
  const mayDraft = useMay()('covenant.draft')
  const start = useDoing(covenantOperations.startCovenant)
  const discard = useDoing(covenantOperations.discardCovenant)
  const [isDiscarding, setDiscarding] = useState(false)
  if (!draft && !mayDraft) return null
  async function begin() {
    await start()
    await navigate({ href: '/beheer/convenant/concept' })
  }
  return (
    <Card title={t('covenant.next')} tone={draft ? 'highlight' : 'subtle'}>
      <p>
        {draft
          ? t('covenant.draftBy', { name: draft.savedBy, at: formatDateTime(draft.savedAt), n: draft.basedOn })
          : t('covenant.noDraft')}
      </p>
      <Row>
        {!draft && (
          <Button variant="primary" icon={FilePen} onClick={begin}>
            {t('covenant.begin')}
          </Button>
        )}
        {draft && mayDraft && (
          <LinkButton variant="primary" icon={FilePen} to="/beheer/convenant/concept">
            {t('covenant.goOn')}
          </LinkButton>
        )}
        {draft && (
          <LinkButton to={`/beheer/convenant/vergelijken?van=${draft.basedOn}&naar=concept`}>{t('covenant.compareDraft')}</LinkButton>
        )}
        {draft && mayDraft && (
          <Button variant="ghost" onClick={() => setDiscarding(true)}>
            {t('covenant.discard')}
          </Button>
        )}
      </Row>
      {draft && isDiscarding && (
        <ConfirmDialog
          title={t('covenant.discardTitle')}
          consequences={[t('covenant.discardGone'), t('covenant.discardStays')]}
          confirmLabel={t('covenant.discard')}
          isDanger
          onConfirm={async () => {
            await discard({ version: draft.version })
            toast(t('covenant.discarded'))
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </Card>
  )
}
