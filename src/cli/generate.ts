import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documents } from '../api/documents.ts'
import { schemaText, schemaTypes } from '../server/db/describe.ts'
import { startCluster } from '../server/db/estate.ts'
import { asAdmin, provisionHouse } from '../server/db/provision.ts'

/** Writes everything that is derived; with --check it only says what would differ, and fails when something does. */
const root = join(import.meta.dirname, '../..')
const onlyCheck = process.argv.includes('--check')

async function derived(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'vangnet-generate-'))
  chmodSync(folder, 0o711)
  const cluster = await startCluster(folder, undefined)
  try {
    await provisionHouse(cluster.admin, 'vangnet_generate')
    const schema = await asAdmin(cluster.admin, 'vangnet_generate', async (client) => ({
      'src/server/db/schema.ts': await schemaTypes(client),
      'migrations/schema.sql': await schemaText(client),
    }))
    const pages = Object.fromEntries(Object.entries(documents()).map(([name, text]) => [`docs/${name}`, text]))
    return { ...schema, ...pages }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function present(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const files = Object.entries(await derived())
const different = files.filter(([file, text]) => present(join(root, file)) !== text)
for (const [file, text] of different) {
  if (onlyCheck) process.stdout.write(`${file} is not what npm run generate makes\n`)
  else writeFileSync(join(root, file), text)
}
if (onlyCheck && different.length > 0) process.exitCode = 1
