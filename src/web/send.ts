import type { Request, Send } from '../api/client.ts'
import { currentLanguage, t } from './i18n/language.ts'

/** No answer came; whether the act was done is unknown, and asking again with the same key is safe. */
export class ConnectionLost extends Error {
  readonly problem: { title: string }

  constructor() {
    super('connection_lost')
    this.problem = { title: t('session.connectionLost') }
  }
}

const PAUSES = [500, 2_000]
const TIMEOUT = 30_000

/** Carries a request with fetch. What may safely be sent twice is sent again by itself when the connection fails for a moment. */
export const send: Send = async (request) => {
  // a PUT with If-Match would be refused the second time if the first one did arrive, so its sender decides
  const pauses = request.method === 'GET' || request.method === 'POST' ? PAUSES : []
  for (const pause of pauses) {
    const answer = await attempt(request)
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  const answer = await attempt(request)
  if (!answer) throw new ConnectionLost()
  return answer
}

async function attempt({ method, path, headers, body }: Request) {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': currentLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const text = await response.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, json }
  } catch {
    // no connection, no answer in time, or an answer of something that is not our server (a proxy's page)
    return undefined
  }
}
