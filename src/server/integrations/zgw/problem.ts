import * as z from 'zod'

const Given = z.looseObject({ detail: z.string(), issues: z.array(z.looseObject({ path: z.string(), code: z.string(), nl: z.string() })) })

/** A refusal of ours with what the ZGW standards want in it beside RFC 9457 (`Fout` and `ValidatieFout`). */
export function inWordsOfZgw(problem: string, instance: string): string {
  const given = Given.parse(JSON.parse(problem))
  const params = given.issues.map(({ path, code, nl }) => ({ name: path === '' ? 'nonFieldErrors' : path, code, reason: nl }))
  return JSON.stringify({ ...given, instance, 'invalid-params': params })
}
