import { createRoute, redirect } from '@tanstack/react-router'
import { app, root } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'
import { adminRooms } from './admin-rooms.ts'

const at = () => app

const home = createRoute({
  getParentRoute: at,
  path: '/beheer',
  beforeLoad: async () => {
    const { findFirstRoom } = await import('./first-room.ts')
    throw redirect({ href: (await findFirstRoom()) ?? '/', replace: true })
  },
})
const house = createRoute({
  getParentRoute: at,
  path: adminRooms.house.to,
  component: lazyPage(() => import('./HousePage.tsx'), 'HousePage', 'admin', 'house'),
})
const participants = createRoute({
  getParentRoute: at,
  path: adminRooms.participants.to,
  component: lazyPage(() => import('./ParticipantsPage.tsx'), 'ParticipantsPage', 'admin', 'participants', 'house'),
})
const professionals = createRoute({
  getParentRoute: at,
  path: adminRooms.professionals.to,
  component: lazyPage(() => import('./ProfessionalsPage.tsx'), 'ProfessionalsPage', 'admin', 'people'),
})
const person = createRoute({
  getParentRoute: at,
  path: `${adminRooms.professionals.to}/$professionalId`,
  component: lazyPage(() => import('./people/PersonPage.tsx'), 'PersonPage', 'admin', 'people'),
})
const accessReviews = createRoute({
  getParentRoute: at,
  path: adminRooms.accessReview.to,
  component: lazyPage(() => import('./people/AccessReviewsPage.tsx'), 'AccessReviewsPage', 'admin', 'accessReview'),
})
const accessReview = createRoute({
  getParentRoute: at,
  path: `${adminRooms.accessReview.to}/$of`,
  component: lazyPage(() => import('./people/AccessReviewPage.tsx'), 'AccessReviewPage', 'admin', 'accessReview'),
})
const finishedReview = createRoute({
  getParentRoute: at,
  path: `${adminRooms.accessReview.to}/verslag/$reviewId`,
  component: lazyPage(() => import('./people/FinishedReviewPage.tsx'), 'FinishedReviewPage', 'admin', 'accessReview'),
})
const covenant = createRoute({
  getParentRoute: at,
  path: adminRooms.covenant.to,
  component: lazyPage(() => import('./covenant/CovenantPage.tsx'), 'CovenantPage', 'admin', 'covenant'),
})
const covenantDraft = createRoute({
  getParentRoute: at,
  path: `${adminRooms.covenant.to}/concept`,
  component: lazyPage(() => import('./covenant/DraftPage.tsx'), 'DraftPage', 'admin', 'covenant'),
})
const covenantComparison = createRoute({
  getParentRoute: at,
  path: `${adminRooms.covenant.to}/vergelijken`,
  component: lazyPage(() => import('./covenant/ComparePage.tsx'), 'ComparePage', 'admin', 'covenant'),
})
const doors = createRoute({
  getParentRoute: at,
  path: adminRooms.doors.to,
  component: lazyPage(() => import('./DoorsPage.tsx'), 'DoorsPage', 'admin', 'signals'),
})
const retention = createRoute({
  getParentRoute: at,
  path: adminRooms.retention.to,
  component: lazyPage(() => import('./RetentionPage.tsx'), 'RetentionPage', 'admin'),
})
const shielded = createRoute({
  getParentRoute: at,
  path: adminRooms.shielded.to,
  component: lazyPage(() => import('./ShieldedPage.tsx'), 'ShieldedPage', 'admin'),
})
const certificates = createRoute({
  getParentRoute: at,
  path: adminRooms.certificates.to,
  component: lazyPage(() => import('./CertificatesPage.tsx'), 'CertificatesPage', 'admin'),
})
export const adminRoutes = [
  home,
  house,
  participants,
  professionals,
  person,
  accessReviews,
  accessReview,
  finishedReview,
  covenant,
  covenantDraft,
  covenantComparison,
  doors,
  retention,
  shielded,
  certificates,
]

const publicHouse = createRoute({
  getParentRoute: () => root,
  path: '/huis/$slug',
  component: lazyPage(() => import('./PublicHousePage.tsx'), 'PublicHousePage', 'admin', 'house', 'participants'),
})
/** For everyone, outside of the layout of signed-in pages. */
export const publicRoutes = [publicHouse]
