import { type ReactNode, useState } from 'react'
import { Person } from '../../../api/people.ts'
import { DomainError } from '../../../domain/errors.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Conflict } from '../../ui/Conflict.tsx'
import type { FormValue } from '../../ui/form-paths.ts'
import { initialOf, type PersonPath } from './person-form.ts'

type Written = {
  values: Partial<Record<PersonPath, FormValue>>
  set: (path: PersonPath, value: FormValue) => void
  text: (path: PersonPath) => { label: ReactNode }
}

/** When somebody else saved first: both beside each other. Who then saves has seen what was there. */
export function usePersonConflict(person: Person | undefined) {
  const { t, language, formatDate, formatList } = useI18n()
  const [theirs, setTheirs] = useState<Person>()

  async function guard<Result>(act: (version: number) => Promise<Result>): Promise<Result> {
    try {
      return await act(theirs?.version ?? person?.version ?? 1)
    } catch (thrown) {
      if (thrown instanceof DomainError && thrown.code === 'changed_meanwhile') setTheirs(Person.safeParse(thrown.current).data)
      throw thrown
    }
  }

  function shown(value: FormValue): string {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value)
    if (typeof value !== 'object') return String(value)
    return formatList(value.map((role) => Object.entries(houseRoles).find(([key]) => key === role)?.[1][language] ?? role))
  }

  function notice({ values, set, text }: Written): ReactNode {
    if (!theirs) return null
    const saved = initialOf(theirs, { participantId: theirs.participantId, today: theirs.designatedFrom })
    const paths = Object.keys(saved) as PersonPath[] // made with exactly these keys
    const different = paths.filter((path) => shown(values[path]) !== shown(saved[path]))
    if (different.length === 0) return null
    return (
      <Conflict
        title={t('people.conflictTitle')}
        explanation={t('people.conflictText')}
        theirsLabel={t('people.conflictTheirs')}
        mineLabel={t('people.conflictMine')}
        takeLabel={t('people.conflictTake')}
        fields={different.map((path) => ({
          label: String(text(path).label),
          theirs: shown(saved[path]),
          mine: shown(values[path]),
          onTake: () => set(path, saved[path]),
        }))}
      />
    )
  }
  return { guard, notice }
}
