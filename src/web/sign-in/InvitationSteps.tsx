import * as z from 'zod'
import { invitationOperations } from '../../api/invitations.ts'
import type { Result } from '../../api/operation.ts'
import type { Me } from '../../api/session.ts'
import { NewPassword, passwordIssue } from '../../domain/password.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './sign-in.module.css'

export type Prepared = Result<typeof invitationOperations.prepareAccount>

type ChoosePasswordProps = { token: string; username: string; onPrepared: (prepared: Prepared) => void }

export function ChoosePassword({ token, username, onPrepared }: ChoosePasswordProps) {
  const { t } = useI18n()
  const prepare = useDoing(invitationOperations.prepareAccount)
  const form = useForm({
    schema: passwordTwice(username, t('invitation.notSame')),
    labels: { password: t('invitation.password'), again: t('invitation.again') },
    submit: async ({ password }) => onPrepared(await prepare({ body: { token, password } })),
  })
  return (
    <Form form={form} submitLabel={t('invitation.next')}>
      <p>{t('invitation.username', { username })}</p>
      {/* lets a password manager keep the two together */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <TextField
        {...form.text('password')}
        width="medium"
        type="password"
        autoComplete="new-password"
        hint={t('invitation.passwordHint')}
      />
      <TextField {...form.text('again')} width="medium" type="password" autoComplete="new-password" />
    </Form>
  )
}

function passwordTwice(username: string, notSame: string) {
  return z.object({ password: NewPassword, again: z.string() }).superRefine(({ password, again }, context) => {
    const issue = passwordIssue(password, username)
    if (issue) context.addIssue({ code: 'custom', message: issue, path: ['password'] })
    if (password !== again) context.addIssue({ code: 'custom', message: notSame, path: ['again'] })
  })
}

type FirstCodeProps = { token: string; prepared: Prepared; onBack: () => void; onSignedIn: (me: Me) => unknown }

export function FirstCode({ token, prepared: { secret, uri }, onBack, onSignedIn }: FirstCodeProps) {
  const { t } = useI18n()
  const accept = useDoing(invitationOperations.acceptInvitation)
  const form = useForm({
    schema: invitationOperations.acceptInvitation.body.pick({ code: true }),
    labels: { code: t('invitation.code') },
    messages: { code: t('invitation.codeMissing') },
    submit: async ({ code }) => onSignedIn(await accept({ body: { token, code } })),
  })
  return (
    <Form form={form} submitLabel={t('invitation.finish')} actions={<Button onClick={onBack}>{t('invitation.other')}</Button>}>
      <Stack gap="small">
        <p>{t('invitation.appText')}</p>
        <dl className={styles.secret}>
          <dt>{t('invitation.secret')}</dt>
          {/* in groups of four, as one reads it aloud */}
          <dd>
            <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </dd>
        </dl>
        <p>
          <a href={uri}>{t('invitation.openApp')}</a>
        </p>
      </Stack>
      <TextField {...form.text('code')} width="short" inputMode="numeric" autoComplete="one-time-code" hint={t('invitation.codeHint')} />
    </Form>
  )
}
