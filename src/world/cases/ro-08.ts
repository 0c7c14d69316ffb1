import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, confirmed, gateOpened, judged, proposed, refused, submitted, supplied } from '../acts/intake.ts'
import { contacted } from '../acts/weighing.ts'
import type { Story } from '../story.ts'

/** Released in fourteen days without a home; the mental health institution may not share. */
export const ro08: Story = {
  code: 'RO-08',
  referredBy: 'wendy',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Youssef',
      familyName: 'Amrani',
      birthDate: born(23, '12-09'),
      bsn: testBsn(8),
      address: 'Penitentiaire inrichting De Vaartpoort',
      municipality: 'Merwestad',
    },
    goal: 'Voorkomen dat Youssef over veertien dagen zonder adres, inkomen en medicijnen op straat staat.',
    themes: ['after_care_detention'],
    urgent: true,
    urgencyReason: 'Vrijlating over veertien dagen staat vast.',
    a: {
      where: 'subject',
      problem:
        'Youssef zit zes maanden vast voor straatroof. Zijn ouders willen hem niet meer in huis. Binnen is hij rustig, de laatste weken slaapt hij slecht.',
    },
    b: [
      { lifeDomain: 'housing', factor: 'Geen adres bij vrijlating', facts: 'Ouders hebben dat schriftelijk laten weten aan de afdeling.' },
      { lifeDomain: 'social_network', factor: 'Medeverdachte wacht buiten', facts: 'Staat als enige op zijn bezoekerslijst.' },
      { lifeDomain: 'mental_health', factor: 'Spanning en slecht slapen', facts: 'Afdeling ziet hem nachten rondlopen.' },
    ],
    c: {
      tense: 'would_lead',
      harms: ['crime', 'unsafe_for_persons'],
      explanation: 'Zonder slaapplek gaat hij terug naar de medeverdachte.',
      indications: 'Zei tegen zijn mentor: "Dan weet je waar ik heen ga."',
    },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Aanvraag opvang in twee gemeenten, gesprek met ouders.',
      insufficient: 'De gemeenten wijzen naar elkaar en de ouders blijven bij hun besluit.',
    },
    quality: { checkedBy: 'W. Bakels', checkedOn: day(-11), how: 'Dossier van de afdeling en gesprek met de mentor', onlyOwnData: true },
    informed: { told: true, on: day(-10), by: 'W. Bakels', how: 'Op zijn kamer, met de mentor erbij; hij is blij met hulp' },
  }),
  chapters: [
    { ago: 10, at: '14:00', acts: [submitted('wendy')] },
    { ago: 8, at: '10:30', acts: [contacted('mieke')] },
    {
      ago: 6,
      at: '13:40',
      acts: [
        judged('piet', 'Voldoet. De medeverdachte is zeer actief.'),
        judged('soraya', 'Roof onder druk van een ander, en die ander staat straks bij de poort. Aan alle criteria voldaan.'),
        judged('joris', 'Voldoet; inschrijving was bij ons.'),
        gateOpened('Past bij het doel. Vragen met een korte termijn vanwege de vrijlating.'),
        asked(['joris'], 2, 'Kan hij bij u ingeschreven worden en is er een plek?', ['WOON', 'INK']),
        asked(['anouk'], 2, 'Loopt er behandeling en wat is nodig op de dag van vrijlating?', ['GEZ', 'HULP']),
        asked(['tom'], 2, 'Is er toezicht na vrijlating?', ['TOEZ']),
        asked(['soraya'], 2, 'Lopen er nog zaken of voorwaarden?', ['JUS']),
      ],
    },
    {
      ago: 4,
      at: '11:25',
      acts: [
        refused(
          'anouk',
          'treatment_secrecy',
          'Er is nu geen grond om het beroepsgeheim te doorbreken. Komt die er, dan leveren wij binnen een dag aan.',
        ),
        answered(
          'joris',
          {
            what: ['WOON', 'fact', 'wgs_1_5_1'],
            domains: ['housing'],
            text: 'Laatste inschrijving was in Merwestad, dus wij zijn aan zet. Er is één plek in de jongerenopvang vanaf de dag na vrijlating.',
          },
          {
            what: ['INK', 'fact', 'wgs_1_5_1'],
            domains: ['income_and_debts'],
            text: 'Uitkering kan op de dag van vrijlating ingaan als het identiteitsbewijs geldig is. Dat is verlopen.',
          },
        ),
        answered('tom', {
          what: ['TOEZ', 'fact', 'wgs_1_5_1'],
          domains: ['justice'],
          text: 'Meldplicht van een jaar. Eerste gesprek gepland op de tweede dag buiten.',
        }),
      ],
    },
    {
      ago: 2,
      at: '15:35',
      acts: [
        answered('soraya', {
          what: ['JUS', 'fact', 'wjsg_51ca'],
          domains: ['justice'],
          text: 'Voorwaardelijk deel van vier maanden met meldplicht en een contactverbod met de medeverdachte.',
        }),
        supplied('piet', {
          what: ['POL', 'observation', 'wpg_20_3'],
          domains: ['social_network'],
          text: 'De medeverdachte wordt verdacht van een reeks straatroven, de laatste vorige week.',
          onlyOrally: true,
          note: 'Lopend onderzoek: alleen mondeling.',
        }),
      ],
    },
    {
      ago: 1,
      at: '09:20',
      acts: [
        proposed({
          decidedBy: ['Politie', 'OM', 'Merwestad'],
          motive: 'Op de dag van vrijlating moet alles klaarstaan: plek, inkomen, toezicht en afstand tot de medeverdachte.',
          goal: 'Hij komt vrij met een plek, een inkomen en begeleiding, en blijft uit de greep van de medeverdachte.',
          questions: ['Wie staat er bij de poort?', 'Hoe houden we hem weg van de medeverdachte?'],
          lead: 'fatima',
          caseLead: 'tom',
          members: {
            tom: 'Houdt toezicht vanaf de dag van vrijlating',
            joris: 'Regelt inschrijving, plek en uitkering',
            piet: 'Kent de medeverdachte en de buurt',
          },
        }),
        confirmed('Politie'),
      ],
    },
  ],
}
