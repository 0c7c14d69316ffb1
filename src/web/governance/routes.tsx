import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const getParentRoute = () => app

const governance = createRoute({
  getParentRoute,
  path: '/kennis/bestuur',
  component: lazyPage(() => import('./GovernancePage.tsx'), 'GovernancePage', 'registers', 'governance'),
})
const meeting = createRoute({
  getParentRoute,
  path: '/kennis/bestuur/$meetingId',
  component: lazyPage(() => import('./GovernanceMeetingPage.tsx'), 'GovernanceMeetingPage', 'registers', 'governance'),
})
export const governanceRoutes = [governance, meeting]
