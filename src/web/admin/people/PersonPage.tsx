import { useState } from 'react'
import { houseOperations } from '../../../api/houses.ts'
import { type Person, type PersonFile, peopleOperations } from '../../../api/people.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { classOf, ProfessionalId } from '../../../domain/participant.ts'
import { TrainingTopic, trainingTopics } from '../../../domain/professional.ts'
import { useAddressPart } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { useMay, useMe } from '../../session.tsx'
import { NotFoundPage } from '../../shell/ErrorPage.tsx'
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Grid, Row, Stack } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { EndDialog } from './EndDialog.tsx'
import { InviteDialog, RevokeDialog } from './InviteDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { AccountState, ActiveState, DesignationPeriod, useTopics } from './states.tsx'

export function PersonPage() {
  const id = ProfessionalId.safeParse(useAddressPart('professionalId'))
  if (!id.success) return <NotFoundPage />
  return (
    <AdminPage room="professionals">
      <File professionalId={id.data} />
    </AdminPage>
  )
}

function File({ professionalId }: { professionalId: ProfessionalId }) {
  const { t } = useI18n()
  const person = useShown(peopleOperations.showPerson, { params: { professionalId } })
  const topics = useTopics()
  return (
    <Stack>
      <Breadcrumbs items={[{ label: t('people.back'), to: '/beheer/professionals' }, { label: person.name }]} />
      <h2>{person.name}</h2>
      <Acts person={person} />
      {person.missingTrainings.length > 0 && (
        <Notice tone="warning" title={t('people.trainingMissingTitle')}>
          {t('people.trainingMissing', { topics: topics(person.missingTrainings) })}
        </Notice>
      )}
      <Facts person={person} />
      <Former former={person.formerDesignations} />
    </Stack>
  )
}

type Open = 'change' | 'anew' | 'end' | 'invite' | 'revoke'

function Acts({ person }: { person: Person }) {
  const { t } = useI18n()
  const me = useMe()
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (!may('people.administer')) return null
  if (person.id === me.professionalId) return <Notice>{t('people.aboutYourself')}</Notice>
  if (!person.isManaged) return null
  const refusedInvite = person.isInvitable ? (person.active ? undefined : t('people.inviteInactive')) : t('people.inviteByHouse')
  const hasEnded = person.inactiveBecause === 'designation_ended' || person.inactiveBecause === 'participant_ended'
  const isAgain = person.account?.hasAccount || person.account?.invitedUntil
  return (
    <Row>
      {hasEnded && (
        <Button variant="primary" onClick={() => setOpen('anew')}>
          {t('people.anew')}
        </Button>
      )}
      <Button onClick={() => setOpen('change')}>{t('common.edit')}</Button>
      <Button disabledReason={refusedInvite} onClick={() => setOpen('invite')}>
        {t(isAgain ? 'people.inviteAgain' : 'people.invite')}
      </Button>
      {person.account?.invitedUntil && person.isInvitable && <Button onClick={() => setOpen('revoke')}>{t('people.revoke')}</Button>}
      {person.inactiveBecause !== 'designation_ended' && <Button onClick={() => setOpen('end')}>{t('people.end')}</Button>}
      {open === 'change' && <PersonDialog person={person} onClose={close} />}
      {open === 'anew' && <PersonDialog person={person} isAnew onClose={close} />}
      {open === 'end' && <EndDialog person={person} onClose={close} />}
      {open === 'invite' && <InviteDialog person={person} onClose={close} />}
      {open === 'revoke' && <RevokeDialog person={person} onClose={close} />}
    </Row>
  )
}

/** The designations before the present one; the username and the lines in the journal are the same (R-AUT-01). */
function Former({ former }: { former: PersonFile['formerDesignations'] }) {
  const { t, language, formatDate, formatList } = useI18n()
  if (former.length === 0) return null
  return (
    <Card title={t('people.former')} headingLevel={3}>
      <DefinitionList
        items={former.map(({ participant, houseRoles: held, from, until }) => ({
          term: t('admin.fromUntil', { from: formatDate(from), until: formatDate(until) }),
          value: `${participant}: ${formatList(held.map((role) => houseRoles[role][language]))}`,
        }))}
      />
    </Card>
  )
}

function Facts({ person }: { person: Person }) {
  const { t, language, formatDate, formatList } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const participant = participants.find(({ id }) => id === person.participantId)
  const day = (date: string | null | undefined) => (date ? formatDate(date) : t('people.notRecorded'))
  const isPrivate = participant !== undefined && classOf(participant.kind) === 'private'
  return (
    <Grid minWidth="large">
      <Card title={t('people.conditions')} headingLevel={3}>
        <DefinitionList
          items={[
            { term: t('people.state'), value: <ActiveState person={person} /> },
            { term: t('people.participant'), value: participant?.name },
            { term: t('people.roles'), value: capitalised(formatList(person.houseRoles.map((role) => houseRoles[role][language]))) },
            { term: t('people.designation'), value: <DesignationPeriod person={person} /> },
            { term: t('people.screening'), value: day(person.screenedOn) },
            { term: t('people.declared'), value: isPrivate && t(person.noCommercialTasks ? 'common.yes' : 'common.no') },
            { term: t('people.mandate'), value: person.mandate ? `${person.mandate} (${day(person.mandateOn)})` : t('people.notRecorded') },
            { term: t('people.username'), value: person.username },
            { term: t('people.account'), value: person.account && <AccountState person={person} /> },
          ]}
        />
      </Card>
      <Card title={t('people.trainings')} headingLevel={3}>
        <DefinitionList
          items={TrainingTopic.options.map((topic) => ({
            term: capitalised(trainingTopics[topic][language]),
            value: day(person.trainings.find((each) => each.topic === topic)?.on),
          }))}
        />
      </Card>
    </Grid>
  )
}
