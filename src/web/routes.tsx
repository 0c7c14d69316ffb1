import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { ErrorPage, NotFoundPage } from './shell/ErrorPage.tsx'
import { lazyPage } from './shell/lazy-page.ts'

const root = createRootRoute({ component: Outlet })

// The kit on one page, for the eye and for the accessibility test; no navigation leads to it.
const kitShell = () => import('./gallery/KitShell.tsx')
const kit = createRoute({ getParentRoute: () => root, path: '/_kit', component: lazyPage(kitShell, 'KitShell') })
const kitGallery = createRoute({
  getParentRoute: () => kit,
  path: '/',
  component: lazyPage(() => import('./gallery/KitGallery.tsx'), 'KitGallery'),
})
const kitOther = createRoute({ getParentRoute: () => kit, path: '$', component: lazyPage(kitShell, 'KitOther') })

const kitFault = createRoute({ getParentRoute: () => kit, path: 'fout', component: lazyPage(kitShell, 'KitFault') })

export const router = createRouter({
  routeTree: root.addChildren([kit.addChildren([kitGallery, kitFault, kitOther])]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
