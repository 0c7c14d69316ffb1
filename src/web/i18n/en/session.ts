import type { Translation } from '../dictionary.ts'
import type { nl } from '../nl.ts'

export const session: Translation<typeof nl>['session'] = {
  connectionLost: 'The connection with the server is gone. What you typed is kept. Try again shortly; nothing can be recorded twice.',
  navWork: 'My work',
  navReferrals: 'Referrals',
  navWeighing: 'Weighing table',
  navCases: 'Cases',
  navMeetings: 'Meetings',
  navConsultations: 'Short consultation',
  navKnowledge: 'Knowledge',
  navAdmin: 'Administration',
  paletteDo: 'Do',
  startReferral: 'New referral',
  paletteCases: 'Cases',
  expiredTitle: 'Sign in again',
  expiredText: 'Your session has ended. Everything on this page is still here. After signing in you go on where you were.',
  expiredDemo: 'Continue as {name}',
  trainingsMissing: 'No training has been recorded for you on: {topics}.',
}
