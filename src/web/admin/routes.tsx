import type { AnyRoute } from '@tanstack/react-router'

/** Under `app`; each: createRoute({ getParentRoute: () => app, path, component: lazyPage(() => import('./Page.tsx'), 'Page', 'texts') }). */
export const adminRoutes: AnyRoute[] = []
/** Under `root`, for everybody: `/huis/$slug`. */
export const publicRoutes: AnyRoute[] = []
