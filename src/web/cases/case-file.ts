import { createContext, useContext } from 'react'
import type { Dossier } from '../../api/cases.ts'
import type { Action } from '../../domain/access.ts'
import type { CaseId } from '../../domain/ids.ts'
import { isOnlyAsked } from '../../domain/stage.ts'
import { fullName } from '../../domain/subject.ts'
import { type Me, standingOf, useMay, useMe } from '../session.tsx'

const CaseFileContext = createContext<Dossier | undefined>(undefined)
export const CaseFileProvider = CaseFileContext.Provider

type CaseFile = { caseId: CaseId; dossier: Dossier; me: Me; may: (action: Action) => boolean; isAsked: boolean }

/** The case that is open, in any of its rooms, and what this person may do in it. */
export function useCaseFile(): CaseFile {
  const dossier = useContext(CaseFileContext)
  if (!dossier) throw new Error('useCaseFile outside of a case')
  const me = useMe()
  const may = useMay()
  const { id, phase, seats } = dossier.header
  const inCase = { phase, seats: seats.map(({ role }) => role) }
  return { caseId: id, dossier, me, may: (action) => may(action, inCase), isAsked: isOnlyAsked(standingOf(me, inCase)) }
}

/** Name and date of birth, by which a participant knows whether it knows somebody. */
export function aboutWhom({ header: { subject, birthDate } }: Dossier, formatDate: (date: string) => string): string {
  return birthDate === null ? subject : `${subject}, ${formatDate(birthDate)}`
}

/** About whom an item can be supplied. */
export function namedPersons(dossier: Dossier): { id: string; name: string }[] {
  return (dossier.persons?.persons ?? []).map((person) => ({ id: person.id, name: fullName(person) }))
}
