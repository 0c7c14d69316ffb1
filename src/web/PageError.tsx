import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { DomainError } from '../domain/domain-error.ts'
import { useI18n } from './i18n/use-i18n.ts'
import { ErrorPage, NotFoundPage, RefusedPage } from './shell/ErrorPage.tsx'
import { Skeleton } from './ui/Busy.tsx'

/** A page that could not be shown; trying again also asks again what was refused. */
export function PageError({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  function again() {
    reset()
    void router.invalidate()
  }
  if (error instanceof DomainError && error.code === 'not_found') return <NotFoundPage />
  if (error instanceof DomainError && error.code === 'not_allowed') return <RefusedPage />
  return <ErrorPage error={error} reset={again} />
}

export function PagePending() {
  const { t } = useI18n()
  return <Skeleton label={t('common.loading')} lines={6} />
}
