import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, nothingKnown, submitted, supplied } from '../acts/intake.ts'
import { approved } from '../acts/meeting.ts'
import { agreed, analysed, evaluated, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** An agreement on sheltered housing overdue for five weeks, because there is no place. */
export const ro13: Story = {
  code: 'RO-13',
  referredBy: 'joris',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Anton',
      familyName: 'Kuiperij',
      birthDate: born(55, '06-07'),
      bsn: testBsn(13),
      address: 'Vakantiepark De Zwaluw, huisje 41',
      municipality: 'Hoog-Bergen',
    },
    goal: 'Een beschutte woonplek voor Anton voordat het park dichtgaat en hij weer op straat staat.',
    themes: ['misunderstood_behaviour', 'persistent_offenders'],
    a: {
      where: 'subject',
      problem:
        'Anton woont op een vakantiepark dat sluit. Hij heeft een hersenbeschadiging, drinkt, maakt ’s nachts ruzie en wordt overal weggestuurd.',
    },
    b: [
      { lifeDomain: 'housing', factor: 'Park sluit over drie maanden', facts: 'Besluit van de gemeente; negen adressen eerder opgezegd.' },
      {
        lifeDomain: 'physical_health',
        factor: 'Hersenbeschadiging na een ongeval',
        facts: 'Staat in het verslag van de sociaal arts dat hij ons zelf gaf.',
      },
      { lifeDomain: 'substance_use', factor: 'Drank maakt hem driftig', facts: 'Alle zeven meldingen op het park waren na drank.' },
    ],
    c: {
      tense: 'leads',
      harms: ['serious_nuisance', 'unsafe_for_persons'],
      explanation: 'Hij sloeg in de zomer een medebewoner en stookt vuren bij de huisjes.',
    },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Vijf instellingen benaderd, tijdelijke opvang, ambulante begeleiding.',
      insufficient: 'Voor de één is hij te ziek, voor de ander te lastig.',
    },
    quality: { checkedBy: 'J. ter Haar', checkedOn: day(-214), how: 'Dossier toegang beschermd wonen', onlyOwnData: true },
    informed: { told: true, on: day(-213), by: 'J. ter Haar', how: 'In zijn huisje; begreep het na twee keer uitleggen' },
  }),
  chapters: [
    { ago: 212, at: '10:00', acts: [submitted('joris')] },
    {
      ago: 204,
      at: '13:34',
      acts: [
        judged('piet', 'Vuur tussen houten huisjes en een man die niet remt: dat gaat een keer mis.'),
        judged('soraya', 'Een straf zit hij uit en daarna staat hij op hetzelfde veld. Past bij het doel.'),
        judged('joris', 'Wij zoeken al een jaar en lopen vast op de grens tussen zorg en overlast.'),
        judged('nynke', 'Zijn hersenletsel verklaart veel; zonder zorg op de plek houdt geen woning stand.'),
        gateOpened('Past bij het doel: zonder plek blijft de overlast, en de plek is er niet binnen één domein.'),
        asked(['nynke'], -192, 'Wat is er nodig aan zorg op een woonplek?', ['VOORZ', 'HULP']),
        asked(['tom'], -192, 'Liep er toezicht?', ['TOEZ']),
        asked(['anouk'], -192, 'Is hij bij u bekend?', ['HULP']),
        asked(['piet'], -192, 'Welke meldingen zijn er?', ['POL']),
      ],
    },
    {
      ago: 196,
      at: '11:00',
      acts: [
        answered('nynke', {
          what: ['VOORZ', 'judgment', 'wgs_1_5_1'],
          domains: ['physical_health'],
          text: 'Nodig: een rustige plek met toezicht dag en nacht en begeleiders die hersenbeschadiging kennen. Alleen een kamer is niet genoeg.',
        }),
        answered('tom', {
          what: ['TOEZ', 'observation', 'wgs_1_5_1'],
          domains: ['justice'],
          text: 'Toezicht twee keer afgebroken omdat hij afspraken vergeet, niet omdat hij niet wil.',
        }),
        nothingKnown('anouk'),
        answered(
          'piet',
          {
            what: ['POL', 'fact', 'wpg_20_3'],
            domains: ['safety_and_offending'],
            text: 'Zeven meldingen op het park, één mishandeling, twee keer brand.',
          },
          {
            what: ['POL', 'observation', 'wpg_20_3'],
            domains: ['social_network'],
            text: 'Op het park verkopen anderen hem drank op de pof.',
            notTo: ['Reclassering'],
            note: 'Onderzoek naar de verkopers loopt.',
          },
        ),
        supplied('joris', {
          what: ['INK', 'fact', 'wgs_1_5_1'],
          domains: ['income_and_debts'],
          text: 'Uitkering met bewindvoering. Geen nieuwe schulden.',
        }),
        supplied('joris', {
          what: ['VOORZ', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'Indicatie beschermd wonen afgegeven, geldig twee jaar.',
        }),
      ],
    },
    {
      ago: 190,
      at: '14:15',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'joris',
          reviewOn: -20,
          motive: 'Zonder woonplek werkt geen enkele afspraak.',
          goal: 'Een plek waar hij mag blijven.',
          questions: [
            'Welke instelling kan hersenbeschadiging én drank aan?',
            'Wie betaalt de extra begeleiding?',
            'Wat als er in de regio geen plek is?',
          ],
          members: {
            joris: 'Beschermd wonen',
            nynke: 'Zorg op de plek',
            tom: 'Toezicht',
            piet: 'Wijkagent op het park',
            anouk: 'Behandelplek indien nodig',
          },
        }),
        relative('joris', {
          givenName: 'Ellen',
          familyName: 'Kuiperij',
          birthDate: '1998-01-30',
          relation: 'child',
          why: 'Dochter; hij luistert naar haar',
          note: 'Wil op de hoogte blijven van de plek, niet van de rest.',
        }),
        analysed('joris', 'housing', 'Vakantiehuisje tot het park sluit; overal afgewezen.', {
          factor: 'Zonder plek telkens nieuwe ruzies',
          score: 1,
          priority: true,
        }),
        analysed('nynke', 'physical_health', 'Hersenbeschadiging: vergeet, schrikt en reageert direct.', {
          factor: 'Drukte maakt hem agressief',
          score: 2,
          priority: true,
        }),
        analysed('piet', 'safety_and_offending', 'Ruzie, één mishandeling, vuur.', { factor: 'Nachten met drank', score: 2 }),
        analysed('tom', 'substance_use', 'Drinkt als anderen drinken.', { factor: 'Meedrinken op het park', score: 2 }),
        analysed('joris', 'income_and_debts', 'Bewindvoering op orde.', { protects: 'Bewindvoerder kent hem al zes jaar', score: 4 }),
        analysed('tom', 'work_and_education', 'Zaagt hout voor het hele park.', {
          protects: 'Met zijn handen bezig is hij rustig',
          score: 3,
        }),
        viewed(
          'joris',
          'Drukte plus drank plus een hoofd dat niet remt. Een rustige plek neemt twee van de drie weg.',
          '"Geef mij een schuur en een zaag."',
          'Zijn dochter zegt dat hij alleen weggaat als hij weet waarheen.',
        ),
        measured('nynke', 'Zelfredzaamheid-Matrix 2017', -192, 'Niet zelfredzaam op huisvesting en lichamelijke gezondheid'),
        goal('joris', 'plek', 'housing', 'Een plek met een schuur waar ik mag blijven.', true),
        goal('piet', 'nacht', 'safety_and_offending', 'Nachten zonder vuur en ruzie.'),
        agreed('joris', {
          as: 'wonen',
          for: 'plek',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -35,
          payer: 'College van Hoog-Bergen',
          funding: 'requested',
          text: 'Beschutte woonplek met toezicht dag en nacht, geschikt bij hersenbeschadiging.',
        }),
        agreed('nynke', {
          as: 'zorgplan',
          for: 'plek',
          owner: 'GGD',
          executor: 'nynke',
          line: 'care',
          due: -140,
          text: 'Eén bladzijde voor de nieuwe plek: wat hem rustig maakt en wat niet.',
        }),
        agreed('piet', {
          as: 'park',
          for: 'nacht',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: 25,
          text: 'Elke avond langs het park zolang hij er woont.',
          signals: 'Vuur bij de huisjes of geschreeuw na elf uur.',
          whoActs: 'De wijkagent gaat eerst met Anton hout zagen en belt dan pas de dienst',
        }),
        agreed('tom', {
          as: 'hout',
          for: 'nacht',
          owner: 'Reclassering',
          executor: 'tom',
          line: 'care',
          due: -100,
          text: 'Dagbesteding bij de houtzagerij, drie dagen.',
        }),
        approved('joris', 'nynke', 'tom', 'piet'),
      ],
    },
    {
      ago: 138,
      at: '09:30',
      acts: [
        reported('nynke', 'zorgplan', 'done', 'Geschreven met zijn dochter.'),
        reported('tom', 'hout', 'done', 'Begonnen, drie dagen.'),
      ],
    },
    {
      ago: 44,
      at: '16:00',
      acts: [reported('joris', 'wonen', 'proposal', 'Drie instellingen zeiden nee. Er is in de regio geen plek.', 40)],
    },
    {
      ago: 33,
      at: '10:45',
      acts: [
        supplied('joris', {
          what: ['VOORZ', 'fact', 'wgs_1_5_1'],
          happenedOn: -34,
          domains: ['housing'],
          text: 'Vierde en vijfde instelling wijzen af: wachtlijst van veertien maanden, geen uitzondering mogelijk.',
        }),
        reported(
          'joris',
          'wonen',
          'under_way',
          'Bestuurlijk opgeschaald naar AVE 3: wethouders en bestuurders van drie instellingen krijgen de vraag wie als eerste een plek maakt.',
        ),
        evaluated('joris', {
          attainment: 'Alles staat klaar behalve de plek. De casus staat stil.',
          changes: 'Opgeschaald naar AVE 3; het park sluit over acht weken.',
          next: 140,
          scores: { housing: 1, substance_use: 3 },
        }),
      ],
    },
  ],
}
