import { lazyRouteComponent } from '@tanstack/react-router'
import { loadTexts, type TextFamily } from '../i18n/language.ts'

/** A page that is fetched when it is first visited, together with its texts: `lazyPage(() => import('./cases/CasePage.tsx'), 'CasePage', 'cases')`. */
export function lazyPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
  ...families: TextFamily[]
) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), import('../schemas.ts'), loadTexts(...families)])
    return page
  }, name)
}

/** As `lazyPage`, for a page that reads no schema: who signs in does not wait for those. */
export function plainPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
  ...families: TextFamily[]
) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadTexts(...families)])
    return page
  }, name)
}
