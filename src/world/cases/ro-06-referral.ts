import { testBsn } from '../../domain/bsn.ts'
import type { Story } from '../story.ts'

export const referral06: Story['referral'] = ({ day, born }) => ({
  subject: {
    givenName: 'Mehmet',
    familyName: 'Yalçınkaya',
    birthDate: born(29, '07-15'),
    bsn: testBsn(6),
    address: 'Torenstraat 52-2',
    municipality: 'Oudewaard',
  },
  goal: 'Herhaling van geweld en bedreiging voorkomen, ook als hij zich goed voelt en stopt met zijn medicijnen.',
  themes: ['threats_to_administrators', 'life_course_approach', 'misunderstood_behaviour'],
  urgent: true,
  urgencyReason: 'Hij is twee keer bij het huis van de burgemeester geweest.',
  a: {
    where: 'subject',
    problem:
      'Mehmet gelooft dat het gemeentehuis zijn gedachten uitzendt. Hij schrijft brieven aan de burgemeester en stond twee keer voor haar deur.',
  },
  b: [
    {
      lifeDomain: 'mental_health',
      factor: 'Wanen gericht op bestuurders',
      facts: 'Elf brieven, de laatste drie met een datum en een adres.',
    },
    {
      lifeDomain: 'social_network',
      factor: 'Alleen nog contact met zijn zus',
      facts: 'Volgens onze wijkregisseur komt er niemand anders.',
    },
  ],
  c: {
    tense: 'leads',
    harms: ['unsafe_for_persons', 'crime'],
    explanation: 'De burgemeester en haar gezin zijn een week elders ondergebracht. De baliemedewerkers zijn bang.',
  },
  d: {
    domains: ['care', 'safety', 'administration'],
    tried: 'Gesprek door de wijkregisseur, melding verplichte zorg, aangifte.',
    insufficient: 'Na een korte opname stopte hij met medicijnen en begon het opnieuw.',
  },
  quality: { checkedBy: 'E. Wagenaar', checkedOn: day(-1403), how: 'Brieven en meldingen van de gemeente', onlyOwnData: true },
  informed: { told: true, on: day(-1403), by: 'E. Wagenaar', how: 'Met een brief, in overleg met de politie; hij reageerde niet' },
})
