import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { findChromium } from './chromium.mjs'
import { root, run } from './run.mjs'
import { buildWeb } from './web.mjs'

const journeys = 'vitest.e2e.config.ts'
const given = process.argv.slice(2)
const filter = given.filter((argument) => argument !== '--e2e')
const withJourneys = existsSync(join(root, journeys)) && (filter.length === 0 || given.includes('--e2e'))

const node = bootstrap()
const total = { passed: 0, failed: 0 }

count(vitest(withJourneys ? ['--passWithNoTests'] : []))
if (withJourneys) count(browse())
if (total.passed + total.failed === 0) console.error('No test ran.')
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

function browse() {
  const chromium = findChromium()
  if (!chromium) {
    console.error('No Chromium found for the browser journeys. Install one, or name it in VANGNET_CHROMIUM.')
    return { passed: 0, failed: 1 }
  }
  buildWeb()
  return vitest(['--config', journeys, ...(filter.length > 0 ? ['--passWithNoTests'] : [])], { VANGNET_CHROMIUM: chromium })
}

function vitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vangnet-results-'))
  const report = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args, ...reporters, ...filter], env)
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  rmSync(folder, { recursive: true, force: true })
  const failed = results.numFailedTests + results.testResults.filter(didNotLoad).length
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** A test file that breaks before its first test counts as a failure too. */
function didNotLoad({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}
