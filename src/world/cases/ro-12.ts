import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, submitted, supplied } from '../acts/intake.ts'
import { answersGiven, approved } from '../acts/meeting.ts'
import {
  agreed,
  analysed,
  closed,
  evaluated,
  goal,
  goalReached,
  handedOver,
  relative,
  reported,
  takenOver,
  viewed,
} from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** Closed four months ago with everything taken over: shielded. */
export const ro12: Story = {
  code: 'RO-12',
  referredBy: 'nynke',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Bianca',
      familyName: 'Leeflang',
      birthDate: born(40, '02-14'),
      bsn: testBsn(12),
      address: 'Rietveldpad 5',
      municipality: 'Merwestad',
    },
    goal: 'Bianca en haar buurt rust geven na twee jaar van nachtelijke crisis.',
    themes: ['misunderstood_behaviour'],
    a: {
      where: 'subject',
      problem: 'Bianca belt nachten achtereen hulpdiensten, gooit spullen van het balkon en raakt in gevecht met buren als zij angstig is.',
    },
    b: [
      { lifeDomain: 'mental_health', factor: 'Angst slaat om in geweld', facts: 'Onze crisisdienst kwam elf keer in vier maanden.' },
      { lifeDomain: 'social_network', factor: 'Conflict met alle buren', facts: 'Zij vertelt zelf dat niemand haar nog groet.' },
    ],
    c: { tense: 'leads', harms: ['serious_nuisance', 'unsafe_in_area'], explanation: 'Een bloempot miste een kind op een haar.' },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Crisiszorg, gesprek met de wijkagent, wisseling van medicijnen.',
      insufficient: 'Elke crisis werd apart opgelost; niemand zag de week ertussen.',
    },
    quality: { checkedBy: 'N. Faber', checkedOn: day(-522), how: 'Dossier van de openbare gezondheidszorg', onlyOwnData: true },
    informed: { told: true, on: day(-521), by: 'N. Faber', how: 'Thuis, overdag' },
  }),
  chapters: [
    { ago: 520, at: '09:45', acts: [submitted('nynke')] },
    {
      ago: 512,
      at: '13:36',
      acts: [
        judged('piet', 'Tweeëntwintig keer in een jaar naar hetzelfde balkon: dit is geen politiewerk alleen.'),
        judged('soraya', 'Eén aangifte, maar het gevaar voor voorbijgangers is echt. Vervolgen helpt haar noch de straat.'),
        judged('joris', 'Zorg, wonen en buurt lopen door elkaar; alle vier de criteria zijn vervuld.'),
        gateOpened('Past bij het doel: crises in de nacht, een bedreigde straat en een woning die niet past.'),
        asked(['anouk'], -500, 'Wat helpt in de week tussen twee crises?', ['GEZ', 'HULP']),
        asked(['piet'], -500, 'Hoe vaak bent u er geweest?', ['POL']),
      ],
    },
    {
      ago: 504,
      at: '10:20',
      acts: [
        answered('anouk', {
          what: ['HULP', 'judgment', 'explicit_consent'],
          consentOn: -505,
          domains: ['mental_health'],
          text: 'Vaste avondtelefoon en een kaart met drie stappen helpen. Zij tekende zelf mee.',
        }),
        answered('piet', {
          what: ['POL', 'fact', 'wpg_20_3'],
          domains: ['safety_and_offending'],
          text: 'Tweeëntwintig keer ter plaatse in een jaar, één keer aangifte.',
        }),
        supplied('joris', {
          what: ['WOON', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'Huur op orde. Een woning op de begane grond kan binnen het jaar.',
        }),
      ],
    },
    {
      ago: 498,
      at: '14:00',
      acts: [
        composed({
          lead: 'fatima',
          caseLead: 'anouk',
          motive: 'Crisis, buurt en wonen tegelijk.',
          goal: 'Rust in de nacht voor haar en de buren.',
          questions: ['Wat helpt haar om niet te bellen?', 'Wat hebben de buren nodig?'],
          members: { anouk: 'Behandelaar', piet: 'Wijkagent', joris: 'Wonen', nynke: 'Openbare gezondheidszorg' },
          reviewOn: -330,
        }),
        relative('anouk', { givenName: 'Sandra', familyName: 'Leeflang', relation: 'sibling', why: 'Zus; belt elke avond' }),
        analysed('anouk', 'mental_health', 'Hevige angst in de nacht.', {
          factor: 'Angst slaat om in gooien en slaan',
          score: 1,
          priority: true,
        }),
        analysed('piet', 'safety_and_offending', 'Gooit van het balkon.', { factor: 'Gevaar voor voorbijgangers', score: 2 }),
        analysed('joris', 'housing', 'Flat op driehoog.', { score: 2 }),
        analysed('nynke', 'social_network', 'Ruzie met alle buren.', { score: 1 }),
        analysed('anouk', 'self_reliance', 'Kookt en werkt overdag goed.', { protects: 'Vaste baan in een kas', score: 4 }),
        viewed(
          'anouk',
          'De nacht is het probleem; wie de nacht haalt, heeft de dag.',
          '"Ik wil gewoon slapen."',
          'Haar zus wil weten wie zij mag bellen.',
        ),
        goal('anouk', 'nacht', 'mental_health', 'Ik slaap door of ik bel mijn zus.', true),
        goal('piet', 'buurt', 'social_network', 'Een half jaar zonder melding uit de straat.'),
        agreed('anouk', {
          as: 'avond',
          for: 'nacht',
          owner: 'De Lindeboom',
          executor: 'anouk',
          line: 'care',
          due: -130,
          text: 'Avondtelefoon en kaart met drie stappen.',
          signals: 'Twee nachten achtereen gebeld.',
          whoActs: 'De avonddienst komt langs',
        }),
        agreed('joris', {
          as: 'begane-grond',
          for: 'buurt',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -260,
          funding: 'granted',
          payer: 'College van Merwestad',
          text: 'Woning op de begane grond.',
        }),
        agreed('piet', {
          as: 'buren',
          for: 'buurt',
          owner: 'Politie',
          executor: 'piet',
          line: 'administration',
          due: -400,
          text: 'Kennismaken met de nieuwe buren, samen met Bianca.',
        }),
        approved('anouk', 'piet', 'joris', 'nynke'),
      ],
    },
    {
      ago: 332,
      at: '10:00',
      acts: [
        reported('piet', 'buren', 'done', 'Koffie gedronken bij drie buren.'),
        evaluated('anouk', { attainment: 'Nachten rustiger, nog twee crises in een half jaar.', next: -156, scores: { mental_health: 3 } }),
      ],
    },
    {
      ago: 255,
      at: '11:30',
      acts: [
        reported('joris', 'begane-grond', 'done', 'Verhuisd.'),
        goalReached('piet', 'buurt', 'social_network', 'Een half jaar zonder melding uit de straat.'),
      ],
    },
    {
      ago: 152,
      at: '10:15',
      acts: [
        analysed('anouk', 'mental_health', 'Slaapt door, belt haar zus.', { protects: 'Zus en avondtelefoon', score: 4, priority: true }),
        evaluated('anouk', {
          attainment: 'Acht maanden geen crisis, geen melding.',
          next: 20,
          scores: { mental_health: 4, social_network: 4 },
        }),
      ],
    },
    {
      ago: 128,
      at: '14:30',
      acts: [
        handedOver('anouk', 'avond', { participant: 'De Lindeboom' }, 'Gaat over van het casusteam naar de gewone avonddienst.'),
        answersGiven('fatima', ['De avondtelefoon en haar zus.', 'Een gezicht; dat is er nu.']),
      ],
    },
    {
      ago: 122,
      at: '15:00',
      acts: [
        takenOver('anouk', 'avond', 'Teamleider avonddienst', 'Overgenomen en met Bianca besproken.'),
        closed(
          'fatima',
          {
            reason: 'goals_reached',
            result: 'Acht maanden zonder crisis. Bianca slaapt, de straat groet haar, de avonddienst kent haar stap voor stap.',
            relapseRisk: 'small',
          },
          ['piet', 'joris', 'nynke'],
        ),
      ],
    },
  ],
}
