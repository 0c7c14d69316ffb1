import { requirementIds, requirements } from '../src/domain/requirements.ts'
import { evidence } from '../src/testing/evidence.ts'

/** Prints each requirement with the tests that name it; a requirement without one is a gap, and said to be one. */
const found = evidence()
let gaps = 0
for (const id of requirementIds) {
  const { demands, source } = requirements[id]
  const tests = found.filter(({ ids }) => ids.includes(id))
  process.stdout.write(`${id}  ${demands} [${source}]\n`)
  for (const { file, title } of tests) process.stdout.write(`    ${file}: ${title}\n`)
  if (tests.length > 0) continue
  gaps += 1
  process.stdout.write('    GAP: no test names it\n')
}
process.stdout.write(`${requirementIds.length} requirements, ${requirementIds.length - gaps} with tests, ${gaps} gaps\n`)
