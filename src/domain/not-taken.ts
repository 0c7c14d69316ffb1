import * as z from 'zod'
import { NotTakenOutcome } from './case.ts'
import type { Issue } from './errors.ts'
import { nameLine } from './name-line.ts'
import { lengths } from './text.ts'

/** What is said besides the code, so that the referrer can go on with it. */
export const NotTakenDetails = z.strictObject({
  advisedTo: nameLine(lengths.title).optional(),
  houseName: nameLine(lengths.title).optional(),
  houseContact: nameLine(lengths.title).optional(),
  offerHandover: z.boolean().optional(),
})
export type NotTakenDetails = z.infer<typeof NotTakenDetails>
type Detail = Exclude<keyof NotTakenDetails, 'offerHandover'>

type Needs = { needs: readonly Detail[]; byHand: boolean }

/** What each outcome asks to be filled in. Radicalisation has a door of its own and is never chosen here (WGS 2.31(13)). */
export const notTakenNeeds = {
  advice: { needs: [], byHand: true },
  introduction: { needs: ['advisedTo'], byHand: true },
  local_approach: { needs: ['advisedTo'], byHand: true },
  zsm_advice: { needs: ['advisedTo'], byHand: true },
  safe_home: { needs: ['advisedTo'], byHand: true },
  single_domain: { needs: [], byHand: true },
  other_house: { needs: ['houseName', 'houseContact'], byHand: true },
  radicalisation: { needs: [], byHand: false },
  incomplete: { needs: [], byHand: true },
} as const satisfies Record<NotTakenOutcome, Needs>

/** The outcomes that somebody may choose. */
export const chosenByHand: readonly NotTakenOutcome[] = NotTakenOutcome.options.filter((outcome) => notTakenNeeds[outcome].byHand)

/** Every detail that some outcome needs. */
const needed: readonly Detail[] = ['advisedTo', 'houseName', 'houseContact']

type Decided = { outcome: string; notTaken?: NotTakenOutcome | undefined } & NotTakenDetails
/** What either gate calls an outcome that does not take a case. */
const notTaking: readonly string[] = ['not_in_accordance', 'not_taken']

/** Whether a decision, also one that is otherwise wrong, lacks this detail of its outcome. */
function lacks(given: Decided, detail: Detail): boolean {
  if (!notTaking.includes(given.outcome) || !given.notTaken || !Object.hasOwn(notTakenNeeds, given.notTaken)) return false
  const { needs }: Needs = notTakenNeeds[given.notTaken]
  return needs.includes(detail) && !given[detail]?.toString().trim()
}

/** A decision at either gate that asks what its outcome needs; that is said together with whatever else is wrong. */
export function askingDetails<Draft extends z.ZodType<Decided>>(draft: Draft): Draft {
  return needed.reduce(
    (asked, detail) =>
      asked.refine((given) => !lacks(given, detail), {
        path: [detail],
        error: 'required',
        when: ({ value }) => typeof value === 'object' && value !== null,
      }),
    draft,
  )
}

export function missingDetails(outcome: NotTakenOutcome, details: NotTakenDetails): Issue[] {
  const { needs, byHand }: Needs = notTakenNeeds[outcome]
  if (!byHand) return [{ path: 'notTaken', code: 'has_its_own_door' }]
  return needs.filter((detail) => !details[detail]?.trim()).map((path) => ({ path, code: 'required' }))
}

/** Only what belongs to the outcome is kept. */
export function detailsOf(outcome: NotTakenOutcome, details: NotTakenDetails): NotTakenDetails {
  const { needs }: Needs = notTakenNeeds[outcome]
  const kept = Object.fromEntries(needs.map((detail) => [detail, details[detail]]))
  return outcome === 'other_house' ? { ...kept, offerHandover: details.offerHandover ?? false } : kept
}

/** The house to which the referral is offered, when it is. */
export function offeredTo({ houseName, houseContact, offerHandover }: NotTakenDetails) {
  return offerHandover && houseName && houseContact ? { houseName, houseContact } : undefined
}

/** The offer to hand a referral over to another house; the content goes only after both agree, by another way. */
export const HouseOfferState = z.enum(['offered', 'accepted', 'withdrawn'])
export type HouseOfferState = z.infer<typeof HouseOfferState>
export const houseOfferStates = {
  offered: { nl: 'aangeboden aan de aanmelder', en: 'offered to the referrer' },
  accepted: { nl: 'aanmelder is akkoord', en: 'referrer agrees' },
  withdrawn: { nl: 'gaat niet door', en: 'withdrawn' },
} as const satisfies Record<HouseOfferState, { nl: string; en: string }>
