import { useRef } from 'react'
import type { KnownPersons } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import type { IdentityActs } from './acts.ts'
import styles from './identity.module.css'
import { Suggestion } from './Suggestion.tsx'

/** Who is known, who may be, and, when asked for, who is not. */
export function PersonLists({ persons, acts: given }: { persons: KnownPersons; acts: IdentityActs | undefined }) {
  const { t } = useI18n()
  const lists = useRef<HTMLDivElement>(null)
  const acts = given && keepingFocus(given, () => lists.current?.focus())
  const { linked, likely, rejected } = persons
  return (
    <div ref={lists} tabIndex={-1} className={styles.lists}>
      {linked.length > 0 && (
        <ul className={styles.persons} aria-label={t('identity.known')}>
          {linked.map((person) => (
            <Suggestion key={person.personId} person={person} acts={acts} isLinked />
          ))}
        </ul>
      )}
      {likely.length > 0 && (
        <ul className={styles.persons} aria-label={t('identity.likely')}>
          {likely.map((person) => (
            <Suggestion key={person.personId} person={person} acts={acts} />
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <Disclosure summary={t('identity.rejected', { n: rejected.length })}>
          <ul className={styles.persons}>
            {rejected.map((person) => (
              <Suggestion key={person.personId} person={person} acts={acts} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** Who was acted on moves to another list; the reader stays with the lists. */
function keepingFocus({ give, undo, isNote }: IdentityActs, focus: () => void): IdentityActs {
  return {
    give: (...args) => give(...args).finally(focus),
    undo: (...args) => undo(...args).finally(focus),
    isNote,
  }
}
