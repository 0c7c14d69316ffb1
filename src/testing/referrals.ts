import type * as z from 'zod'
import type { Referral } from '../domain/referral.ts'

/** A complete referral of an invented person, as the police would write it. */
export function completeReferral(change: Partial<z.input<typeof Referral>> = {}): z.input<typeof Referral> {
  return {
    subject: {
      givenName: 'Rick',
      familyName: 'Terlingen',
      birthDate: '1990-04-12',
      bsn: '999990019',
      address: 'Dijkweg 4',
      municipality: 'Merwestad',
    },
    goal: 'Veiligheid van de ex-partner herstellen en hulp op gang brengen',
    themes: [],
    urgent: false,
    a: { where: 'subject', problem: 'Kan de scheiding niet verwerken en zoekt zijn ex-partner telkens op.' },
    b: [
      {
        lifeDomain: 'family_and_relations',
        factor: 'Verbroken relatie met dreiging',
        facts: 'Vijf meldingen sinds augustus bij het huis van zijn ex-partner.',
      },
      { lifeDomain: 'substance_use', factor: 'Drinkt sinds de scheiding', facts: 'Drie keer onder invloed aangehouden.' },
    ],
    c: { tense: 'leads', harms: ['unsafe_for_persons'], explanation: 'Zijn ex-partner durft niet meer alleen thuis te zijn.' },
    d: {
      domains: ['care', 'safety'],
      tried: 'Stopgesprek door de wijkagent en verwijzing naar de huisarts.',
      insufficient: 'Hij kwam niet opdagen en ging door.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: '2026-11-02', how: 'Mutaties nagelezen', onlyOwnData: true },
    informed: { told: true, on: '2026-11-03', by: 'P. Kroes', how: 'In het gesprek op het bureau' },
    ...change,
  }
}
