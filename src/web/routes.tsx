import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { adminRoutes, publicRoutes } from './admin/routes.tsx'
import { adviceRoutes } from './advice/routes.tsx'
import { app, root } from './app-route.ts'
import { caseRoutes } from './cases/routes.tsx'
import { consultationRoutes } from './consultations/routes.tsx'
import { governanceRoutes } from './governance/routes.tsx'
import { meetingRoutes } from './meetings/routes.tsx'
import { PageError, PagePending } from './PageError.tsx'
import { findSession } from './present-session.ts'
import { registerRoutes } from './registers/routes.tsx'
import { NotFoundPage } from './shell/ErrorPage.tsx'
import { lazyPage, plainPage } from './shell/lazy-page.ts'
import { regionalTableRoutes } from './tables/routes.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  validateSearch: ({ naar }: { naar?: unknown }): { naar?: string } => (typeof naar === 'string' && naar.startsWith('/') ? { naar } : {}),
  component: plainPage(() => import('./sign-in/SignInPage.tsx'), 'SignInPage', 'session', 'signIn'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: lazyPage(() => import('./sign-in/InvitationPage.tsx'), 'InvitationPage', 'session', 'invitation'),
})
const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/werk' })
  },
})
const work = createRoute({
  getParentRoute: () => app,
  path: '/werk',
  component: lazyPage(() => import('./work/WorkPage.tsx'), 'WorkPage', 'work', 'supply', 'weighing', 'referrals'),
})
const takeover = createRoute({
  getParentRoute: () => app,
  path: '/zonder-procesregisseur',
  component: lazyPage(() => import('./takeover/TakeoverPage.tsx'), 'TakeoverPage', 'takeover'),
})
const weighing = createRoute({
  getParentRoute: () => app,
  path: '/weegtafel',
  component: lazyPage(
    () => import('./weighing/WeighingPage.tsx'),
    'WeighingPage',
    'weighing',
    'identity',
    'supply',
    'referrals',
    'triage',
    'followUp',
  ),
})
const pastWeighings = createRoute({
  getParentRoute: () => app,
  path: '/weegtafel/eerder',
  component: lazyPage(() => import('./weighing/PastWeighingsPage.tsx'), 'PastWeighingsPage', 'weighing'),
})
const letter = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen/$caseId/bericht',
  component: lazyPage(() => import('./follow-up/LetterPage.tsx'), 'LetterPage', 'followUp', 'referrals'),
})
const referrals = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen',
  component: lazyPage(() => import('./referrals/ReferralListPage.tsx'), 'ReferralListPage', 'referrals'),
})
const referral = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen/$caseId',
  component: lazyPage(
    () => import('./referrals/ReferralPage.tsx'),
    'ReferralPage',
    'referrals',
    'identity',
    'triage',
    'followUp',
    'weighing',
  ),
})

const colleaguesDrafts = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen/overnemen',
  component: lazyPage(() => import('./referrals/ColleaguesDraftsPage.tsx'), 'ColleaguesDraftsPage', 'referrals'),
})
const signals = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen/signalen',
  component: lazyPage(() => import('./signals/SignalsPage.tsx'), 'SignalsPage', 'signals', 'referrals'),
})
const signal = createRoute({
  getParentRoute: () => app,
  path: '/aanmeldingen/signalen/$caseId',
  component: lazyPage(() => import('./signals/SignalPage.tsx'), 'SignalPage', 'signals', 'referrals'),
})

// The kit on one page, for the eye and for the accessibility test; no navigation leads to it.
const kitShell = () => import('./gallery/KitShell.tsx')
const kit = createRoute({ getParentRoute: () => root, path: '/_kit', component: lazyPage(kitShell, 'KitShell') })
const kitGallery = createRoute({
  getParentRoute: () => kit,
  path: '/',
  component: lazyPage(() => import('./gallery/KitGallery.tsx'), 'KitGallery'),
})
const kitOther = createRoute({ getParentRoute: () => kit, path: '$', component: lazyPage(kitShell, 'KitOther') })

const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: async () => ({ isSignedIn: (await findSession()) !== undefined }),
  component: lazyPage(() => import('./sign-in/NoSuchAddress.tsx'), 'NoSuchAddress', 'session', 'signIn'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    ...publicRoutes,
    app.addChildren([
      home,
      work,
      takeover,
      weighing,
      pastWeighings,
      letter,
      referrals,
      colleaguesDrafts,
      referral,
      signals,
      signal,
      ...caseRoutes,
      ...meetingRoutes,
      ...adminRoutes,
      ...registerRoutes,
      ...regionalTableRoutes,
      ...governanceRoutes,
      ...adviceRoutes,
      ...consultationRoutes,
    ]),
    kit.addChildren([kitGallery, kitOther]),
    elsewhere,
  ]),
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PagePending,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
