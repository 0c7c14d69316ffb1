import type { Translation } from '../dictionary.ts'
import type { nl } from '../nl.ts'

export const triage: Translation<typeof nl>['triage'] = {
  title: 'Help with triage',
  hint: 'This shows which fact or source is still lacking. Nothing is computed or predicted: people judge.',
  whole: 'On {criteria} the referral gives the facts and the source.',
  wholeAll: 'On every criterion the referral gives the facts and the source.',
  lacks: 'Still lacking here:',
  signs: 'At which level does this case belong?',
  signsHint: 'Tick what you recognise. The ticks help you think: they are not kept and not added up. You choose.',
  level: 'Level',
  why: 'Why this level',
  whyHint: 'Name the facts of the referral you go by.',
  chosenBy: 'Chosen by',
  choose: 'Choose the level',
  chooseAgain: 'Choose another level',
  save: 'Record the level',
  saved: 'The level is recorded',
  ownTitle: 'Own criteria of this house',
  ownHint:
    'The public participants judge these questions beside the four criteria of the law. They can keep a case out, never let one in. Give facts for each question, also when the answer is no.',
}
