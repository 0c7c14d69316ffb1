import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { invitationOperations } from '../../api/invitations.ts'
import { DomainError } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform } from '../operation.ts'
import { startSession } from '../present-session.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ChoosePassword, FirstCode, type Prepared } from './InvitationSteps.tsx'
import { PublicFrame } from './PublicFrame.tsx'

/** For who holds a link: a password, an authenticator app and a first code make an account. */
export function InvitationPage() {
  const { t } = useI18n()
  // what stands after the hash goes to no server; it is posted once the page is there
  const [token] = useState(() => location.hash.slice(1))
  const look = useQuery({
    queryKey: [invitationOperations.showInvitation.path, token],
    queryFn: () => perform(invitationOperations.showInvitation, { body: { token } }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  usePageTitle(t('invitation.title'))
  return (
    <PublicFrame>
      <Stack gap="large">
        <PageHeader title={t('invitation.title')} />
        {look.isPending && <Skeleton label={t('common.loading')} />}
        {look.error && <Refused error={look.error} />}
        {look.data && <Steps token={token} invited={look.data} />}
      </Stack>
    </PublicFrame>
  )
}

function Refused({ error }: { error: Error }) {
  const { t } = useI18n()
  const code = error instanceof DomainError ? error.code : undefined
  const isNotActive = code === 'account_not_active'
  const isGone = code === 'invitation_not_valid' || code === 'invalid_input'
  const title = t(isNotActive ? 'invitation.notActive' : isGone ? 'invitation.gone' : 'invitation.failed')
  const text = isNotActive ? t('invitation.notActiveText') : isGone ? t('invitation.goneText') : readProblem(error)?.title
  return (
    <EmptyState title={title} actions={<LinkButton to="/aanmelden">{t('invitation.toSignIn')}</LinkButton>}>
      {text}
    </EmptyState>
  )
}

type Invited = { house: string; name: string; username: string }

function Steps({ token, invited }: { token: string; invited: Invited }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [prepared, setPrepared] = useState<Prepared>()
  return (
    <Stack>
      <p>
        <strong>{t('invitation.forWhom', { name: invited.name, house: invited.house })}</strong>
      </p>
      <Card title={t(prepared ? 'invitation.step2' : 'invitation.step1')}>
        {prepared ? (
          <FirstCode
            token={token}
            prepared={prepared}
            onBack={() => setPrepared(undefined)}
            onSignedIn={async (me) => {
              startSession(me)
              await navigate({ href: '/werk', replace: true })
            }}
          />
        ) : (
          <ChoosePassword token={token} username={invited.username} onPrepared={setPrepared} />
        )}
      </Card>
    </Stack>
  )
}
