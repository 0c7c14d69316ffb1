import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Me } from '../../api/session.ts'
import { briefly } from '../before-session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { startSession } from '../present-session.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Card } from '../ui/Card.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { demoPeopleQuery } from './demo-people.ts'
import { PublicFrame } from './PublicFrame.tsx'
import { SignInForm } from './SignInForm.tsx'

export function SignInPage() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { naar } = useSearch({ from: '/aanmelden' })
  const { houses } = useShown(briefly.listHouses)
  const people = useSuspenseQuery(demoPeopleQuery).data
  usePageTitle(t('signIn.title'))
  const isDemo = people.length > 0
  async function onSignedIn(me: Me) {
    startSession(me)
    // an address of another site is never followed
    await navigate({ href: naar && !naar.startsWith('//') ? naar : '/werk', replace: true })
  }
  const form = <SignInForm houses={houses} onSignedIn={onSignedIn} />
  return (
    <PublicFrame>
      <Stack gap="large">
        <PageHeader title={t('signIn.title')} />
        {isDemo ? (
          <>
            <Notice tone="warning" title={t('signIn.demoTitle')}>
              {t('signIn.demoText')}
            </Notice>
            {houses.map((house) => (
              <DemoPeople key={house.slug} house={house} people={people} onSignedIn={onSignedIn} />
            ))}
            <Disclosure summary={t('signIn.ownAccount')}>{form}</Disclosure>
          </>
        ) : (
          <Card>{form}</Card>
        )}
        <p>
          {t('signIn.publicPages')}{' '}
          {houses.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ' · '}
              <Link to={`/huis/${slug}`}>{name}</Link>
            </span>
          ))}
        </p>
      </Stack>
    </PublicFrame>
  )
}
