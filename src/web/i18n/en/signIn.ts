import type { Translation } from '../dictionary.ts'
import type { nl } from '../nl.ts'

export const signIn: Translation<typeof nl>['signIn'] = {
  title: 'Sign in to Vangnet',
  demoTitle: 'Fictitious region: choose a role',
  demoText: 'All houses, persons and cases here are invented. Choose who you want to be; you can change at any time by signing out.',
  ownAccount: 'Sign in with username, password and code',
  house: 'Care and safety house',
  username: 'Username',
  password: 'Password',
  code: 'Code',
  codeHint: 'The six digits of your authenticator app.',
  codeMissing: 'Fill in the six digits of your authenticator app.',
  submit: 'Sign in',
  notActive: 'Not active: a designation, screening or participation is missing.',
  publicPages: 'For everybody to read:',
  stillExpired: 'Your session has ended. What you typed is still here and has not been saved yet.',
}
