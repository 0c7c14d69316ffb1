import { Secret, TOTP } from 'otpauth'

// What every authenticator app understands; many ignore other values in silence.
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** 20 random bytes in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The otpauth:// address to show as a QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  return new TOTP({ ...kind, secret, label: account, issuer }).toString()
}

/**
 * The step (of 30 s since 1970) of which this is the code, one step early or late allowed, or undefined. Keep the step and give it
 * next time: a code of that step or an earlier one is refused, so that a code that was overlooked cannot be used again.
 */
export function verifyTotp(secret: string, code: string, at: Date, lastUsedStep: number | undefined): number | undefined {
  const token = code.replaceAll(' ', '')
  if (!/^[0-9]{6}$/.test(token)) return undefined
  const timestamp = at.getTime()
  const delta = TOTP.validate({ ...kind, token, secret: Secret.fromBase32(secret), timestamp, window: 1 })
  if (delta === null) return undefined
  const step = TOTP.counter({ period: kind.period, timestamp }) + delta
  return lastUsedStep !== undefined && step <= lastUsedStep ? undefined : step
}
