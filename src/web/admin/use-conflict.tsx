import { type ReactNode, useState } from 'react'
import { DomainError } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Conflict, type ConflictField } from '../ui/Conflict.tsx'
import { renewNetwork } from './renew-network.ts'

/**
 * For a form on something of the house that others may change meanwhile. After a refusal both texts are shown; who then saves has
 * seen the other one.
 */
export function useConflict(latestVersion: number | undefined) {
  const { t } = useI18n()
  const [base] = useState(latestVersion)
  const [seen, setSeen] = useState(latestVersion ?? 0)

  /** Sends with the version that was seen; when it moved on, fetches what it is now and lets the refusal through. */
  async function guard<Result>(act: (version: number) => Promise<Result>): Promise<Result> {
    try {
      return await act(seen)
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') {
        await renewNetwork()
        setSeen(versionIn(thrown.current) ?? seen)
      }
      throw thrown
    }
  }

  function notice(fields: readonly ConflictField[]): ReactNode {
    const different = fields.filter((field) => field.theirs !== field.mine)
    if (latestVersion === base || different.length === 0) return null
    return (
      <Conflict
        title={t('house.conflictTitle')}
        explanation={t('house.conflictText')}
        theirsLabel={t('house.conflictTheirs')}
        mineLabel={t('house.conflictMine')}
        takeLabel={t('house.conflictTake')}
        fields={different}
      />
    )
  }
  return { guard, notice }
}

function versionIn(current: unknown): number | undefined {
  const has = typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number'
  return has ? Number(current.version) : undefined
}
