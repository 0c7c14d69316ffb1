import type { AnyRoute } from '@tanstack/react-router'

/** Each: createRoute({ getParentRoute: () => app, path, validateSearch, component: lazyPage(() => import('./Page.tsx'), 'Page', 'texts') }). */
export const meetingRoutes: AnyRoute[] = []
