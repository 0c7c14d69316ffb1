import { createRoute, redirect } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const cases = createRoute({
  getParentRoute: () => app,
  path: '/casussen',
  component: lazyPage(() => import('./CasesPage.tsx'), 'CasesPage', 'cases'),
})
const caseFile = createRoute({
  getParentRoute: () => app,
  path: '/casussen/$caseId',
  beforeLoad: ({ params }) => {
    throw redirect({ href: `/casussen/${params.caseId}/overzicht`, replace: true })
  },
})
// One route for all rooms, so that the case stays on screen while one walks from room to room.
const room = createRoute({
  getParentRoute: () => app,
  path: '/casussen/$caseId/$room',
  component: lazyPage(() => import('./CasePage.tsx'), 'CasePage', 'cases', 'dossier', 'plan', 'supply', 'weighing', 'identity'),
})
export const caseRoutes = [cases, caseFile, room]
