import type * as z from 'zod'
import { InformationRequest, RequestKind, type Supply, SupplyStatus } from '../../api/information.ts'
import { QuestionEnd } from '../../domain/asked.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { LifeDomain } from '../../domain/life-domains.ts'
import { readsExplanations } from '../../domain/stage.ts'
import { RefusalReason } from '../../domain/supply-refusals.ts'
import { Category, categories, Nature, SupplyGround } from '../../domain/supply-tables.ts'
import { ifHeld } from '../cases/held.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context } from '../serve.ts'
import { reader } from '../whitelist.ts'
import { listRequests } from './queries.ts'
import { listMarks, listSupplies } from './supplies.ts'

type RequestRow = Awaited<ReturnType<typeof listRequests>>[number]
type SupplyRow = Awaited<ReturnType<typeof listSupplies>>[number]
type MarkRow = Awaited<ReturnType<typeof listMarks>>[number]

const read = {
  categories: reader(Category.array()),
  category: reader(Category),
  nature: reader(Nature),
  lifeDomains: reader(LifeDomain.array()),
  ground: reader(SupplyGround),
  status: reader(SupplyStatus),
}
const readReason = reader(RefusalReason.nullable())

type Reader = Pick<Context, 'standing' | 'participantId'>

export function shownRequest(row: RequestRow, reader: Reader, { participant, professional }: Network): z.input<typeof InformationRequest> {
  const isOwn = row.participant_id === reader.participantId
  return {
    id: row.id,
    kind: RequestKind.parse(row.kind),
    participantId: row.participant_id,
    participant: participant(row.participant_id).shortName,
    question: row.question,
    categories: read.categories(row.categories),
    askedBy: professional(row.asked_by).name,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    outcome: InformationRequest.shape.outcome.parse(row.outcome),
    contact: row.contact,
    refusalReason: readReason(row.refusalReason),
    explanation: isOwn || readsExplanations(reader.standing) ? row.explanation : null,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by ? professional(row.answered_by).name : null,
    endedAt: row.ended_at,
    endedAs: QuestionEnd.nullable().parse(row.ended_as),
    remindedAt: row.reminded_at,
  }
}

export function shownSupply(row: SupplyRow, marks: readonly MarkRow[], network: Network): z.input<typeof Supply> {
  const category = read.category(row.category)
  const { special, criminal } = categories[category]
  const dispute = marks.find((mark) => mark.supply_id === row.id && mark.kind === 'dispute')
  const rectification = marks.find((mark) => mark.supply_id === row.id && mark.kind === 'rectification')
  return {
    id: row.id,
    requestId: row.request_id,
    personId: row.person_id,
    category,
    nature: read.nature(row.nature),
    lifeDomains: read.lifeDomains(row.life_domains),
    ground: read.ground(row.ground),
    groundMotive: row.groundMotive,
    consentOn: row.consent_on,
    happenedOn: row.happened_on,
    text: row.text,
    restrictions: {
      notTo: row.not_to,
      onlyOrally: row.only_orally,
      notInDocument: row.not_in_document,
      until: row.restricted_until ?? undefined,
      note: row.restrictionNote ?? undefined,
    },
    suppliedBy: row.supplied_by,
    participant: network.participant(row.supplied_by).shortName,
    enteredBy: network.professional(row.entered_by).name,
    suppliedAt: row.supplied_at,
    firstProcessedOn: dateInAmsterdam(new Date(row.first_processed_at)),
    eraseOn: row.erase_on,
    special,
    criminal,
    status: read.status(row.status),
    dispute: dispute ? { by: network.professional(dispute.professional_id).name, at: dispute.at, reason: dispute.reason } : null,
    rectification: rectification
      ? { at: rectification.at, reason: rectification.reason, earlierText: rectification.earlierText ?? '' }
      : null,
  }
}

/** What was asked and supplied, as far as this seat may see: an asked participant its own question and answer only (WGS 2.31(3)). */
export async function showInformationRoom(caseId: string, context: Context) {
  const { tx, vault, network: find } = context
  const [requests, network, supplies] = await together([
    ifHeld(context, 'information_requests', () => listRequests(tx, vault, caseId), []),
    find(),
    shownSupplies(caseId, context),
  ])
  return { requests: requests.map((row) => shownRequest(row, context, network)), supplies }
}

/** These items of a case, or all that this seat may see. */
export async function shownSupplies(caseId: string, context: Context, ids?: readonly string[]) {
  const { tx, vault, network: find } = context
  if (ids?.length === 0) return []
  const [rows, marks, network] = await together([
    listSupplies(tx, vault, caseId, ids),
    ifHeld(context, 'supply_marks', () => listMarks(tx, vault, caseId, ids), []),
    find(),
  ])
  return rows.map((row) => shownSupply(row, marks, network))
}
