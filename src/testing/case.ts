import type * as z from 'zod'
import { call } from '../api/client.ts'
import { compositionOperations } from '../api/composition.ts'
import { purposeOperations } from '../api/purpose.ts'
import { referralOperations } from '../api/referrals.ts'
import type { PurposeDecisionDraft } from '../domain/purpose.ts'
import type { Referral } from '../domain/referral.ts'
import type { TestHouse } from './house.ts'
import { completeReferral } from './referrals.ts'

export type CaseParams = { params: { caseId: string } }

/** Piet of the police refers; the case lies before the judges. */
export async function caseInReview(world: TestHouse, change: Partial<z.input<typeof Referral>> = {}): Promise<CaseParams> {
  const { caseId } = await call(world.as('piet'), referralOperations.startReferral, { body: { referral: completeReferral(change) } })
  const params = { caseId }
  await call(world.as('piet'), referralOperations.submitReferral, { params })
  return { params }
}

export const yes = { a: true, b: true, c: true, d: true, motive: 'Aan alle vier de criteria is voldaan.' }

/** Police, prosecution and municipal executive of the covenant each judge; what is not said is yes. */
export async function judgedCase(world: TestHouse, judgments: Partial<Record<'piet' | 'soraya' | 'joris', typeof yes>> = {}) {
  const { params } = await caseInReview(world)
  for (const who of ['piet', 'soraya', 'joris'] as const) {
    await call(world.as(who), purposeOperations.judgePurpose, { params, body: judgments[who] ?? yes })
  }
  return { params }
}

type Recorded = { params: { caseId: string }; body: z.input<typeof PurposeDecisionDraft> }

/** Records gate 1 over what this person sees at that moment. */
export async function recordPurpose(world: TestHouse, who: string, { params, body }: Recorded) {
  const { cards } = await call(world.as(who), purposeOperations.listWeighing, {})
  const version = cards.find((card) => card.caseId === params.caseId)?.purpose.version ?? 0
  return call(world.as(who), purposeOperations.decidePurpose, { params, body, version })
}

/** Gate 1 is passed: Mieke, information coordinator, has recorded that it fits the purpose. */
export async function caseInEnrichment(world: TestHouse): Promise<CaseParams> {
  const { params } = await judgedCase(world)
  await recordPurpose(world, 'mieke', { params, body: { outcome: 'in_accordance', motive: 'De oordelen zijn eensluidend.' } })
  return { params }
}

/** Judges of the three participants that the covenant names. */
export const quorum: readonly string[] = ['piet', 'soraya', 'joris']

export const team = { fatima: 'process_lead', tom: 'case_lead', piet: 'member', anouk: 'member' } as const
type Role = 'process_lead' | 'case_lead' | 'member'
type Proposed = Parameters<typeof call<typeof compositionOperations.proposeComposition>>[2]['body']

/** A decision at gate 2 that takes the case up with these people, by police, prosecution and municipal executive. */
export function takenUp(world: TestHouse, people: Readonly<Record<string, Role>> = team) {
  return {
    outcome: 'taken_up' as const,
    decidedBy: quorum.map((who) => world.participantOf(who)),
    motive: 'Alleen samen krijgen we rust.',
    goal: 'De ex-partner is weer veilig en Rick heeft hulp.',
    questions: ['Is er behandeling mogelijk?', 'Wie let er op het contactverbod?'],
    members: Object.entries(people).map(([who, role]) => ({ professionalId: world.idOf(who), role, why: 'Is al bij hem betrokken' })),
  }
}

/** Gate 2 is passed: Fatima leads the process, Tom of the probation the case; Piet and Anouk (ggz) are involved. */
export async function caseInTreatment(world: TestHouse, people: Readonly<Record<string, Role>> = team): Promise<CaseParams> {
  const { params } = await caseInEnrichment(world)
  await composed(world, { params }, takenUp(world, people))
  return { params }
}

/** What the bureau proposes is confirmed by these judges and recorded (gate 2). */
export async function composed(world: TestHouse, { params }: CaseParams, body: Proposed, by = 'mieke', judges = quorum) {
  const proposalId = await confirmed(world, { params }, body, by, judges)
  return call(world.as(by), compositionOperations.decideComposition, { params, body: { proposalId } })
}

/** A proposal that lies open and that these judges confirmed. */
export async function confirmed(world: TestHouse, { params }: CaseParams, body: Proposed, by = 'mieke', judges = quorum) {
  const { id: proposalId } = await call(world.as(by), compositionOperations.proposeComposition, { params, body })
  for (const who of judges) await call(world.as(who), compositionOperations.confirmComposition, { params: { ...params, proposalId } })
  return proposalId
}
