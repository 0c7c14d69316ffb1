import { useState } from 'react'
import type { Me } from '../../api/session.ts'
import { houseRoles } from '../../domain/house-role-table.ts'
import { briefly } from '../before-session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { readProblem } from '../ui/form-problem.ts'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { DemoPerson } from './demo-people.ts'
import styles from './sign-in.module.css'

type DemoPeopleProps = {
  house: { slug: string; name: string }
  people: readonly DemoPerson[]
  onSignedIn: (me: Me) => unknown
}

/** The roles of one fictitious house: who one can be, one click away. */
export function DemoPeople({ house, people, onSignedIn }: DemoPeopleProps) {
  const { t, language, formatList } = useI18n()
  const signIn = useDoing(briefly.signInToDemo)
  const [failure, setFailure] = useState<string>()
  async function choose({ username, active, house: slug }: DemoPerson) {
    if (!active) return
    try {
      onSignedIn(await signIn({ body: { house: slug, username } }))
    } catch (thrown) {
      setFailure(readProblem(thrown)?.title ?? t('common.submitFailed'))
    }
  }
  return (
    <section aria-labelledby={`house-${house.slug}`}>
      <Stack>
        <h2 id={`house-${house.slug}`}>{house.name}</h2>
        {failure && (
          <Notice tone="error" isLive>
            {failure}
          </Notice>
        )}
        <ul className={styles.people}>
          {people
            .filter((person) => person.house === house.slug)
            .map((person) => (
              <li key={person.username}>
                <button
                  type="button"
                  className={styles.person}
                  aria-disabled={person.active ? undefined : true}
                  onClick={() => choose(person)}
                >
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.detail}>{person.participant}</span>
                  <span className={styles.roles}>{formatList(person.roles.map((role) => houseRoles[role][language]))}</span>
                  {!person.active && <span className={styles.detail}>{t('signIn.notActive')}</span>}
                </button>
              </li>
            ))}
        </ul>
      </Stack>
    </section>
  )
}
