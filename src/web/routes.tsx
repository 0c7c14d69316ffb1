import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { ErrorPage, NotFoundPage } from './shell/ErrorPage.tsx'

const root = createRootRoute({ component: Outlet })

// The kit on one page, for the eye and for the accessibility test; no navigation leads to it.
const kitShell = () => import('./gallery/KitShell.tsx')
const kit = createRoute({ getParentRoute: () => root, path: '/_kit', component: lazyRouteComponent(kitShell, 'KitShell') })
const kitGallery = createRoute({
  getParentRoute: () => kit,
  path: '/',
  component: lazyRouteComponent(() => import('./gallery/KitGallery.tsx'), 'KitGallery'),
})
const kitOther = createRoute({ getParentRoute: () => kit, path: '$', component: lazyRouteComponent(kitShell, 'KitOther') })

export const router = createRouter({
  routeTree: root.addChildren([kit.addChildren([kitGallery, kitOther])]),
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
