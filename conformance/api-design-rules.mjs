// The NL API Design Rules by their own published ruleset; started by `npm run conformance`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import core from '@stoplight/spectral-core'
import functions from '@stoplight/spectral-functions'
import parsers from '@stoplight/spectral-parsers'
import rulesets from '@stoplight/spectral-rulesets'
import { parse } from 'yaml'
import { openApiDocument } from '../src/api/openapi.ts'

const standards = process.env.VANGNET_STANDARDS ?? join(import.meta.dirname, '../../shared/standards')
const folder = join(standards, 'adr')
const file = join(folder, 'adr-2.2.0-main-linter.yaml')
const severities = ['error', 'warning', 'information', 'hint']

/** The ruleset as published names its functions; Spectral itself wants to have them. */
function published() {
  const { rules } = parse(readFileSync(file, 'utf8'), (key, value) => (key === 'function' ? functionCalled(value) : value))
  return { extends: [[rulesets.oas, 'off']], rules }
}

function functionCalled(name) {
  const found = functions[name]
  if (!found) throw new Error(`the ruleset asks for an unknown function: ${name}`)
  return found
}

const spectral = new core.Spectral()

/** What the linter has to say of a document, a line each. */
async function lint(text, source) {
  const found = await spectral.run(new core.Document(text, parsers.Yaml, source))
  return found.map(({ code, severity, range, message, path }) => ({
    at: `${range.start.line + 1}:${range.start.character + 1} ${severities[severity]} ${code}`,
    what: `${path.join('.')}: ${message}`,
  }))
}

/** The example of the standard, with what its own linter said of it: shows that ours says the same. */
async function agrees(example) {
  const source = join(folder, 'testcases', example, 'openapi.json')
  const said = readFileSync(join(folder, 'testcases', example, 'expected-output.txt'), 'utf8')
  const expected = [...said.matchAll(/^\s*(\d+:\d+)\s+(error|warning|information|hint)\s+(\S+)/gm)].map((match) => match.slice(1).join(' '))
  const found = (await lint(readFileSync(source, 'utf8'), source)).map(({ at }) => at)
  return report(`the example ${example} is judged as published`, difference(expected, found))
}

function difference(expected, found) {
  return [
    ...expected.filter((line) => !found.includes(line)).map((line) => `not found: ${line}`),
    ...found.filter((line) => !expected.includes(line)).map((line) => `not expected: ${line}`),
  ]
}

function report(what, problems) {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${what}`)
  for (const problem of problems) console.log(`         ${problem}`)
  return problems.length === 0
}

async function main() {
  if (!existsSync(file)) {
    console.error(`The NL API Design Rules are not at ${folder}. Say where the standards are with VANGNET_STANDARDS.`)
    // where they are not at hand only CI insists
    return process.env.CI === 'true' ? [false] : []
  }
  spectral.setRuleset(published())
  const passed = []
  for (const example of readdirSync(join(folder, 'testcases')).sort()) passed.push(await agrees(example))
  const ours = await lint(JSON.stringify(openApiDocument(), null, 2), join(import.meta.dirname, 'openapi.json'))
  return [
    ...passed,
    report(
      'openapi.json keeps the NL API Design Rules 2.2: 0 errors, 0 warnings',
      ours.map(({ at, what }) => `${at} ${what}`),
    ),
  ]
}

const results = await main()
const failed = results.filter((passed) => !passed).length
process.exitCode = failed > 0 ? 1 : 0
console.log(`${results.length - failed} passed, ${failed} failed`)
