import { useRouteContext } from '@tanstack/react-router'
import { AppLayout } from '../AppLayout.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { PublicFrame } from './PublicFrame.tsx'

/** An address that leads nowhere: who is signed in keeps the frame around every page, and with it the ways on. */
export function NoSuchAddress() {
  const { isSignedIn } = useRouteContext({ from: '/$' })
  const Frame = isSignedIn ? AppLayout : PublicFrame
  return (
    <Frame>
      <NotFoundPage />
    </Frame>
  )
}
