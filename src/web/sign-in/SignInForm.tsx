import type { Me } from '../../api/session.ts'
import { briefly } from '../before-session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useForm } from '../ui/use-form.ts'
import { allFilled } from './all-filled.ts'

type SignInFormProps = {
  houses: readonly { slug: string; name: string }[]
  onSignedIn: (me: Me) => unknown
}

/** Own account. The house is asked only where there is a choice. */
export function SignInForm({ houses, onSignedIn }: SignInFormProps) {
  const { t } = useI18n()
  const signIn = useDoing(briefly.signIn)
  const form = useForm({
    schema: allFilled(['house', 'username', 'password', 'code']),
    labels: {
      house: t('signIn.house'),
      username: t('signIn.username'),
      password: t('signIn.password'),
      code: t('signIn.code'),
    },
    initial: { house: houses.length === 1 ? houses[0]?.slug : undefined },
    messages: { code: t('signIn.codeMissing') },
    submit: async (body) => onSignedIn(await signIn({ body })),
  })
  return (
    <Form form={form} submitLabel={t('signIn.submit')}>
      {houses.length > 1 && (
        <Select
          {...form.choice(
            'house',
            houses.map(({ slug, name }) => ({ value: slug, label: name })),
          )}
        />
      )}
      <TextField {...form.text('username')} width="medium" autoComplete="username" spellCheck={false} />
      <TextField {...form.text('password')} width="medium" type="password" autoComplete="current-password" />
      <TextField {...form.text('code')} width="short" inputMode="numeric" autoComplete="one-time-code" hint={t('signIn.codeHint')} />
    </Form>
  )
}
