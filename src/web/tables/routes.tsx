import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const getParentRoute = () => app

const tables = createRoute({
  getParentRoute,
  path: '/kennis/overlegtafels',
  component: lazyPage(() => import('./TablesPage.tsx'), 'TablesPage', 'registers', 'regionalTables'),
})
const table = createRoute({
  getParentRoute,
  path: '/kennis/overlegtafels/$tableId',
  component: lazyPage(() => import('./TablePage.tsx'), 'TablePage', 'registers', 'regionalTables'),
})
export const regionalTableRoutes = [tables, table]
