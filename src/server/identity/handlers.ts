import type { identityOperations } from '../../api/identity.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { type KnownPerson, type PersonQuery, PersonVerdict, Sight, sortCandidates, VerdictReason } from '../../domain/identity.ts'
import { newId } from '../../domain/ids.ts'
import type { Likened, Likeness, Person } from '../../domain/likeness.ts'
import { searchKeys } from '../../domain/name-keys.ts'
import { likelyDates } from '../../domain/near-dates.ts'
import { isPersonUntold, mayKnowOf, stageOf } from '../../domain/stage.ts'
import { fullName } from '../../domain/subject.ts'
import { bsnIndex } from '../crypto/bsn.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { listOwnSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { type FoundRow, findPersons, getSubject, giveVerdict, listLinks, maySearchPersons, undoLink, undoVerdict } from './queries.ts'

/** Everybody who may be known of and looks like who is asked for. */
async function known(query: Person, bsn: Buffer | null, context: Context) {
  const { tx, network, standing } = context
  const found = await findPersons(tx, searchKeys(query), bsn, query.birthDate ? likelyDates(query.birthDate) : null)
  // the database lets out no more than this already; here it is the rule that every other door asks as well
  const rows = (await withoutDecidedOn(found, context)).filter(
    ({ sight }) => sight === 'seat' || mayKnowOf(sight === 'shielded' ? 'closed' : 'in_treatment', standing),
  )
  const names = await network()
  const { linked, likely, rejected } = sortCandidates(query, rows.map(candidateOf))
  const shown = (each: (typeof likely)[number]) => shownPerson(query, each, names)
  return { linked: linked.map(shown), likely: likely.map(shown), rejected: rejected.map(shown) }
}

/** Who only decides who is involved in a case, or only tells its referrer how it ended, is not told whose it is: a search says of it no more than to who has no seat there (WGS 2.31(4)). */
async function withoutDecidedOn(rows: readonly FoundRow[], { tx, userId, standing }: Context): Promise<FoundRow[]> {
  const own = await listOwnSeats(
    tx,
    userId,
    rows.flatMap(({ case_id: id }) => id ?? []),
  )
  const isDecidedOn = ({ case_id: id, phase }: FoundRow): boolean => {
    const seats = own.filter((seat) => seat.case_id === id).map((seat) => SeatRole.parse(seat.role))
    const there = { ...standing, seats, phase: CasePhase.nullable().parse(phase) ?? undefined }
    return stageOf(there) !== 'nothing' && isPersonUntold(there)
  }
  return rows.flatMap((row) => {
    if (row.sight !== 'seat' || !isDecidedOn(row)) return row
    return standing.phase === 'draft' ? [] : { ...row, sight: 'existence', case_id: null, number: null, phase: null }
  })
}

function candidateOf(row: FoundRow) {
  return {
    row,
    personId: row.person_id,
    givenName: row.given_name,
    prefix: row.prefix,
    familyName: row.family_name,
    otherNames: row.other_names,
    birthDate: dateOf(row.birth_date),
    municipality: row.municipality,
    sameBsn: row.same_bsn,
    linked: row.linked,
    verdict: PersonVerdict.nullable().parse(row.verdict),
  }
}
type Found = ReturnType<typeof candidateOf> & Likened

const dateOf = (text: string | null) => (text === null ? null : CalendarDate.parse(text))

function shownPerson(query: Person, person: Found, { professional }: Network) {
  const { row, verdict } = person
  const sight = Sight.parse(row.sight)
  const isSeen = sight === 'seat'
  return {
    personId: row.person_id,
    sight,
    caseId: row.case_id,
    number: row.number,
    phase: CasePhase.nullable().parse(row.phase),
    name: isSeen ? fullName({ givenName: row.given_name, prefix: row.prefix, familyName: row.family_name }) : null,
    birthDate: isSeen ? person.birthDate : null,
    matches: person.matches.map((likeness) => ({ likeness, ...(isSeen ? besideEachOther(likeness, query, person) : unseen) })),
    note: PersonVerdict.nullable().parse(row.note),
    verdict:
      verdict && row.reason && row.verdict_by && row.verdict_at
        ? { verdict, reason: VerdictReason.parse(row.reason), by: professional(row.verdict_by).name, at: row.verdict_at }
        : null,
  } satisfies { [Key in keyof KnownPerson]: unknown }
}

const unseen = { asked: null, known: null }

/** What was asked and what is known, for the eye that compares. */
function besideEachOther(likeness: Likeness, query: Person, person: Person): { asked: string | null; known: string | null } {
  const [part] = likeness.split('_')
  const valueIn = ({ givenName, familyName, otherNames, birthDate }: Person): string | null => {
    if (part === 'given') return givenName ?? null
    if (part === 'family') return familyName ?? null
    if (part === 'other') return [familyName, otherNames].filter(Boolean).join(', ')
    return part === 'date' ? (birthDate ?? null) : null
  }
  return { asked: valueIn(query), known: valueIn(person) }
}

// more than who types a name ever needs; less than who wants to go through the whole house
const mostPerMinute = 60

async function search(query: PersonQuery, context: Context) {
  const { house, tx } = context
  const bsn = query.bsn ? bsnIndex(house.secrets.bsn, query.bsn) : null
  const [may, found] = await together([maySearchPersons(tx, mostPerMinute), known(query, bsn, context)]) // one round trip
  if (!may) throw new DomainError('too_many_attempts')
  return found
}

async function give(body: { personId: string; verdict: PersonVerdict; reason: VerdictReason }, caseId: string, context: Context) {
  await giveVerdict(context.tx, { id: newId(), ...body })
  await context.changed('person_verdict', caseId, caseId)
  return { personId: body.personId }
}

async function undo({ caseId, personId }: { caseId: string; personId: string }, context: Context) {
  await undoVerdict(context.tx, personId)
  await context.changed('person_verdict', caseId, caseId)
  return { undone: true as const }
}

export const identityHandlers: Handlers<typeof identityOperations> = {
  findWhileReferring: ({ body }, context) => search(body, context),
  findPersons: ({ body }, context) => search(body, context),
  noteVerdict: ({ params, body }, context) => give(body, params.caseId, context),
  giveVerdict: ({ params, body }, context) => give(body, params.caseId, context),
  undoNote: ({ params }, context) => undo(params, context),
  undoVerdict: ({ params }, context) => undo(params, context),

  async listPersonLinks(_input, { tx, network, standing }) {
    const [rows, { professional }] = await together([listLinks(tx), network()])
    const told = rows.filter(({ sight }) => sight === 'seat' || mayKnowOf('in_treatment', standing))
    return {
      links: told.map((row) => ({
        personId: row.person_id,
        sight: Sight.parse(row.sight),
        caseId: row.case_id,
        number: row.number,
        phase: CasePhase.nullable().parse(row.phase),
        reason: VerdictReason.parse(row.reason),
        by: professional(row.verdict_by).name,
        at: row.verdict_at,
      })),
    }
  },

  async undoPersonLink({ params: { caseId, personId }, body: { reason } }, { tx, changed }) {
    await undoLink(tx, personId, reason)
    await changed('person_verdict', caseId, caseId)
    return { undone: true }
  },

  async showKnownPersons({ params: { caseId } }, context) {
    const { bsn_index, birth_date, ...row } = await getSubject(context.tx, caseId)
    const subject = { givenName: row.given_name, prefix: row.prefix, familyName: row.family_name, otherNames: row.other_names }
    return known({ ...subject, birthDate: dateOf(birth_date), municipality: row.municipality }, bsn_index, context)
  },
}
