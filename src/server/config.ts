import { resolve } from 'node:path'
import * as z from 'zod'

const onOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0', ''])
  .default('off')
  .transform((value) => ['on', 'true', '1'].includes(value))

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  VANGNET_DATA: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  VANGNET_DEMO: onOff,
  VANGNET_LOG: z.enum(['info', 'warn', 'silent']).default('warn'),
})

export type Config = {
  port: number
  host: string
  data: string
  databaseUrl: string | undefined
  demo: boolean
  log: 'info' | 'warn' | 'silent'
}

/** The environment, parsed once; says what is wrong and stops when it is. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(`Instelling klopt niet / setting is not right: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
  const { PORT, HOST, VANGNET_DATA, DATABASE_URL, VANGNET_DEMO, VANGNET_LOG } = parsed.data
  return { port: PORT, host: HOST, data: resolve(VANGNET_DATA), databaseUrl: DATABASE_URL, demo: VANGNET_DEMO, log: VANGNET_LOG }
}
