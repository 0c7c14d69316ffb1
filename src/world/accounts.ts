/** How the invented people sign in. Published, and therefore only ever given to houses marked fictitious. */
export const demoPassword = 'vangnet-demo-2026'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret for an authenticator, the same at every start: 32 characters of base32 that follow from the username. */
export function demoTotpSecret(username: string): string {
  let state = 0x811c9dc5
  for (const letter of username) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  return Array.from({ length: 32 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return alphabet[state >>> 27] ?? 'A'
  }).join('')
}
