import { type ReactNode, useId, useState } from 'react'
import { casePhases } from '../../domain/case.ts'
import { type KnownPerson, type PersonVerdict, verdictReasons } from '../../domain/identity.ts'
import { likenesses } from '../../domain/likeness.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Row } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { toast } from '../ui/Toaster.tsx'
import type { IdentityActs } from './acts.ts'
import styles from './identity.module.css'
import { VerdictForm } from './VerdictForm.tsx'

type SuggestionProps = { person: KnownPerson; isLinked?: boolean; acts: IdentityActs | undefined }

/** Somebody who may be the same: as much as one may know, why one thinks so, and what one can say of it. */
export function Suggestion({ person, isLinked, acts }: SuggestionProps) {
  const { t } = useI18n()
  const headId = useId()
  const [asked, setAsked] = useState<PersonVerdict>()
  const { note, verdict } = person
  return (
    <li className={styles.person} aria-labelledby={headId}>
      <div id={headId} className={styles.head}>
        <Head person={person} />
      </div>
      {person.sight === 'existence' && <p className={styles.quiet}>{t('identity.existenceText')}</p>}
      {person.sight === 'shielded' && <p className={styles.quiet}>{t('identity.shieldedText')}</p>}
      <Matches person={person} />
      {note && !verdict && <p>{t(note === 'same' ? 'identity.noteSame' : 'identity.noteDifferent')}</p>}
      {verdict ? <Said verdict={verdict} /> : isLinked && <p>{t('identity.linkedBy')}</p>}
      {acts && verdict && (
        <div>
          <ActButton
            size="small"
            aria-describedby={headId}
            onClick={() => acts.undo(person.personId).then(() => toast(t('identity.undone')))}
          >
            {t('identity.undo')}
          </ActButton>
        </div>
      )}
      {acts && !verdict && !isLinked && !asked && (
        <Row>
          {(['same', 'different'] as const).map((each) => (
            <Button key={each} size="small" aria-describedby={headId} onClick={() => setAsked(each)}>
              {t(`identity.${each}`)}
            </Button>
          ))}
        </Row>
      )}
      {acts && asked && !verdict && (
        <VerdictForm personId={person.personId} verdict={asked} acts={acts} onDone={() => setAsked(undefined)} />
      )}
    </li>
  )
}

function Head({ person }: { person: KnownPerson }): ReactNode {
  const { t, language, formatDate } = useI18n()
  const { sight, caseId, number, phase, name, birthDate } = person
  if (sight !== 'seat') return <strong>{t(`identity.${sight}`)}</strong>
  return (
    <>
      <strong>
        <Link to={`/casussen/${caseId}`}>{number}</Link>
      </strong>
      {phase && <Chip>{casePhases[phase][language]}</Chip>}
      <span>
        <span translate="no">{name}</span>
        {birthDate && `, ${t('identity.born', { date: formatDate(birthDate) })}`}
      </span>
    </>
  )
}

function Matches({ person }: { person: KnownPerson }) {
  const { t, language, formatDate } = useI18n()
  if (person.matches.length === 0) return null
  const shown = (likeness: string, value: string) => (likeness.startsWith('date') ? formatDate(value) : value)
  return (
    <ul className={styles.matches} aria-label={t('identity.alike')}>
      {person.matches.map(({ likeness, asked, known }) => (
        <li key={likeness}>
          {likenesses[likeness][language]}
          {asked && known && (
            <span className={styles.quiet} translate="no">
              : {shown(likeness, asked)}
              {asked !== known && ` – ${shown(likeness, known)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Said({ verdict: { verdict, by, at, reason } }: { verdict: NonNullable<KnownPerson['verdict']> }) {
  const { t, language, formatDate } = useI18n()
  const said = verdict === 'same' ? 'identity.saidSame' : 'identity.saidDifferent'
  return <p>{t(said, { by, at: formatDate(at), reason: verdictReasons[reason][language] })}</p>
}
