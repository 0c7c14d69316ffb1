import { type NotTakenOutcome, notTakenOutcomes } from './case.ts'
import { fillLetter } from './letter-templates.ts'
import type { NotTakenDetails } from './not-taken.ts'
import { lengths, someText } from './text.ts'

export const OutcomeLetterText = someText(lengths.body)

type Told = {
  caseNumber: string
  date: string
  house: string
  outcome: NotTakenOutcome
  motive: string
  adviceToReferrer: string | null
  details: NotTakenDetails
  contactPoint: string
  erasedOn: string
}

/** The message to begin with, by the covenant's letter; who sends it may change every word. */
export function writeOutcomeLetter(template: string, told: Told): string {
  return fillLetter(template, {
    zaaknummer: told.caseNumber,
    datum: told.date,
    huis: told.house,
    uitkomst: lowered(notTakenOutcomes[told.outcome].nl),
    motivering: told.motive,
    advies: adviceIn(told),
    vernietiging: told.erasedOn,
    contactpunt: told.contactPoint,
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
