import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { radicalisationOperations } from '../../api/radicalisation.ts'
import { referralOperations } from '../../api/referrals.ts'
import type { NotTakenOutcome } from '../../domain/case.ts'
import type { LifeDomain } from '../../domain/life-domains.ts'
import type { JudgmentDraft, PurposeDecisionDraft } from '../../domain/purpose.ts'
import type { RadicalisationReceiver } from '../../domain/radicalisation.ts'
import type { SupplyDraft } from '../../domain/supply.ts'
import { type RefusalReason, refusalReasons } from '../../domain/supply-refusals.ts'
import type { Category, Nature, SupplyGround } from '../../domain/supply-tables.ts'
import { type Act, type Day, madeBy, participantId, professional, type Stage } from '../story.ts'

export const submitted =
  (by: string): Act =>
  (stage) =>
    call(stage.as(by), referralOperations.submitReferral, { params: stage })

/** A judgment on all four criteria; name those that are not met. */
export const judged =
  (by: string, motive: string, unmet: readonly (keyof Omit<z.infer<typeof JudgmentDraft>, 'motive'>)[] = []): Act =>
  (stage) =>
    call(stage.as(by), purposeOperations.judgePurpose, {
      params: stage,
      body: { a: !unmet.includes('a'), b: !unmet.includes('b'), c: !unmet.includes('c'), d: !unmet.includes('d'), motive },
    })

export const advised =
  (by: string, text: string): Act =>
  (stage) =>
    call(stage.as(by), purposeOperations.advisePurpose, { params: stage, body: { text } })

/** Gate 1 over what this person has just read in the case. */
async function recorded(stage: Stage, by: string, body: PurposeDecisionDraft) {
  const { purpose } = await call(stage.as(by), caseOperations.showDossier, { params: stage })
  return call(stage.as(by), purposeOperations.decidePurpose, { params: stage, body, version: purpose?.version ?? 0 })
}

export const gateOpened =
  (motive: string, by = 'mieke'): Act =>
  (stage) =>
    recorded(stage, by, { outcome: 'in_accordance', motive })

export const gateClosed =
  (notTaken: NotTakenOutcome, motive: string, adviceToReferrer: string, by = 'mieke'): Act =>
  (stage) =>
    recorded(stage, by, { outcome: 'not_in_accordance', motive, notTaken, adviceToReferrer })

/** A report by the road that the law has for it; the case is frozen (WGS 2.31(13)). */
export const reportedOut =
  (by: string, receiver: RadicalisationReceiver): Act =>
  (stage) =>
    call(stage.as(by), radicalisationOperations.reportRadicalisation, { params: stage, body: { receiver, reportedOn: stage.past(0) } })

/** A question to the participant these people work for; the first of them names the request. */
export const asked =
  (of: readonly [string, ...string[]], dueOn: Day, question: string, categories: readonly Category[], by = 'mieke'): Act =>
  async (stage) => {
    const people = of.map((username) => professional(stage.house, username))
    const request = await call(stage.as(by), informationOperations.askParticipant, {
      params: stage,
      body: {
        participantId: people[0]?.participantId ?? '',
        professionalIds: people.map(({ id }) => id),
        question,
        categories: [...categories],
        dueOn: stage.day(dueOn),
      },
    })
    stage.made.set(`request of ${of[0]}`, request.id)
  }

export type Item = {
  as?: string
  what: readonly [Category, Nature, SupplyGround]
  text: string
  domains?: readonly LifeDomain[]
  motive?: string
  consentOn?: Day
  happenedOn?: Day
  notTo?: readonly string[]
  onlyOrally?: boolean
  notInDocument?: boolean
  note?: string
}

function supplyOf(stage: Stage, item: Item): z.input<typeof SupplyDraft> {
  const [category, nature, ground] = item.what
  return {
    category,
    nature,
    ground,
    lifeDomains: [...(item.domains ?? [])],
    text: item.text,
    restrictions: {
      notTo: (item.notTo ?? []).map((shortName) => participantId(stage.house, shortName)),
      onlyOrally: item.onlyOrally ?? false,
      notInDocument: item.notInDocument ?? false,
      ...(item.note ? { note: item.note } : {}),
    },
    ...(item.motive ? { groundMotive: item.motive } : {}),
    ...(item.consentOn === undefined ? {} : { consentOn: stage.past(item.consentOn) }),
    ...(item.happenedOn === undefined ? {} : { happenedOn: stage.past(item.happenedOn) }),
  }
}

