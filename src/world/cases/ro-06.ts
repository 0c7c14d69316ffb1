import { answered, asked, composed, gateOpened, judged, refused, submitted, supplied } from '../acts/intake.ts'
import { answersGiven, approved } from '../acts/meeting.ts'
import { agreed, analysed, evaluated, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'
import { referral06 } from './ro-06-referral.ts'

/** Psychosis and threats to a mayor; a long risk, in its fourth year. */
export const ro06: Story = {
  code: 'RO-06',
  referredBy: 'els',
  referral: referral06,
  chapters: [
    { ago: 1400, at: '08:40', acts: [submitted('els')] },
    {
      ago: 1398,
      at: '16:00',
      acts: [
        judged('piet', 'Spoed. Bewaking loopt al.'),
        judged('soraya', 'Voldoet; vervolging loopt.'),
        judged('joris', 'Bij ons speelt de woning: na de overlast wil de verhuurder van hem af. Zorg, straf en bestuur raken elkaar hier.'),
        judged('els', 'Voldoet. Ik oordeel mee namens mijn ambt; een ander dan de bedreigde heeft dit opgesteld.'),
        gateOpened('Past bij het doel. Spoedig behandeld buiten de vaste weging om.'),
        asked(['anouk'], -1390, 'Wat is nodig om terugval vroeg te zien?', ['GEZ', 'HULP']),
        asked(['piet'], -1390, 'Wat is bekend over bedreiging en wapens?', ['POL']),
        asked(['soraya'], -1390, 'Welke zaak en maatregel?', ['JUS']),
        asked(['tom'], -1390, 'Advies over toezicht?', ['TOEZ']),
      ],
    },
    {
      ago: 1394,
      at: '11:30',
      acts: [
        answered('anouk', {
          what: ['GEZ', 'judgment', 'good_care'],
          motive: 'Zonder deze informatie is er gevaar voor anderen en voor hemzelf; besproken met de commissie van onze instelling.',
          domains: ['mental_health'],
          text: 'Psychotische stoornis. Vroege tekenen: niet slapen, ramen afplakken, brieven met data. Depotmedicatie werkt goed.',
          notTo: ['Bgm Oudewaard'],
          note: 'De bedreigde is ook bestuurder; inhoud van zorg gaat niet naar haar ambt.',
        }),
        answered(
          'piet',
          {
            what: ['POL', 'fact', 'wpg_20_3'],
            domains: ['safety_and_offending'],
            text: 'Twee keer aangetroffen bij de woning, één keer met een hamer. Geen vuurwapens bekend.',
          },
          {
            what: ['POL', 'judgment', 'wpg_20_3'],
            domains: ['safety_and_offending'],
            text: 'Inschatting van de bewaking. Alleen in het overleg te bespreken.',
            onlyOrally: true,
            notInDocument: true,
          },
        ),
        answered('soraya', {
          what: ['JUS', 'fact', 'wjsg_39fa'],
          domains: ['justice'],
          text: 'Vervolgd voor bedreiging; zorgmachtiging gevraagd naast de strafzaak.',
        }),
        answered('tom', {
          what: ['TOEZ', 'judgment', 'wgs_1_5_1'],
          domains: ['justice'],
          text: 'Toezicht alleen samen met behandeling zinvol; vaste begeleider, niet wisselen.',
        }),
      ],
    },
    {
      ago: 1391,
      at: '13:40',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'anouk',
          reviewOn: -1215,
          motive: 'Straf, zorg en bewaking moeten van elkaar weten.',
          goal: 'Blijvend zicht op terugval, ook jaren na de behandeling.',
          questions: ['Wie ziet als eerste dat hij terugvalt?', 'Wat doen wij in het eerste uur?', 'Wanneer kan de bewaking eraf?'],
          members: {
            anouk: 'Behandelaar',
            piet: 'Bewaken en beveiligen',
            soraya: 'Straf en zorgmachtiging',
            tom: 'Toezicht',
            joris: 'Wonen en inkomen',
            els: 'Openbare orde in Oudewaard',
          },
        }),
        relative('anouk', {
          givenName: 'Elif',
          familyName: 'Yalçınkaya',
          relation: 'sibling',
          why: 'Zus; merkt als eerste dat hij niet slaapt',
        }),
        analysed('anouk', 'mental_health', 'Acuut psychotisch, geen ziektebesef.', {
          factor: 'Wanen over bestuurders',
          score: 1,
          priority: true,
        }),
        analysed('piet', 'safety_and_offending', 'Bedreiging, hamer, twee bezoeken.', {
          factor: 'Kent het huisadres',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'housing', 'Woning dreigt te worden opgezegd na overlast.', { score: 2 }),
        analysed('joris', 'work_and_education', 'Studie afgebroken, geen dagbesteding.', { score: 1 }),
        analysed('tom', 'justice', 'Strafzaak en zorgmachtiging naast elkaar.', { score: 2 }),
        analysed('anouk', 'social_network', 'Zijn zus en verder niemand.', { protects: 'Zus belt als het misgaat', score: 2 }),
        viewed(
          'anouk',
          'Slecht slapen is het begin: dan komen de gedachten, dan de brieven, dan de fiets naar het gemeentehuis.',
          '"Met het depot is het stil. Stil is ook saai."',
          'Zijn zus wil een nummer dat altijd wordt opgenomen.',
        ),
        measured('tom', 'HCR-20', -1392, 'Hoog risico zonder behandeling, matig met'),
        goal('anouk', 'stil', 'mental_health', 'Zonder stemmen slapen.', true),
        goal('piet', 'herhaling', 'safety_and_offending', 'Geen nieuwe bedreiging van wie dan ook.'),
        agreed('anouk', {
          as: 'depot',
          for: 'stil',
          owner: 'De Lindeboom',
          executor: 'anouk',
          line: 'care',
          due: 35,
          text: 'Depot elke vier weken thuis; bij weigering dezelfde dag bellen.',
          signals: 'Depot geweigerd, ramen afgeplakt, brief met een datum.',
          whoActs: 'Anouk Simons belt Piet Kroes; binnen een uur overleg met de officier',
        }),
        agreed('piet', {
          as: 'bewaking',
          for: 'herhaling',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: -1300,
          text: 'Bewaking van de woning tot de zorgmachtiging loopt.',
        }),
        agreed('joris', {
          as: 'beschut',
          for: 'stil',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -1200,
          text: 'Beschutte woonplek in een andere gemeente dan die van de burgemeester.',
          payer: 'College van Oudewaard',
          funding: 'granted',
        }),
      ],
    },
    {
      ago: 1298,
      at: '10:00',
      acts: [
        reported('piet', 'bewaking', 'done', 'Afgebouwd na twee rustige maanden.'),
        reported('joris', 'beschut', 'done', 'Geplaatst.'),
      ],
    },
    {
      ago: 1216,
      at: '10:30',
      acts: [evaluated('ruben', { attainment: 'Stabiel op depot, woont beschut.', next: -1040, scores: { mental_health: 3 } })],
    },
    {
      ago: 1036,
      at: '10:30',
      acts: [
        evaluated('ruben', {
          attainment: 'Eén terugval opgevangen in een dag, dankzij zijn zus.',
          next: -860,
          scores: { mental_health: 3, safety_and_offending: 3 },
        }),
      ],
    },
    {
      ago: 856,
      at: '10:30',
      acts: [
        analysed('joris', 'work_and_education', 'Twee ochtenden in de fietswerkplaats.', {
          protects: 'Komt altijd, ook op slechte dagen',
          score: 3,
        }),
        evaluated('ruben', { attainment: 'Dagbesteding gestart, geen brieven.', next: -680, scores: { work_and_education: 3 } }),
      ],
    },
    {
      ago: 677,
      at: '10:30',
      acts: [
        analysed('anouk', 'mental_health', 'Rustig op depot, ziektebesef groeit.', {
          factor: 'Wil elk voorjaar stoppen',
          protects: 'Belt zelf bij slecht slapen',
          score: 4,
          priority: true,
        }),
        evaluated('ruben', {
          attainment: 'Een jaar rustig. Blijft op de lijst van geprioriteerde casussen: het risico is langdurig.',
          next: -501,
          scores: { mental_health: 4 },
        }),
      ],
    },
    {
      ago: 498,
      at: '10:30',
      acts: [
        supplied('tom', {
          what: ['TOEZ', 'fact', 'wgs_1_5_1'],
          domains: ['justice'],
          text: 'Toezicht van de reclassering is na drie jaar beëindigd. Vrijwillig contact elke twee maanden.',
        }),
        evaluated('ruben', { attainment: 'Toezicht beëindigd, zorgmachtiging verlengd.', next: -322, scores: { justice: 4 } }),
      ],
    },
    {
      ago: 319,
      at: '10:30',
      acts: [
        analysed('piet', 'safety_and_offending', 'Drie jaar geen bedreiging.', {
          factor: 'Bij stoppen met het depot keert het terug',
          protects: 'Korte lijn met zijn zus',
          score: 4,
          priority: true,
        }),
        evaluated('ruben', {
          attainment: 'Geen bedreiging in drie jaar. Noodzaak blijft: twee keer geprobeerd te stoppen.',
          next: -143,
          scores: { safety_and_offending: 4 },
        }),
      ],
    },
    {
      ago: 139,
      at: '10:30',
      acts: [
        asked(['anouk'], -125, 'Wat is uw inschatting als de zorgmachtiging eindigt?', ['GEZ'], 'ruben'),
        evaluated('ruben', {
          attainment: 'Stabiel. De zorgmachtiging loopt over een half jaar af en wordt niet vanzelf verlengd.',
          changes: 'Verlenging van de verwerking voorbereiden; elk van de deelnemers beslist zelf over wat hij leverde.',
          next: 37,
          scores: { mental_health: 4, housing: 4 },
        }),
      ],
    },
    {
      ago: 127,
      at: '15:40',
      acts: [
        refused(
          'anouk',
          'proceedings',
          'Zolang de rechter niet heeft besloten, loopt een inschatting op papier vooruit op de zitting. Mondeling in het overleg kan wel.',
        ),
      ],
    },
    {
      ago: 20,
      at: '14:25',
      acts: [
        answersGiven('ruben', [
          'Zijn zus, daarna de begeleider van de woonplek.',
          'Bellen naar Anouk en Piet, dan de officier.',
          'De bewaking is er al drie jaar af.',
        ]),
        agreed('soraya', {
          as: 'machtiging',
          for: 'stil',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: 60,
          text: 'Beoordelen of een nieuwe zorgmachtiging wordt gevraagd, in overleg met de behandelaar.',
        }),
        agreed('ruben', {
          as: 'verlenging',
          owner: 'Merwestad',
          line: 'administration',
          due: 90,
          text: 'Besluit over verlenging van de verwerking voorbereiden en elke deelnemer om instemming vragen.',
        }),
        approved('anouk', 'piet', 'tom'),
      ],
    },
  ],
}
