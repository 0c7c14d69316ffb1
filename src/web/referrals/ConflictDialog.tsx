import { useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import styles from './referrals.module.css'
import type { Draft } from './use-draft.ts'

type Choice = 'mine' | 'theirs'

/** The same field was changed in two places: both texts beside each other, and the writer chooses per field. */
export function ConflictDialog({ draft }: { draft: Draft }) {
  const { t } = useI18n()
  const [isReminded, setReminded] = useState(false)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  function finish() {
    draft.keeper.resolve(
      Object.fromEntries(draft.conflicts.filter(({ path }) => choices[path] === 'theirs').map(({ path, theirs }) => [path, theirs])),
    )
  }
  return (
    <Dialog
      title={t('referrals.conflictTitle')}
      size="large"
      mustChoose
      onClose={() => setReminded(true)}
      footer={
        <Button variant="primary" onClick={finish}>
          {t('referrals.conflictDone')}
        </Button>
      }
    >
      <Stack>
        <p>{t('referrals.conflictText')}</p>
        {isReminded && (
          <Notice tone="warning" isLive>
            {t('referrals.conflictFirst')}
          </Notice>
        )}
        {draft.conflicts.map(({ path, theirs }) => (
          <RadioGroup<Choice>
            key={path}
            label={draft.label(path)}
            value={choices[path] ?? 'mine'}
            onChange={(choice) => setChoices({ ...choices, [path]: choice })}
            options={[
              { value: 'mine', label: t('referrals.conflictMine'), hint: <Said value={draft.values[path]} /> },
              { value: 'theirs', label: t('referrals.conflictTheirs'), hint: <Said value={theirs} /> },
            ]}
          />
        ))}
      </Stack>
    </Dialog>
  )
}

function Said({ value }: { value: FormValue }) {
  const { t } = useI18n()
  if (typeof value === 'boolean') return <span className={styles.said}>{value ? t('common.yes') : t('common.no')}</span>
  return <span className={styles.said}>{value ? String(value) : t('referrals.empty')}</span>
}
