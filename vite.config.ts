import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// React, router and server state change only with a dependency bump: apart they stay in the browser's cache across our releases.
const STABLE =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core))\//

const FIRST = /src\/web\/(ui|i18n)\/|vite\/preload-helper/

type Modules = { getModuleInfo: (id: string) => { importers: readonly string[] } | null }

/** Whether a page without a session shows this part: the others of the kit come with the first page behind it. */
function isBeforeSession(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (/src\/web\/(main\.tsx|sign-in\/SignInPage\.tsx)$/.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isBeforeSession(importer, modules, seen))
}

/** The browser never makes a JSON Schema of a schema; the server does. Leaving that out spares the first load some 6 kB. */
const leanZod: Plugin = {
  name: 'lean-zod',
  transform(code, id) {
    // our problems have codes and texts of our own, so zod's English sentences are never read
    if (/zod\/v4\/locales\/en\.js$/.test(id)) return { code: 'export default () => ({})', map: null }
    if (!/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined
    const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map((match) => match[1])
    return { code: names.map((name) => `export const ${name} = () => undefined`).join('\n'), map: null }
  },
}

/** Each text file is there compressed already, so that the server only has to choose. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    const folder = resolve(import.meta.dirname, this.environment.config.build.outDir)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(js|css|html|svg)$/.test(each))) {
      const bytes = readFileSync(join(folder, file))
      writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
      writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes))
    }
  },
}

export default defineConfig({
  base: '/',
  plugins: [react(), leanZod, compressed],
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
      // to declare is all that these do: what nobody reads is left out
      treeshake: { moduleSideEffects: [{ test: /src\/(domain|api)\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: STABLE },
            { name: 'zod', test: /node_modules\/zod\/|src\/web\/zod-jitless/ },
            { name: (id, modules) => (isBeforeSession(id, modules) ? 'kit' : null), debugName: 'kit', test: FIRST },
            { name: 'kit-more', test: /src\/web\/ui\// },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
