import { type ReactNode, useState } from 'react'
import { DomainError } from '../../domain/errors.ts'
import type { CaseId } from '../../domain/ids.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { renewShown } from '../operation.ts'
import { Conflict, type ConflictField } from '../ui/Conflict.tsx'

type Versioned = { version: number }

/**
 * For a form on something that others may change meanwhile. `base` is what the form began with; `latest` comes from the case as it is
 * now. After a refusal both texts are shown; who then saves has seen the other one.
 */
export function useConflict<Thing extends Versioned>(caseId: CaseId, latest: Thing | undefined) {
  const { t } = useI18n()
  const [base] = useState(latest)
  const [seen, setSeen] = useState(latest?.version ?? 0)
  const [refusedBy, setRefusedBy] = useState<string>()
  const isChanged = (latest?.version ?? 0) !== (base?.version ?? 0)

  /** Sends with the version that was seen; when it moved on, fetches what it is now and lets the refusal through. */
  async function guard<Result>(act: (version: number) => Promise<Result>): Promise<Result> {
    try {
      return await act(seen)
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') {
        await renewShown(caseId)
        setSeen(seenAfter(thrown.current, seen))
        setRefusedBy(whoSaved(thrown.current))
      }
      throw thrown
    }
  }

  function notice(fields: readonly ConflictField[]): ReactNode {
    const who = whoSaved(latest) ?? refusedBy
    const different = fields.filter((field) => field.theirs !== field.mine)
    if (!isChanged || different.length === 0) return null
    return (
      <Conflict
        title={who ? t('cases.conflictTitleBy', { who }) : t('cases.conflictTitle')}
        explanation={t('cases.conflictText')}
        theirsLabel={who ? t('cases.conflictTheirsBy', { who }) : t('cases.conflictTheirs')}
        mineLabel={t('cases.conflictMine')}
        takeLabel={t('cases.conflictTake')}
        fields={different}
      />
    )
  }
  return { guard, notice, latest }
}

// The refusal carries the present state, as a version or as the thing itself.
function seenAfter(current: unknown, before: number): number {
  if (typeof current === 'number') return current
  if (typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number') return current.version
  return before + 1
}

// Not everything with a version knows who changed it last.
function whoSaved(current: unknown): string | undefined {
  const has = typeof current === 'object' && current !== null && 'updatedBy' in current && typeof current.updatedBy === 'string'
  return has ? String(current.updatedBy) : undefined
}
