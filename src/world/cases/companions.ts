import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, refused, submitted } from '../acts/intake.ts'
import { agreed, analysed, goal, relative, reported } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** Ilze, beside Janis of RO-02: two persons, two cases that move together. */
export const ro02b: Story = {
  code: 'RO-02b',
  referredBy: 'yasmina',
  referral: ({ day }) => ({
    subject: { givenName: 'Ilze', familyName: 'Krastenberga', birthDate: day(-14_143), address: 'Kalkoven 71', municipality: 'Lingedorp' },
    goal: 'Ilze een eigen weg geven uit het geweld, naast en niet tegen haar partner.',
    themes: ['domestic_violence'],
    a: {
      where: 'both',
      problem: 'Ilze drinkt en vecht mee, maar durft als enige ’s ochtends hulp te bellen.',
      familyRelevance: 'Het geweld is van beiden en dat moet ook in het plan zo zijn.',
    },
    b: [
      { lifeDomain: 'substance_use', factor: 'Drinkt mee', facts: 'Bij alle zes meldingen onder invloed.' },
      { lifeDomain: 'family_and_relations', factor: 'Geweld over en weer', facts: 'Twee keer letsel, één keer zelf geslagen.' },
    ],
    c: { tense: 'leads', harms: ['unsafe_for_persons'], explanation: 'Zij liep in februari met een verband om haar arm naar haar werk.' },
    d: {
      domains: ['care', 'safety'],
      tried: 'Gesprek bij ons, verwijzing naar de huisarts.',
      insufficient: 'Zonder tolk en met zijn moeder erbij zei zij niets.',
    },
    quality: { checkedBy: 'Y. el Khatib', checkedOn: day(-143), how: 'Eigen dossier', onlyOwnData: true },
    informed: { told: true, on: day(-142), by: 'Y. el Khatib', how: 'Apart van Janis, met tolk' },
  }),
  chapters: [
    { ago: 141, at: '11:45', acts: [submitted('yasmina')] },
    {
      ago: 134,
      at: '14:05',
      acts: [
        judged('piet', 'Samen met de andere aanmelding.'),
        judged('soraya', 'Zelfde afweging als bij de samenhangende casus; hier apart beoordeeld en akkoord.'),
        judged('joris', 'Aan de criteria voldaan; een eigen plan naast dat van de ander is nodig.'),
        gateOpened('Past bij het doel; trekt gelijk op met de casus van haar partner.'),
        asked(['anouk'], -124, 'Is zij in behandeling?', ['HULP']),
      ],
    },
    { ago: 126, at: '10:50', acts: [refused('anouk', 'treatment_secrecy', 'Wij gaan na of wij later wel iets mogen geven.')] },
    {
      ago: 120,
      at: '14:25',
      acts: [
        composed({
          lead: 'fatima',
          caseLead: 'yasmina',
          motive: 'Dezelfde tafel als bij haar partner, met een eigen plan.',
          goal: 'Ilze kan zelf zeggen wat zij wil.',
          questions: ['Wat wil Ilze als zij alleen is?'],
          members: { yasmina: 'Vaste gesprekspartner', piet: 'Wijkagent', joris: 'Kamer op afroep', anouk: 'Behandelaar, na toestemming' },
          reviewOn: 40,
        }),
        relative('yasmina', { givenName: 'Janis', familyName: 'Krastenbergs', relation: 'partner', why: 'Partner; heeft een eigen casus' }),
        analysed('yasmina', 'family_and_relations', 'Zegt dat zij van hem houdt en dat het zo niet kan.', {
          factor: 'Blijft uit schaamte',
          score: 2,
          priority: true,
        }),
        analysed('yasmina', 'self_reliance', 'Regelt thuis alles.', { protects: 'Kan goed plannen', score: 4 }),
        goal('yasmina', 'taal', 'attitude_and_skills', 'Zelf kunnen praten zonder dat iemand voor mij vertaalt.', true),
        agreed('joris', {
          as: 'les',
          for: 'taal',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'care',
          due: 30,
          payer: 'College van Lingedorp',
          funding: 'granted',
          text: 'Taalles op zaterdagochtend.',
        }),
      ],
    },
    { ago: 58, at: '11:30', acts: [reported('joris', 'les', 'under_way', 'Twee lessen gemist, vier gehaald.')] },
  ],
}

