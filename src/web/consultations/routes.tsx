import { createRoute } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const at = () => app

const list = createRoute({
  getParentRoute: at,
  path: '/kort-overleg',
  component: lazyPage(() => import('./ConsultationsPage.tsx'), 'ConsultationsPage', 'consultations'),
})
const begin = createRoute({
  getParentRoute: at,
  path: '/kort-overleg/nieuw',
  component: lazyPage(() => import('./NewConsultationPage.tsx'), 'NewConsultationPage', 'consultations', 'advice'),
})
const one = createRoute({
  getParentRoute: at,
  path: '/kort-overleg/$caseId',
  component: lazyPage(() => import('./ConsultationPage.tsx'), 'ConsultationPage', 'consultations', 'advice'),
})
export const consultationRoutes = [list, begin, one]
