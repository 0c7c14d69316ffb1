import type { APIRequestContext } from 'playwright-core'
import type { Send } from '../../src/api/client.ts'

/** The public door, signed in as one of the invented people: for what a journey needs to have happened before it begins. */
export async function door(username: string, request: APIRequestContext): Promise<Send> {
  await request.post('/api/v1/demo-sessions', { data: { house: 'rivierenland-oost', username } })
  return async ({ method, path, headers, body }) => {
    const answer = await request.fetch(path, { method, headers, ...(body === undefined ? {} : { data: body }) })
    const text = await answer.text()
    return { status: answer.status(), json: text === '' ? undefined : JSON.parse(text) }
  }
}
