import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { findSession } from './present-session.ts'
import { lazyPage } from './shell/lazy-page.ts'

export const root = createRootRoute({ component: Outlet })

/** The parent of every page for who is signed in; others go to sign in first and come back to the same address. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ location }) => {
    if (await findSession()) return
    throw redirect({ to: '/aanmelden', search: { naar: location.href } })
  },
  component: lazyPage(() => import('./AppLayout.tsx'), 'AppLayout', 'session', 'signIn'),
})
