import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { PublicFrame } from './PublicFrame.tsx'

/** An address that leads nowhere, for everybody alike. */
export function NoSuchAddress() {
  return (
    <PublicFrame>
      <NotFoundPage />
    </PublicFrame>
  )
}
