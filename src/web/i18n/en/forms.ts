import type { Translation } from '../dictionary.ts'
import type { nl } from '../nl.ts'

export const forms: Translation<typeof nl>['forms'] = {
  required: 'Fill in this field.',
  choose: 'Make a choice.',
  wrong: 'This is not filled in correctly.',
  tooShort: { one: 'Write at least {n} character.', other: 'Write at least {n} characters.' },
  tooLong: { one: 'Use at most {n} character.', other: 'Use at most {n} characters.' },
  tooSmall: 'Fill in {n} or more.',
  tooLarge: 'Fill in {n} or less.',
  tooFew: { one: 'Choose at least {n}.', other: 'Choose at least {n}.' },
  tooMany: { one: 'Choose at most {n}.', other: 'Choose at most {n}.' },
  number: 'Fill in a number.',
  email: 'Fill in an e-mail address, such as name@organisation.nl.',
  url: 'Fill in a web address, such as https://organisation.nl.',
  date: 'Fill in a date: day, month and year.',
  time: 'Fill in a time, such as 09:30.',
}
