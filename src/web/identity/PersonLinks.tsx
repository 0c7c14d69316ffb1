import { useState } from 'react'
import type * as z from 'zod'
import { identityOperations as operations } from '../../api/identity.ts'
import { casePhases } from '../../domain/case.ts'
import { type PersonLink, reasonsFor, UndoneLink, verdictReasons } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Link } from '../ui/Link.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './identity.module.css'

type Linked = z.output<typeof PersonLink>

/** What the weighing linked to this case, for who directs it now: what is wrong must not stay (BGS 1.7). */
export function PersonLinks({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const shown = useShownLater(operations.listPersonLinks, { params: { caseId } })
  const [undoing, setUndoing] = useState<Linked>()
  if (!shown || shown.links.length === 0) return null
  return (
    <Card title={t('identity.links')}>
      <p className={styles.quiet}>{t('identity.linksExplain')}</p>
      <ul className={styles.persons}>
        {shown.links.map((link) => (
          <LinkedCase key={link.personId} link={link} onUndo={() => setUndoing(link)} />
        ))}
      </ul>
      {undoing && <UndoDialog caseId={caseId} personId={undoing.personId} onClose={() => setUndoing(undefined)} />}
    </Card>
  )
}

function LinkedCase({ link, onUndo }: { link: Linked; onUndo: () => void }) {
  const { t, language, formatDate } = useI18n()
  const { caseId, number, phase, by, at, reason } = link
  const name = number ?? t('identity.existence')
  return (
    <li className={styles.person}>
      <div className={styles.head}>
        <strong>{caseId ? <Link to={`/casussen/${caseId}`}>{number}</Link> : name}</strong>
        {phase && <Chip>{casePhases[phase][language]}</Chip>}
      </div>
      {!caseId && <p className={styles.quiet}>{t('identity.linkExistence')}</p>}
      <p>{t('identity.saidSame', { by, at: formatDate(at), reason: verdictReasons[reason][language] })}</p>
      <div>
        <Button size="small" aria-label={`${t('identity.undo')}: ${name}`} onClick={onUndo}>
          {t('identity.undo')}
        </Button>
      </div>
    </li>
  )
}

function UndoDialog({ caseId, personId, onClose }: { caseId: string; personId: Linked['personId']; onClose: () => void }) {
  const { t, language } = useI18n()
  const undo = useDoing(operations.undoPersonLink)
  const form = useForm({
    schema: UndoneLink,
    labels: { reason: t('identity.howKnown') },
    submit: async (body) => {
      await undo({ params: { caseId, personId }, body })
      toast(t('identity.linkUndone'))
      onClose()
    },
  })
  const options = reasonsFor('different').map((reason) => ({ value: reason, label: verdictReasons[reason][language] }))
  return (
    <Dialog title={t('identity.undoLinkTitle')} size="small" onClose={onClose}>
      <Form form={form} submitLabel={t('identity.undo')} onCancel={onClose}>
        <RadioGroup {...form.choice('reason', options)} />
        <Notice>{t('identity.undoLinkEffect')}</Notice>
      </Form>
    </Dialog>
  )
}
