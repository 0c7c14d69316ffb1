import { useState } from 'react'
import type * as z from 'zod'
import type { ListedParticipant } from '../../../api/houses.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { participantKinds } from '../../../domain/participant.ts'
import { stateOf } from '../../../domain/territory.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useMayAdminister } from '../house/own-house.ts'
import { CorrectBeginningDialog } from './CorrectBeginningDialog.tsx'
import { EndParticipantDialog, KeepParticipantDialog } from './EndParticipantDialog.tsx'
import { ParticipantDialog } from './ParticipantDialog.tsx'
import styles from './participants.module.css'

export type Participant = z.infer<typeof ListedParticipant>
type Doing = { what: 'change' | 'end' | 'keep' | 'correct'; id: string }

export function ParticipantTable({ caption, rows }: { caption: string; rows: readonly Participant[] }) {
  const { t, language } = useI18n()
  const mayAdminister = useMayAdminister()
  const [doing, setDoing] = useState<Doing>()
  const columns: Column<Participant>[] = [
    { key: 'name', header: t('participants.participant'), cell: (each) => <Named participant={each} /> },
    {
      key: 'kind',
      header: t('participants.kind'),
      cell: (each) => (
        <>
          {participantKinds[each.kind][language]}
          <div className={styles.aside}>{participantKinds[each.kind].source}</div>
          <div className={styles.aside}>{t(each.controller ? 'participants.controller' : 'participants.noController')}</div>
        </>
      ),
    },
    { key: 'period', header: t('participants.period'), cell: (each) => <Participation participant={each} /> },
  ]
  if (mayAdminister)
    columns.push({
      key: 'act',
      header: t('participants.act'),
      isHeaderHidden: true,
      isTight: true,
      cell: (participant) => <Acts participant={participant} onDo={(what) => setDoing({ what, id: participant.id })} />,
    })
  const byKind = [...rows].sort((a, b) => participantKinds[a.kind].source.localeCompare(participantKinds[b.kind].source))
  const close = () => setDoing(undefined)
  // the row as it is now, so that a dialog sees what somebody else changed meanwhile
  const chosen = rows.find((each) => each.id === doing?.id)
  return (
    <>
      <Table
        caption={caption}
        columns={columns}
        rows={byKind}
        rowKey={(each) => each.id}
        empty={<EmptyState title={t('participants.none')} />}
      />
      {chosen && doing?.what === 'change' && <ParticipantDialog participant={chosen} onClose={close} />}
      {chosen && doing?.what === 'end' && <EndParticipantDialog participant={chosen} onClose={close} />}
      {chosen && doing?.what === 'correct' && <CorrectBeginningDialog participant={chosen} onClose={close} />}
      {chosen && doing?.what === 'keep' && <KeepParticipantDialog participant={chosen} onClose={close} />}
    </>
  )
}

function Named({ participant }: { participant: Participant }) {
  const { t } = useI18n()
  const { name, shortName, oin } = participant
  const also = [shortName !== name && shortName, oin && `${t('participants.oin')} ${oin}`].filter(Boolean).join(', ')
  return (
    <>
      {name}
      <div className={styles.aside}>{also}</div>
      <Contact participant={participant} />
    </>
  )
}

function Participation({ participant: { from, until, covenantReference } }: { participant: Participant }) {
  const { t, formatDate } = useI18n()
  const state = stateOf({ from, until }, dateInAmsterdam(new Date()))
  const words = { date: formatDate(from), from: formatDate(from), until: until ? formatDate(until) : '' }
  return (
    <>
      {t(until ? 'participants.fromUntil' : 'participants.since', words)} {state === 'past' && <Chip>{t('participants.ended')}</Chip>}
      {state === 'now' && until && <Chip tone="warning">{t('participants.ends')}</Chip>}
      {state === 'coming' && <Chip tone="info">{t('participants.coming')}</Chip>}
      {covenantReference && <div className={styles.aside}>{covenantReference}</div>}
    </>
  )
}

function Contact({ participant: { contactName, contactEmail, contactPhone } }: { participant: Participant }) {
  const { t } = useI18n()
  const isEmpty = !contactName && !contactEmail && !contactPhone
  return (
    <div className={styles.contact}>
      <span>
        {t('participants.contact')}: {isEmpty ? t('participants.noContact') : contactName}
      </span>
      {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
      {contactPhone && <span>{contactPhone}</span>}
    </div>
  )
}

function Acts({ participant, onDo }: { participant: Participant; onDo: (what: Doing['what']) => void }) {
  const { t } = useI18n()
  const isPast = stateOf(participant, dateInAmsterdam(new Date())) === 'past'
  const ending = participant.until === null ? ('end' as const) : ('keep' as const)
  return (
    <div className={styles.acts}>
      <Button size="small" aria-label={`${t('common.edit')}: ${participant.name}`} onClick={() => onDo('change')}>
        {t('common.edit')}
      </Button>
      {!isPast && (
        <Button size="small" aria-label={`${t(`participants.${ending}`)}: ${participant.name}`} onClick={() => onDo(ending)}>
          {t(`participants.${ending}`)}
        </Button>
      )}
      <Button size="small" variant="ghost" aria-label={`${t('participants.correct')}: ${participant.name}`} onClick={() => onDo('correct')}>
        {t('participants.correct')}
      </Button>
    </div>
  )
}
