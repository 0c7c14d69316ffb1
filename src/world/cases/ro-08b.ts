import { submitted } from '../acts/intake.ts'
import type { Story } from '../story.ts'

/** Youssef of RO-08 once more, as another registry spells him: at the weighing one sees that he is known. */
export const ro08b: Story = {
  code: 'RO-08b',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Joesoef',
      prefix: 'el',
      familyName: 'Amrani',
      birthDate: born(23, '12-09'),
      address: 'Briefadres onbekend',
      municipality: 'Merwestad',
    },
    goal: 'Voorkomen dat hij meteen na zijn vrijlating weer bij zijn oude groep terechtkomt.',
    themes: ['after_care_detention'],
    a: { where: 'subject', problem: 'Heeft geen adres en is in het weekend dat hij verlof had met de groep gezien.' },
    b: [
      { lifeDomain: 'housing', factor: 'Geen vaste plek', facts: 'Gaf bij de controle een adres op waar hij niet meer woont.' },
      { lifeDomain: 'social_network', factor: 'Oude groep', facts: 'Twee keer gecontroleerd samen met de medeverdachte.' },
    ],
    c: { tense: 'would_lead', harms: ['crime'], explanation: 'De groep wacht hem op.', indications: 'De controles van afgelopen weekend.' },
    d: { domains: ['care', 'safety'], tried: 'Gesprek door de wijkagent.', insufficient: 'Hij zei dat hij nergens anders heen kan.' },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-3), how: 'Mutaties nagelezen', onlyOwnData: true },
    informed: { told: true, on: day(-2), by: 'P. Kroes', how: 'Bij de controle' },
  }),
  chapters: [{ ago: 1, at: '09:40', acts: [submitted('piet')] }],
}
