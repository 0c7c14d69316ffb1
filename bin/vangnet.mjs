#!/usr/bin/env node
// Plain JavaScript for Node 20 and later: hands the command to Node 24.
import { join } from 'node:path'
import { become, fail, isRunnable, node24, root } from '../scripts/run.mjs'

const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24
const node = isNewEnough ? process.execPath : node24
if (!isRunnable(node)) fail(`Vangnet is not installed yet. Run in ${root}: npm ci`)
// the folder of whoever types the command: files that are named are sought there
become(node, [join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], { cwd: process.cwd() })
