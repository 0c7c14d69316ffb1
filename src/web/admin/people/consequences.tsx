import type { Consequences } from '../../../api/people.ts'
import { useI18n } from '../../i18n/use-i18n.ts'

/** What ends, in sentences; the first is always there, so that "nothing" is said too. */
function useConsequences(): (consequences: Consequences, name: string) => string[] {
  const { t } = useI18n()
  return ({ seats, cases, leading, isSignedIn }, name) => [
    seats > 0 ? t('people.seatsEnd', { n: seats, cases: t('people.inCases', { n: cases }) }) : t('people.noSeats'),
    ...(leading > 0 ? [t('people.leading', { n: leading, name })] : []),
    ...(isSignedIn ? [t('people.signedOut', { name })] : []),
    ...(seats > 0 ? [t('people.notBack')] : []),
  ]
}

export function ConsequenceList({ consequences, name }: { consequences: Consequences; name: string }) {
  const sentences = useConsequences()(consequences, name)
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
