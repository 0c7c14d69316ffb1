import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '../../api/session.ts'
import { briefly } from '../before-session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { startSession } from '../present-session.ts'
import { continueSession } from '../session-expiry.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Row, Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { demoPeopleQuery } from './demo-people.ts'
import { SignInForm } from './SignInForm.tsx'
import styles from './sign-in.module.css'

/** The session ended while somebody was at work: the page stays as it is, and what was being done goes on afterwards. */
export function SignInAgain({ me }: { me: Me }) {
  const { t } = useI18n()
  const [isHidden, setHidden] = useState(false)
  const [failure, setFailure] = useState<string>()
  const signInToDemo = useDoing(briefly.signInToDemo)
  const people = useQuery(demoPeopleQuery).data ?? []
  const self = people.find((person) => person.house === me.house.slug && person.name === me.name)

  function onSignedIn(now: Me) {
    if (now.professionalId !== me.professionalId) {
      startSession(now)
      return location.assign('/')
    }
    continueSession()
  }

  async function signInAs({ house, username }: { house: string; username: string }) {
    try {
      onSignedIn(await signInToDemo({ body: { house, username } }))
    } catch (thrown) {
      setFailure(readProblem(thrown)?.title ?? t('common.submitFailed'))
    }
  }

  if (isHidden)
    return (
      <div className={styles.expired} role="status">
        {t('signIn.stillExpired')}
        <Button size="small" variant="primary" onClick={() => setHidden(false)}>
          {t('signIn.submit')}
        </Button>
      </div>
    )
  return (
    <Dialog title={t('session.expiredTitle')} size="small" onClose={() => setHidden(true)}>
      <Stack>
        <p>{t('session.expiredText')}</p>
        {failure && (
          <Notice tone="error" isLive>
            {failure}
          </Notice>
        )}
        {self && (
          <Row>
            <Button variant="primary" data-autofocus="" onClick={() => signInAs(self)}>
              {t('session.expiredDemo', { name: me.name })}
            </Button>
          </Row>
        )}
        {!me.demo && <SignInForm houses={[me.house]} onSignedIn={onSignedIn} />}
      </Stack>
    </Dialog>
  )
}
