import { useState } from 'react'
import { useI18n } from './i18n/use-i18n.ts'
import { Conflict, type ConflictField } from './ui/Conflict.tsx'
import type { FormValue } from './ui/form-paths.ts'

type TextForm<Path extends string> = { text(path: Path): { label: string; value: string; onChange(value: string): void } }

/** Each text as it is now beside what is typed here. */
export function textsBeside<Path extends string>(form: TextForm<Path>, latest: Partial<Record<Path, FormValue>>): ConflictField[] {
  const paths = Object.keys(latest) as Path[] // Object.keys forgets the key type
  return paths.flatMap((path) => {
    const theirs = latest[path] ?? ''
    const { label, value: mine, onChange } = form.text(path)
    return typeof theirs === 'string' ? [{ label, theirs, mine, onTake: () => onChange(theirs) }] : []
  })
}

/** Once somebody else changed what this dialog was opened on: both texts, and the choice. Who saves now has seen the other. */
export function ChangedMeanwhile({ version, fields }: { version: number; fields: readonly ConflictField[] }) {
  const { t } = useI18n()
  const [opened] = useState(version)
  const different = fields.filter((field) => field.theirs !== field.mine)
  if (version === opened || different.length === 0) return null
  return (
    <Conflict
      title={t('registers.conflictTitle')}
      explanation={t('registers.conflictText')}
      theirsLabel={t('registers.conflictTheirs')}
      mineLabel={t('registers.conflictMine')}
      takeLabel={t('registers.conflictTake')}
      fields={different}
    />
  )
}
