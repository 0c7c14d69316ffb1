import { parseArgs } from 'node:util'
import { call, type Send } from '../api/client.ts'
import { referralOperations } from '../api/referrals.ts'
import { sessionOperations } from '../api/session.ts'
import { DomainError, errors } from '../domain/errors.ts'
import { issueText } from '../domain/issue-text.ts'
import { referralFromMelding } from '../server/integrations/soh/melding.ts'
import { readJson } from './read-json.ts'
import { WrongUse } from './usage.ts'

/** Makes a draft referral of a JZV Melding, as the professional who adopts it; through the door like everyone else. */
export async function importMelding(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { house: { type: 'string' }, as: { type: 'string' }, url: { type: 'string', default: 'http://127.0.0.1:8080' } },
  })
  const [what, file] = positionals
  const { VANGNET_PASSWORD: password, VANGNET_CODE: code } = process.env
  if (what !== 'melding' || !file || !values.house || !values.as || !password || !code)
    throw new WrongUse('Er ontbreekt iets. / Something is missing.')
  try {
    const { referral, unmapped } = referralFromMelding(readJson(file))
    const send = await signedIn(values.url, { house: values.house, username: values.as, password, code })
    const draft = await call(send, referralOperations.startReferral, { body: { referral, origin: 'melding' } })
    process.stdout.write(`Concept ${draft.number} staat klaar voor ${values.as}; er ontbreken nog ${draft.missing.length} onderdelen.\n`)
    if (unmapped.length > 0) process.stdout.write(`Niet overgenomen / not taken over: ${unmapped.join(', ')}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { nl, en } = errors[error.code]
    throw new Error([nl, en, ...error.issues.map((issue) => `  ${issue.path}: ${issueText(issue.code).nl}`)].join('\n'))
  }
}

/** Signs in over HTTP; the session lives as long as this command. */
async function signedIn(url: string, body: { house: string; username: string; password: string; code: string }): Promise<Send> {
  let cookie = ''
  const send: Send = async ({ method, path, headers, body: sent }) => {
    const answer = await reach(new URL(path, url), {
      method,
      headers: { ...headers, cookie, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const text = await answer.text()
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text) }
  }
  await call(send, sessionOperations.signIn, { body })
  return send
}

async function reach(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch {
    throw new Error(`${url.origin} antwoordt niet. / does not answer.`)
  }
}