const follower = (code: string, givenName: string, familyName: string, age: number, n: number, problem: string): Story => ({
  code,
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName,
      familyName,
      birthDate: born(age, '08-12'),
      bsn: testBsn(n),
      address: 'Eksterlaan 214',
      municipality: 'Merwestad',
    },
    goal: `${givenName} los van de groep krijgen voordat hij van meeloper aanvoerder wordt.`,
    themes: ['youth_at_risk'],
    a: { where: 'subject', problem },
    b: [
      {
        lifeDomain: 'social_network',
        factor: 'Doet wat de groep doet',
        facts: 'Bij negen van de veertien incidenten aanwezig, nooit alleen.',
      },
      { lifeDomain: 'work_and_education', factor: 'Verzuimt samen met de groep', facts: 'Zeven keer op schooltijd op het plein gezien.' },
    ],
    c: {
      tense: 'would_lead',
      harms: ['serious_nuisance', 'crime'],
      explanation: 'Als de aanvoerder wegvalt, staat hij vooraan.',
      indications: 'Werd vorige maand voor het eerst zelf aangehouden.',
    },
    d: { domains: ['care', 'safety'], tried: 'Gesprek met ouders en school.', insufficient: 'Thuis luistert hij, op het plein niet.' },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-102), how: 'Groepsscan', onlyOwnData: true },
    informed: { told: true, on: day(-101), by: 'P. Kroes', how: 'Met zijn ouders' },
  }),
  chapters: [
    { ago: 100, at: '15:25', acts: [submitted('piet')] },
    {
      ago: 92,
      at: '14:10',
      acts: [
        judged('piet', 'Voldoet, samen met de aanvoerder.'),
        judged('soraya', 'Zelfde afweging als bij de samenhangende casus; hier apart beoordeeld en akkoord.'),
        judged('joris', 'Aan de criteria voldaan; een eigen plan naast dat van de ander is nodig.'),
        gateOpened('Past bij het doel; afgestemd met de twee andere casussen van de groep.'),
        asked(['karim'], -80, 'Is het gezin bekend?', ['REL']),
      ],
    },
    {
      ago: 84,
      at: '11:05',
      acts: [
        answered('karim', {
          what: ['REL', 'fact', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Betrokken ouders, geen eerder onderzoek.',
        }),
      ],
    },
    {
      ago: 78,
      at: '14:50',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'joris',
          motive: 'Klein houden en afstemmen met de groepsaanpak.',
          goal: 'Andere vrienden en weer naar school.',
          questions: ['Wie kan hem iets anders bieden op vrijdagavond?'],
          members: { joris: 'Jongerenwerk en leerplicht', piet: 'Wijkagent' },
          reviewOn: 90,
        }),
        analysed('joris', 'social_network', 'Loopt mee, is goed in voetbal.', {
          factor: 'Vrijdagavond zonder plan',
          protects: 'Trainer wil hem terug',
          score: 2,
          priority: true,
        }),
        goal('joris', 'voetbal', 'social_network', 'Weer in het eerste jeugdteam.', true),
        agreed('joris', {
          as: 'trainer',
          for: 'voetbal',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'care',
          due: 20,
          text: 'Jongerenwerker brengt hem vier weken naar de training.',
        }),
      ],
    },
    { ago: 40, at: '10:00', acts: [reported('joris', 'trainer', 'under_way', 'Drie van de vier keer geweest.')] },
  ],
})

export const ro04b = follower('RO-04b', 'Kevin', 'Nijdam', 17, 41, 'Kevin loopt vast achter de aanvoerder aan en wordt steeds brutaler.')
export const ro04c = follower('RO-04c', 'Jeremy', 'Tromp', 15, 42, 'Jeremy is de jongste van de groep en staat op de uitkijk.')
