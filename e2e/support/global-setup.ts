import type { TestProject } from 'vitest/node'
import { startProgram } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** One program for all journeys: each brings its own case, and none minds those of the others. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const program = await startProgram()
  project.provide('address', program.address)
  return () => program.stop()
}
