import { fieldAt } from '../../../domain/covenant-fields.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Conflict } from '../../ui/Conflict.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './covenant.module.css'
import { differing, valueAt } from './draft-values.ts'
import type { CovenantDraft } from './use-covenant-draft.ts'

/** Whether what was typed is on the server, and what a colleague changed meanwhile. */
export function DraftStatus({ draft }: { draft: CovenantDraft }) {
  const { t, language, formatDateTime } = useI18n()
  const { state, theirs } = draft
  const said = (typed: unknown, path: string) => String(valueAt(typed, path) ?? '')
  return (
    <Stack gap="small">
      <div className={styles.status}>
        <span role="status">
          {state === 'saved' ? t('covenant.savedAt', { at: formatDateTime(draft.savedAt) }) : state === 'waiting' && t('covenant.saving')}
        </span>
        <LinkButton size="small" variant="ghost" to="/beheer/convenant">
          {t('covenant.back')}
        </LinkButton>
      </div>
      {state === 'offline' && (
        <Notice tone="warning" isLive>
          {t('covenant.offline')}
        </Notice>
      )}
      {state === 'refused' && (
        <Notice tone="error" isLive>
          {t('covenant.refused')}
        </Notice>
      )}
      {theirs && (
        <>
          <Conflict
            title={t('covenant.conflict')}
            explanation={t('covenant.conflictText', { name: theirs.savedBy })}
            theirsLabel={t('covenant.theirs')}
            mineLabel={t('covenant.mine')}
            takeLabel={t('covenant.take')}
            fields={differing(draft.typed, theirs.draft).map((path) => ({
              label: fieldAt(path, language) ?? path,
              theirs: said(theirs.draft, path),
              mine: said(draft.typed, path),
              onTake: () => draft.set(path, valueAt(theirs.draft, path)),
            }))}
          />
          <Row>
            <Button variant="primary" onClick={() => void draft.keepMine()}>
              {t('covenant.keep')}
            </Button>
          </Row>
        </>
      )}
    </Stack>
  )
}
