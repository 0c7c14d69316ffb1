import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const meetings = createRoute({
  getParentRoute: () => app,
  path: '/overleggen',
  component: lazyPage(() => import('./MeetingsPage.tsx'), 'MeetingsPage', 'meetings'),
})
const meeting = createRoute({
  getParentRoute: () => app,
  path: '/overleggen/$meetingId',
  component: lazyPage(() => import('./MeetingPage.tsx'), 'MeetingPage', 'meetings'),
})
const table = createRoute({
  getParentRoute: () => app,
  path: '/overleggen/$meetingId/tafel',
  component: lazyPage(() => import('./TablePage.tsx'), 'TablePage', 'meetings', 'table', 'supply'),
})
const decisionList = createRoute({
  getParentRoute: () => app,
  path: '/overleggen/$meetingId/besluitenlijst',
  component: lazyPage(() => import('./DecisionListPage.tsx'), 'DecisionListPage', 'meetings'),
})
export const meetingRoutes = [meetings, meeting, table, decisionList]
