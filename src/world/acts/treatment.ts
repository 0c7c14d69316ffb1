import type * as z from 'zod'
import { analysisOperations } from '../../api/analysis.ts'
import { call } from '../../api/client.ts'
import { closingOperations } from '../../api/closing.ts'
import { personOperations } from '../../api/persons.ts'
import { planOperations } from '../../api/plan.ts'
import type { ClosingDraft, HandoverDraft } from '../../domain/closing.ts'
import type { LifeDomain } from '../../domain/life-domains.ts'
import type { Line } from '../../domain/plan.ts'
import type { CirclePersonDraft } from '../../domain/subject.ts'
import { type Act, type Day, madeBy, participantId, professional } from '../story.ts'

export const relative =
  (by: string, person: z.input<typeof CirclePersonDraft>): Act =>
  (stage) =>
    call(stage.as(by), personOperations.addPerson, { params: stage, body: person })

type Analysed = { factor?: string; protects?: string; score: number; priority?: boolean }

/** One life domain; `factor` is what feeds offending or nuisance, `protects` what holds. Given again, it is a new version. */
export const analysed =
  (by: string, lifeDomain: LifeDomain, situation: string, { factor, protects, score, priority = false }: Analysed): Act =>
  async (stage) => {
    const saved = await call(stage.as(by), analysisOperations.saveDomain, {
      params: { caseId: stage.caseId, lifeDomain },
      body: {
        situation,
        criminogenic: factor !== undefined,
        ...(factor ? { criminogenicFactor: factor } : {}),
        ...(protects ? { protectiveFactor: protects } : {}),
        score,
        priority,
      },
      version: stage.versions.get(lifeDomain) ?? 0,
    })
    stage.versions.set(lifeDomain, saved.version)
  }

export const viewed =
  (by: string, connection: string, subjectView: string, relativesView: string): Act =>
  async (stage) => {
    const body = { connection, subjectView, relativesView }
    const saved = await call(stage.as(by), analysisOperations.saveViews, {
      params: stage,
      body,
      version: stage.versions.get('views') ?? 0,
    })
    stage.versions.set('views', saved.version)
  }

export const measured =
  (by: string, instrument: string, on: Day, result: string, note?: string): Act =>
  (stage) =>
    call(stage.as(by), analysisOperations.addInstrument, {
      params: stage,
      body: { instrument, on: stage.past(on), result, ...(note ? { note } : {}) },
    })

export const goal =
  (by: string, name: string, lifeDomain: LifeDomain, text: string, subjectsOwn = false): Act =>
  async (stage) => {
    const made = await call(stage.as(by), planOperations.addGoal, { params: stage, body: { lifeDomain, text, subjectsOwn } })
    stage.made.set(name, made.id)
    stage.versions.set(name, made.version)
  }

export const goalReached =
  (by: string, name: string, lifeDomain: LifeDomain, text: string, subjectsOwn = false): Act =>
  (stage) =>
    call(stage.as(by), planOperations.changeGoal, {
      params: { caseId: stage.caseId, goalId: madeBy(stage, name) },
      body: { lifeDomain, text, subjectsOwn, status: 'reached' },
      version: stage.versions.get(name) ?? 1,
    })

type Agreed = {
  as?: string
  /** Name of the goal it serves. */
  for?: string
  owner: string
  executor?: string
  line: z.infer<typeof Line>
  text: string
  due: Day
  starts?: Day
  condition?: string
  payer?: string
  funding?: 'requested' | 'granted' | 'refused'
  /** Makes it a safety agreement: what to watch for, and who then acts. */
  signals?: string
  whoActs?: string
  /** Name of the agenda item at which it was made. */
  item?: string
}

export const agreed =
  (by: string, given: Agreed): Act =>
  async (stage) => {
    const { executor, signals, whoActs, condition, payer } = given
    const made = await call(stage.as(by), planOperations.registerAgreement, {
      params: stage,
      body: {
        kind: signals ? 'safety' : 'intervention',
        participantId: participantId(stage.house, given.owner),
        line: given.line,
        text: given.text,
        dueOn: stage.day(given.due),
        funding: given.funding ?? 'not_needed',
        ...(executor ? { executorId: professional(stage.house, executor).id } : {}),
        ...(given.for ? { goalId: madeBy(stage, given.for) } : {}),
        ...(given.item ? { meetingItemId: madeBy(stage, `item ${given.item}`) } : {}),
        ...(given.starts === undefined ? {} : { startsOn: stage.day(given.starts) }),
        ...(signals ? { signals } : {}),
        ...(whoActs ? { whoActs } : {}),
        ...(condition ? { condition } : {}),
        ...(payer ? { payer } : {}),
      },
    })
    if (given.as) stage.made.set(given.as, made.id)
  }

export const reported =
  (
    by: string,
    agreement: string,
    status: 'under_way' | 'done' | 'not_possible' | 'obsolete' | 'proposal',
    note?: string,
    until?: Day,
  ): Act =>
  (stage) =>
    call(stage.as(by), planOperations.reportOnAgreement, {
      params: { caseId: stage.caseId, agreementId: madeBy(stage, agreement) },
      body: { status, ...(note ? { note } : {}), ...(until === undefined ? {} : { proposedDueOn: stage.day(until) }) },
    })

type Evaluated = { attainment: string; changes?: string; next: Day; scores?: Partial<Record<LifeDomain, number>> }

export const evaluated =
  (by: string, { attainment, changes, next, scores = {} }: Evaluated): Act =>
  async (stage) => {
    // Object.entries forgets that the keys are life domains
    const scored = Object.entries(scores).map(([lifeDomain, score]) => ({ lifeDomain: lifeDomain as LifeDomain, score }))
    await call(stage.as(by), closingOperations.evaluate, {
      params: stage,
      body: {
        stillMeetsCriteria: true,
        involvementConfirmed: true,
        attainment,
        ...(changes ? { changes } : {}),
        nextReviewOn: stage.day(next),
        scores: scored,
      },
    })
    // an evaluation leaves each domain it scores in a new version
    for (const { lifeDomain } of scored) stage.versions.set(lifeDomain, (stage.versions.get(lifeDomain) ?? 0) + 1)
  }

export const handedOver =
  (by: string, agreement: string, to: { participant: string } | { outside: string }, note: string): Act =>
  async (stage) => {
    const receiver: Pick<z.input<typeof HandoverDraft>, 'toParticipantId' | 'toOutside'> = 'participant' in to
      ? { toParticipantId: participantId(stage.house, to.participant) }
      : { toOutside: to.outside }
    const made = await call(stage.as(by), closingOperations.proposeHandover, {
      params: stage,
      body: { agreementId: madeBy(stage, agreement), ...receiver, note },
    })
    stage.made.set(`handover of ${agreement}`, made.id)
  }

export const takenOver =
  (by: string, agreement: string, receivedBy: string, note: string): Act =>
  (stage) =>
    call(stage.as(by), closingOperations.confirmHandover, {
      params: { caseId: stage.caseId, handoverId: madeBy(stage, `handover of ${agreement}`) },
      body: { receivedBy, note },
    })

export const closed =
  (by: string, proposal: Omit<z.input<typeof ClosingDraft>, 'eraseOn'>, agreedBy: readonly string[]): Act =>
  async (stage) => {
    await call(stage.as(by), closingOperations.proposeClosing, { params: stage, body: proposal })
    for (const each of agreedBy) await call(stage.as(each), closingOperations.agreeClosing, { params: stage })
    await call(stage.as(by), closingOperations.closeCase, { params: stage, body: {} })
  }
