import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const getParentRoute = () => app

const legality = createRoute({
  getParentRoute,
  path: '/kennis/rechtmatigheid',
  component: lazyPage(() => import('./LegalityPage.tsx'), 'LegalityPage', 'registers'),
})
const kind = createRoute({
  getParentRoute,
  path: '/kennis/rechtmatigheid/$kindId',
  component: lazyPage(() => import('./LegalityKindPage.tsx'), 'LegalityKindPage', 'registers'),
})
const plusTasks = createRoute({
  getParentRoute,
  path: '/kennis/plustaken',
  component: lazyPage(() => import('./PlusTasksPage.tsx'), 'PlusTasksPage', 'registers'),
})
const plusTask = createRoute({
  getParentRoute,
  path: '/kennis/plustaken/$taskId',
  component: lazyPage(() => import('./PlusTaskPage.tsx'), 'PlusTaskPage', 'registers'),
})
export const registerRoutes = [legality, kind, plusTasks, plusTask]
