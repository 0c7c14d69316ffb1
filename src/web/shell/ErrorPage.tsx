import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Row, Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { usePageTitle } from './page-title.ts'

/** What happened, what was kept, what to do. A refusal by the server says so in its own words. */
export function ErrorPage({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const { t, formatDateTime } = useI18n()
  const problem = readProblem(error)
  usePageTitle(t('shell.errorTitle'))
  return (
    <Stack>
      <PageHeader title={problem?.title ?? t('shell.errorTitle')} />
      <p>{problem?.detail ?? t('shell.errorHappened')}</p>
      <p>{t('shell.errorKept')}</p>
      <p>{t('shell.errorDo')}</p>
      <Row>
        <Button variant="primary" onClick={reset}>
          {t('shell.errorRetry')}
        </Button>
        <LinkButton to="/">{t('shell.errorHome')}</LinkButton>
      </Row>
      <Disclosure summary={t('shell.errorDetail')} isSmall>
        {formatDateTime(new Date())} — {error instanceof Error ? error.message : String(error)}
      </Disclosure>
    </Stack>
  )
}

/** Nothing went wrong here and trying again is of no use. A page that can say by which rule, does. */
export function RefusedPage({ children }: { children?: ReactNode }) {
  const { t } = useI18n()
  usePageTitle(t('shell.notForYou'))
  return (
    <Stack>
      <PageHeader title={t('shell.notForYou')} />
      {children}
      <p>{t('shell.notForYouText')}</p>
      <Row>
        <LinkButton to="/" variant="primary">
          {t('shell.errorHome')}
        </LinkButton>
      </Row>
    </Stack>
  )
}

export function NotFoundPage() {
  const { t } = useI18n()
  usePageTitle(t('shell.notFoundTitle'))
  return (
    <Stack>
      <PageHeader title={t('shell.notFoundTitle')} />
      <p>{t('shell.notFoundText')}</p>
      <Row>
        <LinkButton to="/" variant="primary">
          {t('shell.errorHome')}
        </LinkButton>
      </Row>
    </Stack>
  )
}
