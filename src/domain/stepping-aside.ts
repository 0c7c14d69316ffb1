import * as z from 'zod'
import type { SeatRole } from './access.ts'
import type { Bilingual } from './bilingual.ts'
import type { CasePhase } from './case.ts'

/** What is left waiting when somebody steps aside who was the only one for it. */
export const LeftWaiting = z.enum(['direction', 'case_direction', 'bureau', 'judgment', 'confirmation', 'participation', 'answer'])
export type LeftWaiting = z.infer<typeof LeftWaiting>

type Wait = Bilingual & {
  /** The seats that do this; nobody else with one of them, in the case or at one's own participant, and it waits. */
  seats: readonly SeatRole[]
  among: 'case' | 'participant'
  during: readonly CasePhase[]
}

/** Whoever steps aside reads beforehand what then waits and for whom; it stops nobody (R-SEC-09). */
export const leftWaiting = {
  direction: {
    seats: ['process_lead'],
    among: 'case',
    during: ['in_treatment'],
    nl: 'Niemand voert dan de procesregie. Alle procesregisseurs zien dat in Mijn werk; de casus wacht tot een van hen haar overneemt.',
    en: 'Nobody directs the process then. All process directors see that in My work; the case waits until one of them takes it over.',
  },
  case_direction: {
    seats: ['case_lead'],
    among: 'case',
    during: ['in_treatment'],
    nl: 'Niemand voert dan de casusregie. Dat wacht tot de procesregisseur een nieuwe samenstelling voorstelt.',
    en: 'Nobody directs the case then. That waits until the process director proposes a new composition.',
  },
  bureau: {
    seats: ['intake'],
    among: 'case',
    during: ['purpose_review', 'enrichment'],
    nl: 'Niemand van het bureau heeft dan nog een plaats in deze casus. Vastleggen en vragen wacht op een beoordelaar, of tot iemand bij het bureau begint.',
    en: 'Nobody of the bureau has a place in this case then. Recording and asking wait for a judge, or until somebody begins at the bureau.',
  },
  judgment: {
    seats: ['judge'],
    among: 'participant',
    during: ['purpose_review'],
    nl: 'Niemand oordeelt dan namens uw organisatie. Dat wacht tot het bureau een andere beoordelaar van uw organisatie laat meedoen.',
    en: 'Nobody judges for your organisation then. That waits until the bureau lets another judge of your organisation take part.',
  },
  confirmation: {
    seats: ['decider'],
    among: 'participant',
    during: ['enrichment', 'in_treatment'],
    nl: 'Niemand kan dan namens uw organisatie de voorgestelde samenstelling bevestigen. Dat wacht op een andere beoordelaar van uw organisatie; het bureau ziet dat.',
    en: 'Nobody can confirm the proposed composition for your organisation then. That waits for another judge of your organisation; the bureau sees it.',
  },
  participation: {
    seats: ['case_lead', 'member'],
    among: 'participant',
    during: ['in_treatment'],
    nl: 'Niemand doet dan nog mee namens uw organisatie. Afspraken van uw organisatie blijven staan; ze wachten tot de procesregisseur een collega voorstelt.',
    en: 'Nobody takes part for your organisation then. Agreements of your organisation stand; they wait until the process director proposes a colleague.',
  },
  answer: {
    seats: ['judge', 'supplier'],
    among: 'participant',
    during: ['enrichment'],
    nl: 'Niemand van uw organisatie kan dan nog antwoorden. Een vraag aan uw organisatie wacht tot het bureau haar aan een collega stelt.',
    en: 'Nobody of your organisation can answer then. A question to your organisation waits until the bureau asks a colleague.',
  },
} as const satisfies Record<LeftWaiting, Wait>

type Seat = { professionalId: string; participantId: string; role: SeatRole }

/** What waits in this phase when this person leaves these open seats of a case. */
export function waitsAfter(professionalId: string, seats: readonly Seat[], phase: CasePhase): LeftWaiting[] {
  return LeftWaiting.options.filter((each) => {
    const wait: Wait = leftWaiting[each]
    const doing = seats.filter(({ role }) => wait.seats.includes(role))
    const own = doing.find((seat) => seat.professionalId === professionalId)
    if (!own || !wait.during.includes(phase)) return false
    const others = doing.filter((seat) => seat.professionalId !== professionalId)
    return !others.some(({ participantId }) => wait.among === 'case' || participantId === own.participantId)
  })
}
