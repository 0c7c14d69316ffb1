import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './house.ts'
import type { FindSigned, Signed } from './serve.ts'

const cookieName = 'vangnet'
/** A working day; the session ends with it, whatever happens. */
export const sessionHours = 10

/** Finds the session of a request in its cookie, which names the house and holds an opaque token. Another way in (passkey, OIDC) ends here too. */
export function sessionFinder(houses: ReadonlyMap<string, House>): FindSigned {
  return (request: FastifyRequest): Signed | undefined => {
    const [slug, token] = (request.cookies[cookieName] ?? '').split('.')
    const house = houses.get(slug ?? '')
    if (!house || !token || token.length !== 43) return undefined
    return { house, tokenHash: hashToken(token) }
  }
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function setSession(request: FastifyRequest, reply: FastifyReply, house: House, token: string): void {
  reply.setCookie(cookieName, `${house.slug}.${token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: sessionHours * 3_600,
  })
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' })
}
