import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const getParentRoute = () => app

const legality = createRoute({
  getParentRoute,
  path: '/beheer/rechtmatigheid',
  component: lazyPage(() => import('./LegalityPage.tsx'), 'LegalityPage', 'registers'),
})
const kind = createRoute({
  getParentRoute,
  path: '/beheer/rechtmatigheid/$kindId',
  component: lazyPage(() => import('./LegalityKindPage.tsx'), 'LegalityKindPage', 'registers'),
})
const plusTasks = createRoute({
  getParentRoute,
  path: '/beheer/plustaken',
  component: lazyPage(() => import('./PlusTasksPage.tsx'), 'PlusTasksPage', 'registers'),
})
const plusTask = createRoute({
  getParentRoute,
  path: '/beheer/plustaken/$taskId',
  component: lazyPage(() => import('./PlusTaskPage.tsx'), 'PlusTaskPage', 'registers'),
})
export const registerRoutes = [legality, kind, plusTasks, plusTask]
