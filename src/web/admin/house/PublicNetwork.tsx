import { dateInAmsterdam } from '../../../domain/date.ts'
import { ParticipantKind, participantKinds } from '../../../domain/participant.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from '../public-house.module.css'
import type { Shown } from './PublicRights.tsx'

/** For which municipalities the house works, and what is known to change (BGS 2.18). */
export function PublicTerritory({ house }: { house: Shown }) {
  const { t } = useI18n()
  const changes = useChanges(house)
  const { municipalities } = house.territory
  return (
    <Card title={t('house.territoryNow')}>
      {municipalities.length === 0 && <EmptyState title={t('house.noTerritory')} />}
      <ul className={styles.municipalities}>
        {municipalities.map(({ code, name }) => (
          <li key={code} title={t('house.municipalityCode', { code })}>
            {name}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <>
          <h3>{t('house.changesComing')}</h3>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function useChanges({ municipalities, redivisions }: Shown): string[] {
  const { t, formatDate } = useI18n()
  const today = dateInAmsterdam(new Date())
  const dated = [
    ...municipalities.flatMap(({ name, from }) =>
      from > today ? [{ on: from, text: t('house.changeJoins', { name, date: formatDate(from) }) }] : [],
    ),
    // who goes up in another municipality does not leave
    ...municipalities.flatMap(({ code, name, until }) =>
      until && until > today && !redivisions.some((each) => each.code === code && each.on === until)
        ? [{ on: until, text: t('house.changeLeaves', { name, date: formatDate(until) }) }]
        : [],
    ),
    ...redivisions.map(({ on, name, into }) => ({
      on,
      text: `${t(on <= today ? 'house.wentUp' : 'house.goesUp', { name, into: into.name, date: formatDate(on) })}.`,
    })),
  ]
  return dated.sort((a, b) => a.on.localeCompare(b.on)).map(({ text }) => text)
}

/** Who takes part, in the order of the law. */
export function PublicParticipants({ house }: { house: Shown }) {
  const { t } = useI18n()
  return (
    <Card title={t('house.participants')}>
      <p>{t('house.participantsText')}</p>
      {house.managingParticipant && <p>{t('house.managedBy', { name: house.managingParticipant })}</p>}
      {(['public', 'private'] as const).map((each) => (
        <section key={each} className={styles.group}>
          <h3>{t(`participants.${each}`)}</h3>
          <KindList participants={house.participants.filter((one) => one.class === each)} />
        </section>
      ))}
    </Card>
  )
}

function KindList({ participants }: { participants: Shown['participants'] }) {
  const { t, language, formatDate, formatList } = useI18n()
  const today = dateInAmsterdam(new Date())
  const named = ({ name, from, until }: Shown['participants'][number]) => {
    const words = [
      from > today && t('house.joinsOn', { date: formatDate(from) }),
      until && t('house.leavesOn', { date: formatDate(until) }),
    ]
    const when = words.filter(Boolean).join(', ')
    return when ? `${name} (${when})` : name
  }
  const kinds = ParticipantKind.options.filter((kind) => participants.some((each) => each.kind === kind))
  if (kinds.length === 0) return <p>{t('participants.none')}</p>
  return (
    <DefinitionList
      items={kinds.map((kind) => ({
        term: participantKinds[kind][language],
        value: formatList(participants.filter((each) => each.kind === kind).map(named)),
      }))}
    />
  )
}
