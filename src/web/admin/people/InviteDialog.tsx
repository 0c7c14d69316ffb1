import { useState } from 'react'
import { type Person, peopleOperations } from '../../../api/people.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'

type Made = { token: string; expiresAt: string }

/** Makes a link that is shown this once; who makes it hands it over in person, because the system sends no e-mail. */
export function InviteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useI18n()
  const invite = useDoing(peopleOperations.invitePerson)
  const [made, setMade] = useState<Made>()
  const isReset = person.account?.hasAccount || person.account?.invitedUntil
  if (made) return <MadeLink name={person.name} made={made} onClose={onClose} />
  return (
    <Dialog
      title={t('people.inviteTitle', { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <ActButton variant="primary" onClick={async () => setMade(await invite({ params: { professionalId: person.id } }))}>
            {t('people.inviteMake')}
          </ActButton>
        </>
      }
    >
      <p>{t('people.inviteIntro')}</p>
      <ul>
        <li>{t('people.inviteOnce')}</li>
        {isReset && <li>{t('people.inviteReset', { name: person.name })}</li>}
      </ul>
    </Dialog>
  )
}

function MadeLink({ name, made, onClose }: { name: string; made: Made; onClose: () => void }) {
  const { t, formatDate } = useI18n()
  // after the hash: a browser sends that part to no server, so it stands in no log
  const link = `${location.origin}/uitnodiging#${made.token}`
  async function copy() {
    await navigator.clipboard.writeText(link)
    toast(t('people.copied'))
  }
  return (
    <Dialog
      title={t('people.inviteTitle', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button variant="primary" onClick={copy}>
            {t('people.copy')}
          </Button>
        </>
      }
    >
      <Notice tone="success" isLive>
        {t('people.inviteShownOnce', { name, date: formatDate(made.expiresAt) })}
      </Notice>
      <TextField label={t('people.inviteLink', { name })} value={link} onChange={() => undefined} isReadOnly spellCheck={false} />
    </Dialog>
  )
}

export function RevokeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useI18n()
  const revoke = useDoing(peopleOperations.revokeInvitation)
  return (
    <ConfirmDialog
      title={t('people.revokeTitle', { name: person.name })}
      consequences={[t('people.revokeText')]}
      confirmLabel={t('people.revoke')}
      onConfirm={async () => {
        await revoke({ params: { professionalId: person.id } })
        toast(t('people.revoked'))
      }}
      onClose={onClose}
    />
  )
}
