import { answered, asked, composed, gateOpened, judged, nothingKnown, rectified, submitted } from '../acts/intake.ts'
import type { Chapter, Story } from '../story.ts'

export const referral03: Story['referral'] = ({ day, born }) => ({
  subject: {
    givenName: 'Willem',
    familyName: 'Oosterloo',
    birthDate: born(50, '09-30'),
    address: 'Lange Griend 15',
    municipality: 'Merwestad',
  },
  goal: 'Willem na de ISD-maatregel uit de oude kring houden en hem helpen een opleiding af te maken.',
  themes: ['persistent_offenders', 'after_care_detention'],
  a: {
    where: 'subject',
    problem:
      'Bijna dertig jaar gebruik, inbraak en korte straffen. De ISD-maatregel eindigt over twee maanden. Hij is clean, maar alles buiten moet nog geregeld worden.',
  },
  b: [
    {
      lifeDomain: 'substance_use',
      factor: 'Lange geschiedenis van harddrugs',
      facts: 'Anderhalf jaar schone controles binnen; buiten nog nooit langer dan drie maanden.',
    },
    {
      lifeDomain: 'social_network',
      factor: 'Oude vrienden gebruiken nog',
      facts: 'Alle vier namen op zijn oude bezoekerslijst zijn bij ons in toezicht.',
    },
    {
      lifeDomain: 'income_and_debts',
      factor: 'Schulden die direct weer gaan lopen',
      facts: 'Zelf opgegeven: ongeveer 23.000 euro bij elf schuldeisers.',
    },
  ],
  c: {
    tense: 'would_lead',
    harms: ['crime', 'serious_nuisance'],
    explanation: 'Na elke eerdere vrijlating volgde binnen zes weken weer een inbraak.',
    indications: 'Geen woning, geen inkomen op de eerste dag en een oude dealer die hem al een brief schreef.',
  },
  d: {
    domains: ['care', 'safety', 'administration'],
    tried: 'Drie keer nazorg, twee klinieken, een begeleide kamer.',
    insufficient: 'Alles begon weken na de vrijlating en ieder deed zijn eigen stuk.',
  },
  quality: { checkedBy: 'T. Rietveld', checkedOn: day(-402), how: 'Toezichtdossier en gesprek met Willem zelf', onlyOwnData: true },
  informed: { told: true, on: day(-403), by: 'T. Rietveld', how: 'Samen de aanmelding geschreven' },
})

export const intake03: readonly Chapter[] = [
  { ago: 400, at: '10:10', acts: [submitted('tom')] },
  {
    ago: 393,
    at: '13:35',
    acts: [
      judged('piet', 'Bekende inbreker, nu echt anders. De eerste weken buiten zijn beslissend.'),
      judged('soraya', 'Voldoet. Een ISD zonder vervolg is weggegooid.'),
      judged('joris', 'Voldoet; wonen en inkomen moeten klaarstaan op dag één.'),
      gateOpened('Past bij het doel. Haast geboden vanwege de datum van vrijlating.'),
      asked(['wendy'], -384, 'Hoe verloopt de ISD en wanneer komt hij vrij?', ['TOEZ', 'HULP']),
      asked(['joris'], -384, 'Wat kan klaarstaan aan inkomen, woning en schuldhulp?', ['WOON', 'INK', 'FIN']),
      asked(['piet'], -384, 'Met wie ging hij om bij de laatste feiten?', ['POL']),
      asked(['soraya'], -384, 'Welke straffen of voorwaarden lopen door?', ['JUS']),
      asked(['nynke'], -384, 'Is er zorg vanuit de GGD?', ['VOORZ', 'HULP']),
    ],
  },
  {
    ago: 387,
    at: '09:20',
    acts: [
      answered('wendy', {
        what: ['TOEZ', 'fact', 'wgs_1_5_1'],
        domains: ['justice'],
        text: 'Vrij over acht weken. Werkt in de keuken, haalde twee certificaten, mocht zes keer onbegeleid op verlof en kwam steeds op tijd terug.',
      }),
      answered(
        'joris',
        {
          as: 'schuld',
          what: ['FIN', 'fact', 'wgs_1_5_1'],
          domains: ['income_and_debts'],
          text: 'Bij de kredietbank bekend: 32.400 euro bij twaalf schuldeisers.',
        },
        {
          what: ['WOON', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'Urgentie mogelijk voor een kamer met begeleiding; wachttijd nu tien weken.',
        },
      ),
      answered('piet', {
        what: ['POL', 'fact', 'wpg_20_3'],
        domains: ['social_network'],
        text: 'Bij vijf van de laatste zeven inbraken was dezelfde man in de buurt. Die woont om de hoek van het adres waar hij naartoe wilde.',
        notTo: ['Reclassering'],
        note: 'Onderzoek naar deze man loopt nog.',
      }),
      answered('soraya', {
        what: ['JUS', 'fact', 'wjsg_51ca'],
        domains: ['justice'],
        text: 'Na de ISD twee jaar toezicht als voorwaarde bij een eerdere straf, en een werkstraf van 90 uur.',
      }),
      nothingKnown('nynke'),
    ],
  },
  {
    ago: 380,
    at: '13:50',
    acts: [
      rectified('joris', 'schuld', 'Bij de kredietbank bekend: 23.400 euro bij elf schuldeisers.', 'Cijfers verwisseld bij het overnemen.'),
      composed({
        lead: 'fatima',
        caseLead: 'tom',
        reviewOn: -205,
        motive: 'Binnen, buiten en wonen moeten op dezelfde dag overnemen.',
        goal: 'Een vrijlating waarbij niets meer geregeld hoeft te worden, en daarna een jaar zonder nieuw feit.',
        questions: ['Wat staat klaar op de dag van vrijlating?', 'Hoe blijft hij weg uit de oude kring?', 'Kan zijn wens om te studeren?'],
        members: {
          tom: 'Toezicht na de maatregel',
          wendy: 'Bereidt de vrijlating voor',
          joris: 'Woning, inkomen en schuldhulp',
          piet: 'Wijkagent van de nieuwe buurt',
          soraya: 'Voorwaarden en werkstraf',
        },
      }),
    ],
  },
]
