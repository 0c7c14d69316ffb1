import type { OutcomeRule } from '../../domain/house.ts'
import type { PurposeOutcome } from '../../domain/purpose.ts'
import type { TextKey } from '../i18n/language.ts'

export const outcomeTexts = {
  in_accordance: 'weighing.inAccordance',
  not_in_accordance: 'weighing.notInAccordance',
} as const satisfies Record<PurposeOutcome, TextKey>

export const ruleTexts = {
  unanimous: 'weighing.unanimous',
  majority: 'weighing.majority',
  recorded_consensus: 'weighing.consensus',
} as const satisfies Record<OutcomeRule, TextKey>
