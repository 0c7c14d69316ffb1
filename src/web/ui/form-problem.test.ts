import { expect, test } from 'vitest'
import { fieldOf, readProblem } from './form-problem.ts'

test('the issues of a problem find their field, however the path is written', () => {
  const problem = readProblem({
    title: 'Niet goed ingevuld',
    issues: [
      { path: '/body/due', message: 'Te vroeg' },
      { path: ['subject', 'name'], code: 'required' },
    ],
  })
  expect(problem?.issues).toEqual([
    { path: 'due', message: 'Te vroeg' },
    { path: 'subject.name', message: 'required' },
  ])
})

test('a problem carried by an error is read as well', () => {
  const error = Object.assign(new Error('409'), { problem: { title: 'De casus is gesloten' } })
  expect(readProblem(error)?.title).toBe('De casus is gesloten')
})

test('an ordinary error is no problem of the form', () => {
  expect(readProblem(new Error('network'))).toBeUndefined()
})

test('an issue below a field belongs to that field, another to none', () => {
  expect(fieldOf('domains.2', ['what', 'domains'])).toBe('domains')
  expect(fieldOf('elsewhere', ['what'])).toBeUndefined()
})
