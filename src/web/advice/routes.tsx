import { createRoute, redirect } from '@tanstack/react-router'
import { app } from '../app-route.ts'
import { lazyPage } from '../shell/lazy-page.ts'

const at = () => app

const knowledge = createRoute({
  getParentRoute: at,
  path: '/kennis',
  beforeLoad: () => {
    throw redirect({ href: '/kennis/vragen', replace: true })
  },
})
const questions = createRoute({
  getParentRoute: at,
  path: '/kennis/vragen',
  component: lazyPage(() => import('./AdviceDeskPage.tsx'), 'AdviceDeskPage', 'advice', 'registers'),
})
const ask = createRoute({
  getParentRoute: at,
  path: '/kennis/vragen/nieuw',
  component: lazyPage(() => import('./AskPage.tsx'), 'AskPage', 'advice'),
})
const question = createRoute({
  getParentRoute: at,
  path: '/kennis/vragen/$questionId',
  component: lazyPage(() => import('./AdvicePage.tsx'), 'AdvicePage', 'advice'),
})
const item = createRoute({
  getParentRoute: at,
  path: '/kennis/items/$itemId',
  component: lazyPage(() => import('./KnowledgeItemPage.tsx'), 'KnowledgeItemPage', 'advice'),
})
export const adviceRoutes = [knowledge, questions, ask, question, item]
