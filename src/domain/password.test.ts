import { expect, test } from 'vitest'
import { NewPassword, passwordIssue } from './password.ts'

test.each([
  'Wachtwoord2026!',
  'welkomwelkom12',
  'aaaaaaaaaaaaaa',
  '123456789012',
  'qwertyuiopas',
  '121212121212',
])('a password that everybody tries first is refused: %s (BIO2 5.17)', (password) => {
  expect(passwordIssue(password, 'gerda')).toBe('password_common')
})

test('a password is not the username with a number behind it', () => {
  expect(passwordIssue('gerda.wolters2026', 'gerda.wolters')).toBe('password_is_username')
})

test('a sentence of one’s own is good, with spaces and accents', () => {
  expect(passwordIssue('drie fietsen in de café-tuin', 'gerda')).toBeUndefined()
  expect(NewPassword.safeParse('te kort').error?.issues[0]?.message).toBe('password_too_short')
})
