import { expect, test } from 'vitest'
import { keyNames } from './key-names.ts'

test('a key is shown as it stands on a keyboard', () => {
  expect(keyNames('ArrowRight')).toBe('→')
  expect(keyNames('ArrowLeft')).toBe('←')
  expect(keyNames('Ctrl+Shift+L')).toBe('Ctrl Shift L')
  expect(keyNames('?')).toBe('?')
})
