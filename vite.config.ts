import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// React, router and server state change only with a dependency bump: apart they stay in the browser's cache across our releases.
const STABLE =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core))\//

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A font or image as data: URI would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Without this the minifier rewrites light-dark() into custom properties that a house style cannot override.
    cssTarget: ['chrome125', 'firefox125', 'safari17.5'],
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: STABLE },
            { name: 'zod', test: /node_modules\/zod\/|src\/web\/zod-jitless/ },
            { name: 'kit', test: /src\/web\/ui\// },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
