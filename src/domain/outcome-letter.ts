import { type NotTakenOutcome, notTakenOutcomes } from './case.ts'
import type { CalendarDate } from './date.ts'
import { dayInLetter, fillLetter, type LetterTemplates, letterOf } from './letter-templates.ts'
import type { NotTakenDetails } from './not-taken.ts'
import { someShownText } from './shown-words.ts'
import { lengths } from './text.ts'

export const OutcomeLetterText = someShownText(lengths.body)

/** Whose letter it is, about which case, on which day. */
export type Sender = { templates: Partial<LetterTemplates>; caseNumber: string; today: CalendarDate; house: string; contactPoint: string }
/** What the referrer was told when the referral came in: the letter and the days that stood in it. */
export type KeptReceipt = { text: string; firstContactBy: CalendarDate; weighingAt: string; cutOffAt: string }
type Told = {
  outcome: NotTakenOutcome
  motive: string
  adviceToReferrer: string | null
  details: NotTakenDetails
  erasedOn: CalendarDate
}

const ofEvery = ({ caseNumber, today, house, contactPoint }: Sender) => ({
  zaaknummer: caseNumber,
  datum: dayInLetter(today),
  huis: house,
  contactpunt: contactPoint,
})

/** That a referral came in, and by when somebody calls; said at its submission and never again. */
export function writeReceipt(sender: Sender, firstContactBy: CalendarDate): string {
  return fillLetter(letterOf(sender.templates, 'receipt'), { ...ofEvery(sender), eerste_contact: dayInLetter(firstContactBy) })
}

/** The message to begin with, by the covenant's letter; who sends it may change every word. */
export function writeOutcomeLetter(sender: Sender, told: Told): string {
  return fillLetter(letterOf(sender.templates, 'notTaken'), {
    ...ofEvery(sender),
    uitkomst: lowered(notTakenOutcomes[told.outcome].nl),
    motivering: told.motive,
    advies: adviceIn(told),
    ontvangend_huis: told.details.houseName ?? '',
    vernietiging: dayInLetter(told.erasedOn),
  })
}

/**
 * That a case which was treated ended here because it was taken up elsewhere. Of that no covenant has a letter: that of a referral which was not
 * taken up would say what is not so, and ask the referrer to tell the subject (WGS 2.31(13); R-RAD-04).
 */
export function writeEndedLetter(sender: Sender, { motive, erasedOn }: Pick<Told, 'motive' | 'erasedOn'>): string {
  return fillLetter(ended, { ...ofEvery(sender), motivering: motive, vernietiging: dayInLetter(erasedOn) })
}
const ended = `Geachte collega,

De casus die u aanmeldde, met nummer {zaaknummer}, was bij ons in behandeling en is bij ons geëindigd.

{motivering}

Wij vernietigen de gegevens uiterlijk op {vernietiging} (BGS 1.16, eerste lid, onder b).

Heeft u een vraag? {contactpunt}

{huis}`

/** That another house has taken a referral over. */
export function writeHandoverLetter(sender: Sender, to: { house: string; erasedOn: CalendarDate }): string {
  return fillLetter(letterOf(sender.templates, 'handedOver'), {
    ...ofEvery(sender),
    ontvangend_huis: to.house,
    vernietiging: dayInLetter(to.erasedOn),
  })
}

function adviceIn({ adviceToReferrer, details: { advisedTo, houseName, houseContact, offerHandover } }: Told): string {
  const lines = [adviceToReferrer, advisedTo && `U kunt terecht bij ${advisedTo}.`]
  if (houseName) lines.push(`De casus hoort bij ${houseName}. U bereikt dat huis via ${houseContact ?? ''}.`)
  if (houseName && offerHandover) lines.push('Wij bieden aan de aanmelding over te dragen. Laat in het systeem weten of u akkoord bent.')
  return lines.filter(Boolean).join('\n')
}

/** In the middle of a sentence; a word that is all capitals stays so. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
