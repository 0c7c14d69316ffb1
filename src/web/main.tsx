import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from './i18n/language.ts'
import { queries } from './queries.ts'
import { router } from './routes.tsx'
import { KitTexts } from './shell/KitTexts.tsx'
import { applyTheme, storedTheme } from './shell/theme.ts'

applyTheme(storedTheme())

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with id root')
await startLanguage()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <KitTexts>
        <RouterProvider router={router} />
      </KitTexts>
    </QueryClientProvider>
  </StrictMode>,
)
