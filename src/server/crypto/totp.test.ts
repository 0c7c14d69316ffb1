import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, totpUri, verifyTotp } from './totp.ts'

/** '12345678901234567890', the secret of RFC 6238 appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  { seconds: 59, code: '287082', step: 1 },
  { seconds: 1_111_111_109, code: '081804', step: 37_037_036 },
  { seconds: 1_111_111_111, code: '050471', step: 37_037_037 },
  { seconds: 1_234_567_890, code: '005924', step: 41_152_263 },
  { seconds: 2_000_000_000, code: '279037', step: 66_666_666 },
  { seconds: 20_000_000_000, code: '353130', step: 666_666_666 },
])('the published code $code is right at $seconds s', ({ seconds, code, step }) => {
  expect(verifyTotp(secret, code, at(seconds), undefined)).toBe(step)
})

test('a code holds one step early and one step late, and no longer', () => {
  const code = '050471'
  const steps = [-60, -30, 0, 30, 60].map((shift) => verifyTotp(secret, code, at(1_111_111_111 + shift), undefined))
  expect(steps).toEqual([undefined, 37_037_037, 37_037_037, 37_037_037, undefined])
})

test('a code that was used is refused, also in the next step, and so is an older one', () => {
  const used = verifyTotp(secret, '050471', at(1_111_111_111), undefined)
  expect(used).toBe(37_037_037)
  expect(verifyTotp(secret, '050471', at(1_111_111_111), used)).toBeUndefined()
  expect(verifyTotp(secret, '050471', at(1_111_111_141), used)).toBeUndefined()
  expect(verifyTotp(secret, '081804', at(1_111_111_111), used)).toBeUndefined()
  expect(verifyTotp(secret, '050471', at(1_111_111_111), 37_037_036)).toBe(37_037_037)
})

test('step 0 counts as used', () => {
  const code = TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: 0 })
  expect(verifyTotp(secret, code, at(0), undefined)).toBe(0)
  expect(verifyTotp(secret, code, at(0), 0)).toBeUndefined()
})

test('a code may be typed as apps show it', () => {
  expect(verifyTotp(secret, '050 471', at(1_111_111_111), undefined)).toBe(37_037_037)
})

test.each(['', '05047', '0504711', '05047a', '٠٥٠٤٧١', '050471\n', '-50471'])('%j is not a code', (code) => {
  expect(verifyTotp(secret, code, at(1_111_111_111), undefined)).toBeUndefined()
})

test('every new secret is another, and an app can take it over from its address', () => {
  const made = newTotpSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(made)
  const uri = new URL(totpUri(made, 'noor@rijnstreek.example', 'Vangnet Rijnstreek'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toBe('/Vangnet Rijnstreek:noor@rijnstreek.example')
  expect(uri.searchParams.get('secret')).toBe(made)
  expect(uri.searchParams.get('issuer')).toBe('Vangnet Rijnstreek')
})

function at(seconds: number): Date {
  return new Date(seconds * 1000)
}