export const answered =
  (by: string, ...items: readonly Item[]): Act =>
  async (stage) => {
    const { supplies } = await call(stage.as(by), informationOperations.answerRequest, {
      params: { caseId: stage.caseId, requestId: madeBy(stage, `request of ${by}`) },
      body: { outcome: 'supplied', items: items.map((item) => supplyOf(stage, item)) },
    })
    for (const item of items) if (item.as) stage.made.set(item.as, supplies.find(({ text }) => text === item.text)?.id ?? '')
  }

export const nothingKnown =
  (by: string): Act =>
  (stage) =>
    call(stage.as(by), informationOperations.answerRequest, {
      params: { caseId: stage.caseId, requestId: madeBy(stage, `request of ${by}`) },
      body: { outcome: 'nothing_known' },
    })

/** A refusal for a reason from the list; the explanation is for the bureau and tells nothing about the person. */
export const refused =
  (by: string, refusalReason: RefusalReason, explanation: string): Act =>
  (stage) =>
    call(stage.as(by), informationOperations.answerRequest, {
      params: { caseId: stage.caseId, requestId: madeBy(stage, `request of ${by}`) },
      body: { outcome: refusalReasons[refusalReason].outcome, refusalReason, explanation },
    })

export const supplied =
  (by: string, item: Item): Act =>
  async (stage) => {
    const supply = await call(stage.as(by), informationOperations.supplyItem, { params: stage, body: supplyOf(stage, item) })
    if (item.as) stage.made.set(item.as, supply.id)
  }

export const disputed =
  (by: string, item: string, reason: string): Act =>
  (stage) =>
    call(stage.as(by), informationOperations.disputeSupply, {
      params: { caseId: stage.caseId, supplyId: madeBy(stage, item) },
      body: { reason },
    })

export const rectified =
  (by: string, item: string, text: string, reason: string): Act =>
  (stage) =>
    call(stage.as(by), informationOperations.rectifySupply, {
      params: { caseId: stage.caseId, supplyId: madeBy(stage, item) },
      body: { text, reason },
    })

type Composed = {
  by?: string
  decidedBy?: readonly string[]
  motive: string
  goal: string
  questions: readonly string[]
  lead: string
  caseLead?: string
  members: Readonly<Record<string, string>>
  reviewOn?: Day
}

function proposalOf({ house, day }: Stage, given: Composed) {
  return {
    outcome: 'taken_up' as const,
    decidedBy: decidersOf(given).map((shortName) => participantId(house, shortName)),
    motive: given.motive,
    goal: given.goal,
    questions: [...given.questions],
    members: [
      {
        professionalId: professional(house, given.lead).id,
        role: 'process_lead' as const,
        why: 'Voert de procesregie namens het bureau',
      },
      ...Object.entries(given.members).map(([username, why]) => ({
        professionalId: professional(house, username).id,
        role: username === given.caseLead ? ('case_lead' as const) : ('member' as const),
        why,
      })),
    ],
    ...(given.reviewOn === undefined ? {} : { reviewOn: day(given.reviewOn) }),
  }
}
const decidersOf = ({ decidedBy = ['Politie', 'OM', 'Merwestad'] }: Composed): readonly string[] => decidedBy

/** Gate 2 as the bureau proposes it. `members` says of each username why its participation is necessary; the process director comes with it. */
export const proposed =
  (given: Composed): Act =>
  async (stage) => {
    const body = proposalOf(stage, given)
    const { id } = await call(stage.as(given.by ?? 'mieke'), compositionOperations.proposeComposition, { params: stage, body })
    stage.made.set('proposal', id)
  }

/** A judge of each of these participants confirms what is proposed. */
export const confirmed =
  (...participants: readonly string[]): Act =>
  async (stage) => {
    const params = { caseId: stage.caseId, proposalId: madeBy(stage, 'proposal') }
    for (const shortName of participants) {
      const id = participantId(stage.house, shortName)
      const judge = stage.house.professionals.find((each) => each.participantId === id && each.houseRoles.includes('judge'))
      await call(stage.as(judge?.username ?? ''), compositionOperations.confirmComposition, { params })
    }
  }

/** Gate 2 from proposal to decision. */
export const composed =
  (given: Composed): Act =>
  async (stage) => {
    await proposed(given)(stage)
    await confirmed(...decidersOf(given))(stage)
    const body = { proposalId: madeBy(stage, 'proposal') }
    await call(stage.as(given.by ?? 'mieke'), compositionOperations.decideComposition, { params: stage, body })
  }
