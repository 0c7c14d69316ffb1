import { text } from './text.ts'

/** Long enough that it cannot be tried out; composition rules are not asked, because they make passwords alike (NIST SP 800-63B). */
const passwordLength = 12

export const NewPassword = text(200).min(passwordLength, { error: 'password_too_short' })

// the beginnings that everybody tries first; a row of one sign or of the keyboard counts as well
const common = [
  'wachtwoord',
  'password',
  'welkom',
  'welcome',
  'vangnet',
  'geheim',
  'qwerty',
  'azerty',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'letmein',
  'admin',
]
const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '0123456789012345678901234567890123456789']

/** Why this password is no good for this person; nothing when it is. */
export function passwordIssue(password: string, username: string): 'password_is_username' | 'password_common' | undefined {
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const bare = plain.replace(/[^a-z0-9]/g, '')
  const own = username.toLowerCase()
  if (plain === own || bare.replace(/[0-9]+$/, '') === own.replace(/[^a-z0-9]/g, '').replace(/[0-9]+$/, '')) return 'password_is_username'
  if (new Set(plain).size < 5) return 'password_common'
  const word = bare.replace(/^[0-9]+|[0-9]+$/g, '')
  if (common.some((each) => word === each || word === each.repeat(2))) return 'password_common'
  return rows.some((row) => bare !== '' && (row.includes(bare) || [...row].reverse().join('').includes(bare)))
    ? 'password_common'
    : undefined
}
