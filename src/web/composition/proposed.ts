import type { ShownProposal } from '../../api/composition.ts'
import type { FormValue } from '../ui/form-paths.ts'

/** The form as what lies open was proposed, so that another proposal changes only what has to change. */
export function valuesOfProposal({ details, decidedBy, questions, members, thirdParties, ...proposal }: ShownProposal) {
  const { outcome, goal, motive, notTaken, adviceToReferrer, reviewOn } = proposal
  const said = { goal, motive, notTaken, adviceToReferrer, reviewOn, ...details }
  const values: Partial<Record<string, FormValue>> = { outcome, decidedBy: decidedBy.map(({ participantId }) => participantId) }
  for (const [field, value] of Object.entries(said)) if (value !== null && value !== undefined) values[field] = value
  questions.forEach((question, n) => {
    values[`questions.${n}`] = question
  })
  members.forEach(({ professionalId, role, why }, n) => {
    Object.assign(values, { [`members.${n}.professionalId`]: professionalId, [`members.${n}.role`]: role, [`members.${n}.why`]: why })
  })
  thirdParties.forEach((each, n) => {
    for (const [field, value] of Object.entries(each)) values[`thirdParties.${n}.${field}`] = value
  })
  const counts = { questions: Math.max(1, questions.length), members: Math.max(1, members.length), thirdParties: thirdParties.length }
  return { outcome, values, counts }
}
