import type { KnownPersons } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stack } from '../ui/Layout.tsx'
import type { IdentityActs } from './acts.ts'
import styles from './identity.module.css'
import { Suggestion } from './Suggestion.tsx'

/** Who is known, who may be, and, when asked for, who is not. */
export function PersonLists({ persons, acts }: { persons: KnownPersons; acts: IdentityActs | undefined }) {
  const { t } = useI18n()
  const { linked, likely, rejected } = persons
  return (
    <Stack>
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
    </Stack>
  )
}
