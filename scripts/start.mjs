import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { become, root } from './run.mjs'
import { buildWeb } from './web.mjs'

const [first, ...rest] = process.argv.slice(2)
const isDev = first === '--dev'
const server = ['src/cli/main.ts', 'serve', ...(isDev ? rest : process.argv.slice(2))]
const env = { VANGNET_DEMO: process.env.VANGNET_DEMO ?? 'on' }

const node = bootstrap()
if (isDev) {
  const vite = spawn(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js')], { cwd: root, stdio: 'inherit' })
  process.on('exit', () => vite.kill())
  become(node, ['--watch', ...server], { env })
} else {
  buildWeb()
  become(node, server, { env })
}
